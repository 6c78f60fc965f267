/** Tells whether a value belongs to a slice, by the discriminators of the slicing. */
import { deepEqual } from '../../fhir/fhirpath/values.ts';
import { codesOf } from '../../fhir/terminology/terminology.ts';
import { isObject, type JsonValue, property, textOf } from '../../text/json-value.ts';
import { containsPattern } from '../checks/fixed.ts';
import type { ElementRules } from '../compile.ts';
import type { Node } from '../node.ts';
import { readRestUrl } from '../references/resolve.ts';
import type { Run } from '../run.ts';
import type { Discriminator } from '../structure/element-definition.ts';
import type { Structures } from '../structures.ts';
import { nodesAt, type PathStep, readPath } from './path.ts';
import { elementsAt } from './slice-elements.ts';

/** Undefined if it can't be told. */
export type SliceMatcher = (node: Node, run: Run) => boolean | undefined;

/** All discriminators must agree. */
export function compileMatcher(
  discriminators: readonly Discriminator[],
  sliced: ElementRules,
  slice: ElementRules,
  structures: Structures,
): SliceMatcher {
  const matchers = discriminators.map((discriminator) => compileOne(discriminator, slice, structures));
  // Slices without discriminators are told by their type, or by their values where they fix one.
  if (matchers.length === 0) {
    matchers.push(
      compileOne({ type: sliced.definition.isChoice ? 'type' : 'value', path: '$this' }, slice, structures),
    );
  }
  return (node, run) => {
    let answer: boolean | undefined = true;
    for (const matcher of matchers) {
      const one = matcher(node, run);
      if (one === false) return false;
      if (one === undefined) answer = undefined;
    }
    return answer;
  };
}

function compileOne(
  { type, path }: Discriminator,
  slice: ElementRules,
  structures: Structures,
): SliceMatcher {
  const steps = readPath(path);
  if (steps === undefined) return () => undefined;
  switch (type) {
    case 'value':
    case 'pattern':
      return matchValue(slice, steps, structures);
    case 'exists':
      return matchExists(slice, steps, structures);
    case 'type':
      return matchType(slice, steps, structures);
    case 'profile':
      return matchProfile(slice, steps, structures);
    default:
      return () => undefined;
  }
}

function matchValue(slice: ElementRules, steps: readonly PathStep[], structures: Structures): SliceMatcher {
  const tests = [
    ...elementsAt(slice, steps, structures).flatMap((element) => valueTests(element, [])),
    ...outerTests(slice, steps, structures),
  ];
  if (tests.length === 0) {
    // Nothing is fixed: the element must at least be there, if the slice asks for it.
    return matchExists(slice, steps, structures);
  }
  return (node, run) => {
    const nodes = nodesAt(node, steps, run);
    return tests.every((test) => nodes.some((at) => test(at, run)));
  };
}

/** What an element on the way fixes for what is below it: `use` by a fixed ContactPoint of the slice. */
function outerTests(slice: ElementRules, steps: readonly PathStep[], structures: Structures): ValueTest[] {
  return steps.flatMap((_, depth) => {
    const rest = steps.slice(depth);
    return elementsAt(slice, steps.slice(0, depth), structures).flatMap(({ definition }): ValueTest[] => {
      const value = valueBelow(definition.fixed?.value ?? definition.pattern?.value, rest);
      return value === undefined ? [] : [(node) => containsPattern(node.value, value)];
    });
  });
}

function valueBelow(value: JsonValue | undefined, steps: readonly PathStep[]): JsonValue | undefined {
  let at = value;
  for (const step of steps) at = isObject(at) && step.kind === 'child' ? property(at, step.name) : undefined;
  return at;
}

type ValueTest = (node: Node, run: Run) => boolean;

