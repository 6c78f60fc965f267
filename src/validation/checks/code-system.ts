/** CodeSystem as an instance: its properties, codes and counts agree with each other (FHIR R4 section 4.8). */
import { catalogue, reporter } from '../../findings/message.ts';
import { isObject, listOf, textOf } from '../../text/json-value.ts';
import { childNodes, type Node } from '../node.ts';
import type { Run } from '../run.ts';
import { numberOf } from '../structure/element-definition.ts';
import { show } from './fixed.ts';

export const codeSystemMessages = catalogue({
  'profile.code-system-duplicate': {
    severity: 'error',
    title: 'Defined twice',
    text: ({ what, code }: { what: string; code: string }) =>
      `The ${what} ${code} is defined more than once.`,
    why: 'A property of a code system has one definition (FHIR R4 section 4.8.3).',
    fix: 'Keep one definition.',
  },
  'profile.code-system-property': {
    severity: 'error',
    title: 'Property of another type',
    text: ({ code, expected, found }: { code: string; expected: string; found: string }) =>
      `The property ${code} has values of type ${expected}, found ${found}.`,
    why: 'CodeSystem.property.type says which type the values of a property have.',
    fix: 'Correct the value, or the type of the property.',
  },
  'profile.code-system-supplement': {
    severity: 'error',
    title: 'Supplement or not',
    text: ({ content }: { content: string }) =>
      content === 'supplement'
        ? 'The content is that of a supplement, but it does not say which code system it adds to.'
        : `It says which code system it adds to, so its content is "supplement", found ${content}.`,
    why: 'CodeSystem.supplements is there if, and only if, the content is "supplement".',
    fix: 'Set the content to "supplement", and name the code system in "supplements".',
  },
  'profile.code-system-count': {
    severity: 'error',
    title: 'Wrong number of concepts',
    text: ({ stated, found }: { stated: number; found: number }) =>
      `CodeSystem.count says ${stated}, found ${found} concepts.`,
    why: 'The count of a complete code system is the number of its concepts.',
    fix: 'Correct the count, or leave it out.',
  },
});

const report = reporter(codeSystemMessages);

/** Concepts that are looked through; a hostile code system could have any number. */
const maxConcepts = 200_000;

export function checkCodeSystem(node: Node, run: Run): void {
  if (!isObject(node.value)) return;
  const types = checkProperties(node, run);
  const found = checkConcepts(node, types, run);
  const content = textOf(node.value, 'content') ?? '';
  const isSupplement = content === 'supplement';
  if (content !== '' && isSupplement !== (textOf(node.value, 'supplements') !== undefined)) {
    const [at = node] = childNodes(node, 'content', false);
    run.add(at, report('profile.code-system-supplement', { content }, {}));
  }
  const stated = numberOf(node.value, 'count');
  if (stated !== undefined && content === 'complete' && found !== undefined && stated !== found) {
    const [at = node] = childNodes(node, 'count', false);
    run.add(at, report('profile.code-system-count', { stated, found }, {}));
  }
}

/** The types of the properties by their code. */
function checkProperties(node: Node, run: Run): Map<string, string> {
  const types = new Map<string, string>();
  const uris = new Set<string>();
  for (const property of childNodes(node, 'property', false)) {
    if (!isObject(property.value)) continue;
    const code = textOf(property.value, 'code');
    const uri = textOf(property.value, 'uri');
    if (code !== undefined && types.has(code))
      run.add(property, report('profile.code-system-duplicate', { what: 'property', code: show(code) }, {}));
    else if (code !== undefined) types.set(code, textOf(property.value, 'type') ?? '');
    if (uri !== undefined && uris.has(uri)) {
      const args = { what: 'URI of a property', code: show(uri) };
      run.add(property, report('profile.code-system-duplicate', args, {}));
    } else if (uri !== undefined) uris.add(uri);
  }
  return types;
}

/**
 * The number of the concepts; undefined if there are too many to look at. That no code comes twice is the invariant
 * csd-1.
 */
function checkConcepts(node: Node, types: ReadonlyMap<string, string>, run: Run): number | undefined {
  let found = 0;
  const open = [...childNodes(node, 'concept', false)].reverse();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (++found > maxConcepts) return undefined;
    if (!isObject(at.value)) continue;
    if (listOf(at.value, 'property').length > 0)
      for (const property of childNodes(at, 'property', false)) checkValue(property, types, run);
    if (listOf(at.value, 'concept').length > 0)
      for (const inner of [...childNodes(at, 'concept', false)].reverse()) open.push(inner);
  }
  return found;
}

function checkValue(property: Node, types: ReadonlyMap<string, string>, run: Run): void {
  const code = isObject(property.value) ? textOf(property.value, 'code') : undefined;
  const expected = code === undefined ? undefined : types.get(code);
  const [value] = childNodes(property, 'value', true);
  if (code === undefined || expected === undefined || value === undefined || value.type === expected) return;
  const args = { code: show(code), expected, found: value.type };
  run.add(property, report('profile.code-system-property', args, {}));
}
