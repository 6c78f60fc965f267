/** How often an element may be there (ElementDefinition.min and max). */
import { catalogue, reporter } from '../../findings/message.ts';
import type { ElementRules } from '../compile.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';

export const cardinalityMessages = catalogue({
  'profile.cardinality-min': {
    severity: 'error',
    title: 'Required element missing',
    text: ({ element, min, found }: { element: string; min: number; found: number }) =>
      `${element} is needed at least ${times(min)}, found ${found === 0 ? 'none' : found}.`,
    why: 'The definition gives a minimum for the element (ElementDefinition.min).',
    fix: 'Add the element.',
    example: {
      wrong: '{"resourceType": "Group"}',
      right: '{"resourceType": "Group", "type": "person", "actual": true}',
    },
  },
  'profile.cardinality-max': {
    severity: 'error',
    title: 'Element given too often',
    text: ({ element, max, found }: { element: string; max: number; found: number }) =>
      max === 0
        ? `${element} is not allowed here, found ${found}.`
        : `${element} is allowed at most ${times(max)}, found ${found}.`,
    why: 'The definition gives a maximum for the element (ElementDefinition.max).',
    fix: 'Remove what is too many.',
  },
  'profile.choice-multiple': {
    severity: 'error',
    title: 'Two values of one choice',
    text: ({ element, keys }: { element: string; keys: string }) =>
      `${element} can have one value only, found ${keys}.`,
    why: 'A choice element such as value[x] holds one value of one of its types (FHIR R4 section 2.6.1.1).',
    fix: 'Keep one of them.',
  },
});

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

const report = reporter(cardinalityMessages);

/** Compares the number of values with what a profile asks. */
export function checkCount(parent: Node, nodes: readonly Node[], rules: ElementRules, run: Run): void {
  const found = nodes.length;
  const { min, max } = rules;
  if (found < min) reportMissing(parent, rules, found, run);
  else if (found > max) reportTooMany(nodes[max] ?? parent, rules, found, run);
}

/** The place is the first value that is too many. */
export function reportTooMany(node: Node, rules: ElementRules, found: number, run: Run): void {
  const { id, max } = rules.definition;
  run.add(node, report('profile.cardinality-max', { element: id, max, found }, {}), rules);
}

/** The place of what is not there is its parent. */
export function reportMissing(parent: Node, rules: ElementRules, found: number, run: Run): void {
  const { id, min } = rules.definition;
  run.add(parent, report('profile.cardinality-min', { element: id, min, found }, {}), rules);
}

/** Two JSON keys of one choice element. */
export function reportChoice(parent: Node, rules: ElementRules, keys: readonly string[], run: Run): void {
  const args = { element: rules.definition.path, keys: keys.join(' and ') };
  run.add(parent, report('profile.choice-multiple', args, {}), rules);
}
