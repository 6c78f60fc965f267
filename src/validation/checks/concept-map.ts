/** ConceptMap: the codes of its groups are those of the code systems that it names (FHIR R4 section 4.10). */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, textOf } from '../../text/json-value.ts';
import { childNodes, type Node } from '../node.ts';
import type { Run } from '../run.ts';
import { show } from './fixed.ts';

export const conceptMapMessages = catalogue({
  'profile.concept-map-code': {
    severity: 'error',
    title: 'Code not in the mapped system',
    text: ({ code, system }: { code: string; system: string }) =>
      `The code system ${system} has no code ${code}.`,
    why: 'The codes of a group are codes of its source and its target (ConceptMap.group.source and target).',
    fix: 'Correct the code, or the code system of the group.',
  },
  'profile.concept-map-value-set': {
    severity: 'error',
    title: 'Code not in the mapped value set',
    text: ({ code, valueSet }: { code: string; valueSet: string }) =>
      `${code} is not in the value set ${valueSet}, which the map is about.`,
    why: 'A map translates between two value sets; the codes of its groups are in them (ConceptMap.source[x] and target[x]).',
    fix: 'Remove the code, or name the value set that has it.',
  },
});

const report = reporter(conceptMapMessages);

export function checkConceptMap(node: Node, run: Run): void {
  const [sources, targets] = ['source', 'target'].map((side) => valueSetOf(node, side));
  for (const group of childNodes(node, 'group', false)) {
    if (!isObject(group.value)) continue;
    const source = { system: textOf(group.value, 'source'), version: textOf(group.value, 'sourceVersion') };
    const target = { system: textOf(group.value, 'target'), version: textOf(group.value, 'targetVersion') };
    for (const element of childNodes(group, 'element', false)) {
      checkCode(element, source, sources, run);
      for (const mapped of childNodes(element, 'target', false)) checkCode(mapped, target, targets, run);
    }
  }
}

/** `sourceUri` and `sourceCanonical` both name a value set. */
function valueSetOf({ value }: Node, side: string): string | undefined {
  return isObject(value) ? (textOf(value, `${side}Canonical`) ?? textOf(value, `${side}Uri`)) : undefined;
}

interface MappedSystem {
  readonly system: string | undefined;
  readonly version: string | undefined;
}

function checkCode(
  node: Node,
  { system, version }: MappedSystem,
  valueSet: string | undefined,
  run: Run,
): void {
  const code = isObject(node.value) ? textOf(node.value, 'code') : undefined;
  if (code === undefined || system === undefined) return;
  if (run.terminology.hasCode(system, code, version) === 'out')
    run.add(node, report('profile.concept-map-code', { code: show(code), system }, {}));
  else if (valueSet !== undefined && run.terminology.contains(valueSet, { system, code }) === 'out')
    addNotInValueSet(node, system, code, valueSet, run);
}

function addNotInValueSet(node: Node, system: string, code: string, valueSet: string, run: Run): void {
  const args = { code: show(code), valueSet: show(valueSet) };
  const finding = report('profile.concept-map-value-set', args, {});
  // Of a code system that is not here in whole, the value set may name another version.
  const isWhole = run.terminology.codeSystem(system)?.isComplete === true;
  run.add(node, isWhole ? finding : { ...finding, severity: 'warning' });
}