/** What an element fixes, itself or in the elements below it. */
function valueTests(element: ElementRules, below: readonly PathStep[]): ValueTest[] {
  const { fixed, pattern, binding, min } = element.definition;
  const at =
    (test: ValueTest): ValueTest =>
    (node, run) =>
      nodesAt(node, below, run).some((found) => test(found, run));
  if (fixed !== undefined) return [at((node) => deepEqual(node.value, fixed.value))];
  if (pattern !== undefined) return [at((node) => containsPattern(node.value, pattern.value))];
  if (below.length > 6) return [];
  const inner = element.tree.children.flatMap((child) => {
    if (child.definition.max === 0) return [];
    const nested = [child, ...child.slices.filter((slice) => slice.definition.min > 0)];
    return nested.flatMap((tree) =>
      valueTests(element.structure.rulesOf(tree), [...below, { kind: 'child', name: tree.definition.name }]),
    );
  });
  if (inner.length > 0) return inner;
  const isOwnBinding = binding?.strength === 'required' && (below.length === 0 || min > 0);
  if (!isOwnBinding || element.hasBaseBinding) return [];
  return [
    at((node, run) => {
      const answers = codesOf(node.value ?? null).map((code) =>
        run.terminology.contains(binding.valueSet, code),
      );
      return answers.includes('in');
    }),
  ];
}

function matchExists(slice: ElementRules, steps: readonly PathStep[], structures: Structures): SliceMatcher {
  const [element] = elementsAt(slice, steps, structures);
  const { min, max } = element?.definition ?? { min: 0, max: Infinity };
  return (node, run) => {
    const exists = nodesAt(node, steps, run).length > 0;
    if (max === 0) return !exists;
    // A slice that says nothing about the element takes values with and without it.
    return min > 0 ? exists : true;
  };
}

function matchType(slice: ElementRules, steps: readonly PathStep[], structures: Structures): SliceMatcher {
  const elements = elementsAt(slice, withoutResolve(steps), structures);
  const last = steps.at(-1);
  const types = elements.flatMap(({ definition }) =>
    last?.kind === 'resolve'
      ? definition.types.flatMap(({ targetProfiles }) =>
          targetProfiles.map((url) => structures.profile(url)?.type ?? ''),
        )
      : definition.types.map(({ code }) => code),
  );
  return (node, run) => {
    if (types.length === 0) return undefined;
    const found =
      last?.kind === 'resolve'
        ? targetTypesOf(node, steps, run)
        : nodesAt(node, steps, run).map(({ type }) => type);
    return found.some((type) => types.some((wanted) => run.structures.isKindOf(type, wanted)));
  };
}

/** A target's type is told by the target or, if that is not here, by the reference. */
function targetTypesOf(node: Node, steps: readonly PathStep[], run: Run): string[] {
  const targets = nodesAt(node, steps, run);
  if (targets.length > 0) return targets.map(({ type }) => type);
  return nodesAt(node, withoutResolve(steps), run).map(({ value }) => {
    if (!isObject(value)) return '';
    return textOf(value, 'type') ?? readRestUrl(textOf(value, 'reference') ?? '')?.type ?? '';
  });
}

function withoutResolve(steps: readonly PathStep[]): readonly PathStep[] {
  return steps.at(-1)?.kind === 'resolve' ? steps.slice(0, -1) : steps;
}

function matchProfile(slice: ElementRules, steps: readonly PathStep[], structures: Structures): SliceMatcher {
  const isTarget = steps.at(-1)?.kind === 'resolve';
  const urls = elementsAt(slice, withoutResolve(steps), structures).flatMap(({ definition }) =>
    definition.types.flatMap(({ profiles, targetProfiles }) => (isTarget ? targetProfiles : profiles)),
  );
  return (node, run) => {
    const profiles = urls
      .map((url) => run.structures.profile(url))
      .filter((profile) => profile !== undefined);
    if (profiles.length === 0) return undefined;
    return nodesAt(node, steps, run).some((at) =>
      profiles.some((profile) => run.structures.isKindOf(at.type, profile.type) && run.conforms(at, profile)),
    );
  };
}
