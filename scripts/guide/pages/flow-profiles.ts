/** The flow profiles: what each asks of a flow, which flow of `examples/` claims it, and which flows are refused by it. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Definitions } from '../../../src/fhir/definitions.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../../src/text/json-value.ts';
import { code, table } from './markdown.ts';
import { offeredName } from './package-files.ts';

export interface FlowProfile {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Ids of the requirements that its own rules stand for, without those of every flow. */
  readonly requirements: readonly string[];
  /** Packages with a flow that claims it. */
  readonly packages: readonly string[];
  /** Folders of `examples/broken`, by the requirement that each breaks. */
  readonly broken: ReadonlyMap<string, readonly string[]>;
}

const flow = 'http://mhero.org/fhir/StructureDefinition/mhero-flow';

/** @param root the top folder of the project @param guide the definitions of the guide */
export function flowProfiles(root: string, guide: Definitions): FlowProfile[] {
  const examples = path.join(root, 'examples');
  const manifests = fs
    .readdirSync(examples)
    .map((name) => ({ name, file: path.join(examples, name, 'mhero.yaml') }))
    .filter(({ file }) => fs.existsSync(file))
    .map(({ name, file }) => ({ name, text: fs.readFileSync(file, 'utf8') }));
  const refused = refusedFlows(root);
  return guide
    .urls('StructureDefinition')
    .map((url) => guide.get('StructureDefinition', url) ?? {})
    .filter((definition) => textOf(definition, 'baseDefinition') === flow)
    .map((definition) => {
      const id = textOf(definition, 'id') ?? '';
      const requirements = ownRequirements(definition);
      return {
        id,
        title: textOf(definition, 'title') ?? id,
        description: textOf(definition, 'description') ?? '',
        requirements,
        packages: manifests
          .filter(({ text }) => new RegExp(`^ +profile: ${id}$`, 'm').test(text))
          .map(({ name }) => name),
        broken: new Map(
          requirements.map((one) => [
            one,
            refused.flatMap(({ folder, requirement }) => (requirement === one ? folder : [])),
          ]),
        ),
      };
    });
}

/** The flows of `examples/broken` that break a requirement, as its README lists them. */
export function refusedFlows(root: string): { readonly folder: string; readonly requirement: string }[] {
  const readme = fs.readFileSync(path.join(root, 'examples', 'broken', 'README.md'), 'utf8');
  return [...readme.matchAll(/^\| `([\w-]+)` \|.*requirement (MH-[A-Z]+-\d{2})/gm)].map(
    ([, folder = '', requirement = '']) => ({ folder, requirement }),
  );
}

function ownRequirements(definition: JsonObject): string[] {
  const snapshot = property(definition, 'snapshot');
  const elements = isObject(snapshot) ? listOf(snapshot, 'element').filter(isObject) : [];
  const named = elements.flatMap((element) => [
    ...listOf(element, 'mapping')
      .filter(isObject)
      .filter((mapping) => textOf(mapping, 'identity') === 'requirements')
      .map((mapping) => textOf(mapping, 'map') ?? ''),
    ...listOf(element, 'constraint')
      .filter(isObject)
      .map((constraint) => textOf(constraint, 'requirements') ?? ''),
  ]);
  return [...new Set(named)].filter((id) => /^MH-(?!FLOW-)/.test(id)).sort();
}

/** A row a flow profile. */
export function flowProfileTable(profiles: readonly FlowProfile[]): string {
  return table(
    ['Profile', 'What it is for', 'A flow that conforms', 'Rule: flows that break it alone'],
    profiles.map(({ id, title, description, packages, broken }) => [
      `[${title}](StructureDefinition-${id}.html)`,
      description,
      packages.map((name) => `[${name}](${offeredName(name, 'rapidpro.json')})`).join(', '),
      [...broken]
        .map(
          ([requirement, folders]) =>
            `[${requirement}](requirements.html#${requirement}): ${folders.map(code).join(', ')}`,
        )
        .join('<br/>'),
    ]),
  );
}
