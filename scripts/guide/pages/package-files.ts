/** What a flow package of `examples/` has in it, and the files of it that the guide offers. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Definitions } from '../../../src/fhir/definitions.ts';
import { convertPlatform } from '../../../src/flow-package/convert-platform.ts';
import { readFlowFiles } from '../../../src/flow-package/flow-files.ts';
import { isObject, type JsonValue, listOf, textOf } from '../../../src/text/json-value.ts';
import type { Validator } from '../../../src/validation/validator.ts';

export interface PackageFiles {
  readonly name: string;
  /** Names of the flow's files: `rapidpro.json`, and `floip.json` where FLOIP has words for it. */
  readonly flows: readonly string[];
  /** Names of the conversations that it was tried with. */
  readonly runs: readonly string[];
  /** What the runs become, as `mhero convert` makes it: one transaction. */
  readonly bundle?: string;
  /** Types of the resources in it, with how many there are of each. */
  readonly counts: readonly (readonly [type: string, count: number])[];
}

/** What packages are read with. */
export interface PackageContext {
  readonly definitions: Definitions;
  readonly validator: Validator;
}

/** @param root the top folder of the project */
export async function packageFiles(
  root: string,
  name: string,
  context: PackageContext,
): Promise<PackageFiles> {
  const folder = path.join(root, 'examples', name);
  const names = fs.readdirSync(folder).sort();
  const within = (part: string) =>
    names.includes(part) ? fs.readdirSync(path.join(folder, part)).sort() : [];
  const answers = within('platform');
  const bundle = answers.length === 0 ? undefined : await platformBundleOf(folder, answers, context);
  return {
    name,
    flows: ['rapidpro.json', 'floip.json'].filter((file) => names.includes(file)),
    runs: within('runs').map((file) => file.replace(/\.yaml$/, '')),
    counts: bundle === undefined ? [] : countsOf(bundle),
    ...(bundle !== undefined && { bundle: `${JSON.stringify(bundle, undefined, 1)}\n` }),
  };
}

/** The files of a package that the guide offers, by the name that they have there; `made-use-cases.md` links them. */
export function offeredFiles(root: string, { name, flows, bundle }: PackageFiles): Map<string, string> {
  const read = (file: string) => fs.readFileSync(path.join(root, 'examples', name, file), 'utf8');
  const offered = new Map(flows.map((file) => [offeredName(name, file), read(file)]));
  if (bundle !== undefined) offered.set(offeredName(name, 'fhir.json'), bundle);
  return offered;
}

/** `package-hr-validation-rapidpro.json`: pages and files of the guide are in one folder. */
export function offeredName(name: string, file: string): string {
  return `package-${name}-${file}`;
}

async function platformBundleOf(
  folder: string,
  answers: readonly string[],
  context: PackageContext,
): Promise<JsonValue> {
  const beside = ['rapidpro.json', 'registry.json'].filter((file) => fs.existsSync(path.join(folder, file)));
  const files = [...answers.map((file) => `platform/${file}`), ...beside].map((file) => ({
    name: file,
    path: path.join(folder, file),
    read: () => Promise.resolve({ bytes: fs.readFileSync(path.join(folder, file)) }),
  }));
  const read = await readFlowFiles(files, { ...context, takeResources: true, takeAnswers: true });
  return convertPlatform(read.answers, { ...read, ...context }).value;
}

function countsOf(bundle: JsonValue): [string, number][] {
  const counts = new Map<string, number>();
  for (const entry of isObject(bundle) ? listOf(bundle, 'entry') : []) {
    const resource = isObject(entry) ? entry['resource'] : undefined;
    const type = isObject(resource) ? (textOf(resource, 'resourceType') ?? '') : '';
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
