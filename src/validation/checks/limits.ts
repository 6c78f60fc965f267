/** Smallest and largest values, and lengths of texts (ElementDefinition.minValue, maxValue, maxLength). */
import { catalogue, reporter } from '../../findings/message.ts';
import { compareItems, deepEqual } from '../../fhir/fhirpath/values.ts';
import type { ElementCheck, ElementSource } from '../compile.ts';
import type { TypedValue } from '../structure/element-definition.ts';
import { show } from './fixed.ts';
import { isRelative, momentOf } from './relative-limit.ts';

export const limitMessages = catalogue({
  'profile.min-value': {
    severity: 'error',
    title: 'Value too small',
    text: ({ element, limit, found }: { element: string; limit: string; found: string }) =>
      `${element} must be at least ${limit}, found ${found}.`,
    why: 'The definition gives a smallest value (ElementDefinition.minValue[x]).',
    fix: 'Correct the value.',
  },
  'profile.max-value': {
    severity: 'error',
    title: 'Value too large',
    text: ({ element, limit, found }: { element: string; limit: string; found: string }) =>
      `${element} must be at most ${limit}, found ${found}.`,
    why: 'The definition gives a largest value (ElementDefinition.maxValue[x]).',
    fix: 'Correct the value.',
  },
  'profile.limit-not-checked': {
    severity: 'information',
    title: 'Limit not checked',
    text: ({ element, limit }: { element: string; limit: string }) =>
      `Whether ${element} keeps to the limit of ${limit} can not be told here.`,
    why: 'The limit is relative to the moment of the check, which was not given, or is no time.',
    fix: 'Give the moment to check for (the option now).',
  },
  'profile.min-length': {
    severity: 'error',
    title: 'Text too short',
    text: ({ element, limit, found }: { element: string; limit: number; found: number }) =>
      `${element} must have at least ${limit} characters, found ${found}.`,
    why: 'The definition gives a least length (the extension minLength).',
    fix: 'Write the whole text.',
  },
  'profile.max-length': {
    severity: 'error',
    title: 'Text too long',
    text: ({ element, limit, found }: { element: string; limit: number; found: number }) =>
      `${element} may have at most ${limit} characters, found ${found}.`,
    why: 'The definition gives a greatest length (ElementDefinition.maxLength).',
    fix: 'Shorten the text.',
  },
});

const report = reporter(limitMessages);

export function rangeChecks(source: ElementSource): (ElementCheck | undefined)[] {
  const { definition, base } = source;
  return [
    rangeCheck('profile.min-value', definition.minValue, base?.minValue, (order) => order < 0, source),
    rangeCheck('profile.max-value', definition.maxValue, base?.maxValue, (order) => order > 0, source),
  ];
}

function rangeCheck(
  code: 'profile.min-value' | 'profile.max-value',
  limit: TypedValue | undefined,
  baseLimit: TypedValue | undefined,
  breaks: (order: number) => boolean,
  { definition, structure, tree }: ElementSource,
): ElementCheck | undefined {
  if (limit === undefined || deepEqual(limit.value, baseLimit?.value)) return undefined;
  const sign = code === 'profile.min-value' ? -1 : 1;
  return (node, run) => {
    const rules = structure.rulesOf(tree);
    const relative = isRelative(limit, node.type);
    if (!relative && node.type !== limit.type) return;
    const wanted = relative ? momentOf(limit.value, sign, node.type, run.context.now) : limit.value;
    if (wanted === undefined) {
      const args = { element: definition.id, limit: show(limit.value) };
      run.add(node, report('profile.limit-not-checked', args, {}), rules);
      return;
    }
    const [value, bound] = [node.value, wanted].map((item) => ({
      value: item,
      extra: undefined,
      type: node.type,
    }));
    if (value === undefined || bound === undefined) return;
    const order = compareItems(value, bound, run.context.compareQuantities);
    if (order === undefined || !breaks(order)) return;
    const args = { element: definition.id, limit: show(wanted), found: show(node.value) };
    run.add(node, report(code, args, {}), rules);
  };
}

/** Length in Unicode characters, not in UTF-16 code units. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

export function maxLengthCheck({
  definition,
  base,
  structure,
  tree,
}: ElementSource): ElementCheck | undefined {
  const { maxLength } = definition;
  if (maxLength === undefined || maxLength === base?.maxLength) return undefined;
  return (node, run) => {
    if (typeof node.value !== 'string' || node.value.length <= maxLength) return;
    const found = lengthOf(node.value);
    if (found <= maxLength) return;
    const args = { element: definition.id, limit: maxLength, found };
    run.add(node, report('profile.max-length', args, {}), structure.rulesOf(tree));
  };
}

export function minLengthCheck({
  definition,
  base,
  structure,
  tree,
}: ElementSource): ElementCheck | undefined {
  const { minLength } = definition;
  if (minLength === undefined || minLength === base?.minLength) return undefined;
  return (node, run) => {
    if (typeof node.value !== 'string') return;
    const found = lengthOf(node.value);
    if (found >= minLength) return;
    const args = { element: definition.id, limit: minLength, found };
    run.add(node, report('profile.min-length', args, {}), structure.rulesOf(tree));
  };
}
