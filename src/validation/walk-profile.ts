/** Walks a node by the rules of a profile: counts, slices, values. */
import { checkCount } from './checks/cardinality.ts';
import type { ElementRules } from './compile.ts';
import type { Node } from './node.ts';
import { childNodes } from './node.ts';
import type { Run } from './run.ts';
import { checkSlices } from './slicing/check-slices.ts';

/** Checks a node against the element at the root of a profile, or against a slice of it. */
export function walkProfile(node: Node, rules: ElementRules, run: Run): void {
  for (const check of rules.checks) check(node, run);
  walkChildren(node, rules.described, run);
}

function walkChildren(node: Node, rules: ElementRules, run: Run): void {
  for (const child of rules.children) {
    const { name, isChoice } = child.definition;
    const nodes = childNodes(node, name, isChoice);
    checkCount(node, nodes, child, run);
    for (const value of nodes) walkProfile(value, child, run);
    if (child.slicing !== undefined) checkSlices(node, nodes, child, child.slicing, run);
  }
}
