/** What a manifest says that runs become, checked without a run: its expressions, what they speak of, its profiles. */
import type { Definitions } from '../fhir/definitions.ts';
import type { Finding, Place } from '../findings/finding.ts';
import { reporter } from '../findings/message.ts';
import { readExpression, variableNames } from '../mapping/templates/expression.ts';
import type { ResourceTemplate } from '../mapping/templates/template.ts';
import { expressionsOf, type PlacedExpression } from '../mapping/templates/walk.ts';
import { textOf } from '../text/json-value.ts';
import { child, type JsonPointer } from '../text/pointer.ts';
import { packageMessages } from './manifest-messages.ts';
import type { ManifestFlow } from './manifest.ts';

const report = reporter(packageMessages);

/**
 * Checks the templates of a flow: each has a name of its own, its profile is one of its type, and its expressions can
 * be read and speak of what is there. Findings have the place in the manifest.
 *
 * @param results keys of the flow's results, in any of its formats; undefined if no file of it could be read
 */
export function checkTemplates(
  { at, becomes }: ManifestFlow,
  results: ReadonlySet<string> | undefined,
  place: (pointer: JsonPointer) => Place,
  definitions: Definitions,
): Finding[] {
  const before = new Set<string>();
  return becomes.flatMap((template, index) => {
    const templateAt = child(at, 'becomes', index);
    const findings = [
      ...checkProfile(template, place(child(templateAt, 'profile')), definitions),
      ...expressionsOf(template).flatMap((expression) =>
        checkExpression(expression, { results, refs: before }, place(templateAt + expression.at)),
      ),
    ];
    if (before.has(template.name))
      findings.push(
        report('package.template-twice', { name: template.name }, place(child(templateAt, 'name'))),
      );
    before.add(template.name);
    return findings;
  });
}

function checkProfile(
  { profile, resource }: ResourceTemplate,
  where: Place,
  definitions: Definitions,
): Finding[] {
  if (profile === undefined) return [];
  const definition = definitions.get('StructureDefinition', profile);
  if (definition === undefined) return [report('package.profile-unknown', { profile }, where)];
  const type = textOf(definition, 'type') ?? 'nothing';
  const made = textOf(resource, 'resourceType') ?? 'nothing';
  return type === made ? [] : [report('package.profile-of-other-type', { profile, type, made }, where)];
}

interface Known {
  readonly results: ReadonlySet<string> | undefined;
  /** Templates that come before. */
  readonly refs: ReadonlySet<string>;
}

function checkExpression({ expression }: PlacedExpression, known: Known, where: Place): Finding[] {
  const { fault, names } = readExpression(expression);
  if (fault !== undefined) return [report('package.template-expression', { expression, fault }, where)];
  return names.flatMap(({ variable, member }) => {
    if (!variableNames.some((name) => name === variable)) {
      const args = { name: `%${variable}`, found: variableNames.map((name) => `%${name}`) };
      return [report('package.template-name', args, where)];
    }
    const members = variable === 'results' ? known.results : variable === 'refs' ? known.refs : undefined;
    if (member === undefined || members === undefined || members.has(member)) return [];
    const args = { name: `%${variable}.${member}`, found: [...members].map((one) => `%${variable}.${one}`) };
    return [report('package.template-name', args, where)];
  });
}
