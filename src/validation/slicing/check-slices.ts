/** Sorts values into slices, and checks the slices' counts, order and rules. */
import { catalogue, reporter } from '../../findings/message.ts';
import type { ElementRules } from '../compile.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';
import { walkProfile } from '../walk-profile.ts';
import type { SliceRules, SlicingRules } from './slicing.ts';

export const slicingMessages = catalogue({
  'profile.slice-min': {
    severity: 'error',
    title: 'Slice missing',
    text: ({ slice, min, found }: { slice: string; min: number; found: number }) =>
      `${slice} is needed at least ${min === 1 ? 'once' : `${min} times`}, found ${found === 0 ? 'none' : found}.`,
    why: 'The profile asks for a value that fits this slice (ElementDefinition.min of the slice).',
    fix: 'Add a value that the slice describes, or mend the one that was meant for it.',
  },
  'profile.slice-max': {
    severity: 'error',
    title: 'Slice given too often',
    text: ({ slice, max, found }: { slice: string; max: number; found: number }) =>
      max === 0
        ? `${slice} is not allowed, found ${found}.`
        : `${slice} is allowed at most ${max === 1 ? 'once' : `${max} times`}, found ${found}.`,
    why: 'The profile gives a maximum for the values that fit this slice (ElementDefinition.max of the slice).',
    fix: 'Remove what is too many.',
  },
  'profile.slice-closed': {
    severity: 'error',
    title: 'Fits no slice',
    text: ({ element, slices }: { element: string; slices: string }) =>
      `This fits none of the slices of ${element} (${slices}), and no other values are allowed.`,
    why: 'The slicing is closed: each value must fit a slice (ElementDefinition.slicing.rules).',
    fix: 'Mend the value so that it fits a slice, or remove it.',
  },
  'profile.slice-not-at-end': {
    severity: 'error',
    title: 'Other values before a slice',
    text: ({ element }: { element: string }) =>
      `Values of ${element} that fit no slice must come after those that do.`,
    why: 'The slicing is open at the end only (ElementDefinition.slicing.rules).',
    fix: 'Move the value to the end.',
  },
  'profile.slice-order': {
    severity: 'error',
    title: 'Slices out of order',
    text: ({ slice, after }: { slice: string; after: string }) => `${slice} must come before ${after}.`,
    why: 'The slicing is ordered (ElementDefinition.slicing.ordered).',
    fix: 'Put the values in the order of the slices.',
  },
});

const report = reporter(slicingMessages);

export function checkSlices(
  parent: Node,
  nodes: readonly Node[],
  element: ElementRules,
  slicing: SlicingRules,
  run: Run,
): void {
  const inSlice = new Map<SliceRules, Node[]>();
  let open = false;
  let lastOther: Node | undefined;
  let latest = -1;
  for (const node of nodes) {
    const at = slicing.slices.findIndex((slice) => {
      const answer = slice.matches(node, run);
      open ||= answer === undefined;
      return answer === true;
    });
    const slice = slicing.slices[at];
    if (slice === undefined) {
      lastOther = node;
      checkOther(node, element, slicing, open, run);
      continue;
    }
    const members = inSlice.get(slice);
    if (members === undefined) inSlice.set(slice, [node]);
    else members.push(node);
    if (slicing.rules === 'openAtEnd' && lastOther !== undefined)
      run.add(lastOther, report('profile.slice-not-at-end', { element: element.definition.id }, {}), element);
    if (slicing.isOrdered && at < latest) {
      const after = slicing.slices[latest]?.rules.definition.id ?? '';
      run.add(
        node,
        report('profile.slice-order', { slice: slice.rules.definition.id, after }, {}),
        slice.rules,
      );
    }
    latest = Math.max(latest, at);
  }
  const isOne = leavesOneType(element);
  for (const slice of slicing.slices) {
    const members = inSlice.get(slice) ?? [];
    checkSlice(parent, slice, members, open || (isOne && slice.rules.definition.min <= element.min), run);
  }
}

/** A choice that has one type left is its slice: what is missing or of another type is told of the element. */
function leavesOneType({ definition }: ElementRules): boolean {
  return definition.isChoice && definition.types.length === 1;
}

function checkOther(node: Node, element: ElementRules, slicing: SlicingRules, open: boolean, run: Run): void {
  if (slicing.rest !== undefined) walkProfile(node, slicing.rest, run);
  else if (slicing.rules === 'closed' && !open && !leavesOneType(element)) {
    const slices = slicing.slices.map(({ name }) => name).join(', ');
    run.add(node, report('profile.slice-closed', { element: element.definition.id, slices }, {}), element);
  }
}

function checkSlice(
  parent: Node,
  { rules }: SliceRules,
  members: readonly Node[],
  open: boolean,
  run: Run,
): void {
  const { id, min, max } = rules.definition;
  const found = members.length;
  // Values that could not be sorted may be the ones that are missing.
  if (found < min && !open)
    run.add(parent, report('profile.slice-min', { slice: id, min, found }, {}), rules);
  if (found > max)
    run.add(members[max] ?? parent, report('profile.slice-max', { slice: id, max, found }, {}), rules);
  for (const member of members) walkProfile(member, rules, run);
  if (rules.slicing !== undefined) checkSlices(parent, members, rules, rules.slicing, run);
}
