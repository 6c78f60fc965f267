/** Invariants: FHIRPath expressions that must be true (ElementDefinition.constraint). */
import { catalogue, reporter } from '../../findings/message.ts';
import { type InvariantAnswer, invariantOf } from '../../fhir/fhirpath/engine.ts';
import type { Item } from '../../fhir/fhirpath/values.ts';
import type { ElementCheck, ElementSource } from '../compile.ts';
import type { Node, Scope } from '../node.ts';
import type { Run } from '../run.ts';
import type { Constraint } from '../structure/element-definition.ts';
import { errata } from './errata.ts';
import { nativeInvariants } from './native-invariants.ts';

export const invariantMessages = catalogue({
  'profile.invariant': {
    severity: 'error',
    title: 'Invariant broken',
    text: ({ key, human }: { key: string; human: string }) => `${key}: ${human}`,
    why: 'The definition states a rule that goes beyond types and counts (ElementDefinition.constraint).',
    fix: 'Change the values so that the rule holds.',
  },
  'profile.invariant-not-checked': {
    severity: 'information',
    title: 'Invariant not checked',
    text: ({ key, reason }: { key: string; reason: string }) => `${key} was not checked: ${reason}.`,
    why: 'The expression needs something that is not here, or can not be run; it is not taken as met.',
    fix: 'Give the definitions or the terminology that the rule needs.',
  },
});

const report = reporter(invariantMessages);

/** Rules that the walk over the structure itself proves. */
const provedByWalk = new Set(['ele-1']);

export function invariantCheck(constraint: Constraint, source: ElementSource): ElementCheck | undefined {
  const { base, structure, tree } = source;
  const { key, expression } = constraint;
  if (expression === undefined || provedByWalk.has(key)) return undefined;
  if (base?.constraints.some((other) => other.key === key && other.expression === expression))
    return undefined;
  if (isOfType(constraint, source)) return undefined;
  const test =
    nativeInvariants.get(expression) ??
    testOf(errata.get(expression) ?? expression, tree.parent === undefined);
  return (node, run) => {
    const answer = test(node, run);
    if (answer === true) return;
    if (answer === false) {
      const severity = constraint.severity;
      const args = { key, human: constraint.human };
      const { requirement } = constraint;
      const finding = report('profile.invariant', args, requirement === undefined ? {} : { requirement });
      run.add(node, { ...finding, severity }, structure.rulesOf(tree));
    } else {
      const args = { key, reason: answer.notChecked.replace(/\.$/, '') };
      run.add(node, report('profile.invariant-not-checked', args, {}), structure.rulesOf(tree));
    }
  };
}

/** Snapshots repeat the invariants of an element's type on the element; there they are checked with the type. */
function isOfType({ key, expression }: Constraint, { definition, structures, tree }: ElementSource): boolean {
  if (tree.parent === undefined || definition.types.length !== 1) return false;
  const type = structures.type(definition.types[0]?.code ?? '');
  return (
    type !== undefined &&
    type.tree.definition.constraints.some((other) => other.key === key && other.expression === expression)
  );
}

function testOf(expression: string, isRoot: boolean): (node: Node, run: Run) => InvariantAnswer {
  const invariant = invariantOf(expression);
  return (node, run) => {
    // A rule on `Bundle.entry.resource` is one of the Bundle; a rule on `Patient` is one of the entry itself.
    const isElement = !isRoot && node.scope.node === node;
    const scope = isElement ? (node.scope.around ?? node.scope) : node.scope;
    return invariant(
      { focus: itemOf(node), resource: itemOf(scope.node), rootResource: itemOf(rootOf(scope).node) },
      run.hostFor(node),
    );
  };
}

/** The resource that contains the resource, or itself (`%rootResource`). */
export function rootOf(scope: Scope): Scope {
  return scope.kind === 'contained' && scope.around !== undefined ? rootOf(scope.around) : scope;
}

/** A node as FHIRPath sees it. */
export function itemOf(node: Node): Item {
  const { rules, type } = node;
  const isBackbone = rules?.hasChildren === true && node.scope.node !== node;
  return {
    value: node.value,
    extra: node.extra,
    type: isBackbone ? rules.described.definition.path : type,
  };
}
