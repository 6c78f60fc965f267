/** Values that a definition fixes, whole (fixed[x]) or in part (pattern[x]). */
import { catalogue, reporter } from '../../findings/message.ts';
import { deepEqual } from '../../fhir/fhirpath/values.ts';
import { isObject, type JsonValue } from '../../text/json-value.ts';
import type { ElementCheck, ElementSource } from '../compile.ts';

export const fixedMessages = catalogue({
  'profile.fixed': {
    severity: 'error',
    title: 'Not the fixed value',
    text: ({ element, expected, found }: { element: string; expected: string; found: string }) =>
      `${element} must be ${expected}, found ${found}.`,
    why: 'The definition fixes the value (ElementDefinition.fixed[x]): nothing may be missing or added.',
    fix: 'Write the value as the definition has it.',
  },
  'profile.pattern': {
    severity: 'error',
    title: 'Does not match the pattern',
    text: ({ element, expected, found }: { element: string; expected: string; found: string }) =>
      `${element} must contain ${expected}, found ${found}.`,
    why: 'The definition gives a pattern (ElementDefinition.pattern[x]): what is in it must be in the value.',
    fix: 'Add what the pattern asks for.',
  },
});

const report = reporter(fixedMessages);

/** Length at which values are cut in messages. */
const shown = 200;

export function show(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > shown ? `${text.slice(0, shown)}…` : text;
}

export function fixedCheck({ definition, base, structure, tree }: ElementSource): ElementCheck | undefined {
  const { fixed } = definition;
  if (fixed === undefined || deepEqual(fixed.value, base?.fixed?.value)) return undefined;
  return (node, run) => {
    if (node.value === undefined) return;
    const hasMore = node.extra !== undefined && Object.hasOwn(node.extra, 'extension');
    if (!hasMore && deepEqual(node.value, fixed.value)) return;
    const found = `${show(node.value)}${hasMore ? ' with extensions' : ''}`;
    const args = { element: definition.id, expected: show(fixed.value), found };
    run.add(node, report('profile.fixed', args, {}), structure.rulesOf(tree));
  };
}

export function patternCheck({ definition, base, structure, tree }: ElementSource): ElementCheck | undefined {
  const { pattern } = definition;
  if (pattern === undefined || deepEqual(pattern.value, base?.pattern?.value)) return undefined;
  return (node, run) => {
    if (node.value === undefined || containsPattern(node.value, pattern.value)) return;
    const args = { element: definition.id, expected: show(pattern.value), found: show(node.value) };
    run.add(node, report('profile.pattern', args, {}), structure.rulesOf(tree));
  };
}

/**
 * True if everything in the pattern is in the value: objects member by member, each item of a pattern's array
 * in some item of the value's (ElementDefinition.pattern[x]).
 */
export function containsPattern(value: JsonValue | undefined, pattern: JsonValue): boolean {
  if (Array.isArray(pattern)) {
    return (
      Array.isArray(value) && pattern.every((wanted) => value.some((item) => containsPattern(item, wanted)))
    );
  }
  if (isObject(pattern)) {
    return (
      isObject(value) &&
      Object.entries(pattern).every(
        ([key, wanted]) => Object.hasOwn(value, key) && containsPattern(value[key], wanted),
      )
    );
  }
  return value === pattern;
}
