import type { Case, Category, Expectation, Router, SwitchRouter, Wait } from '../../../flow/model.ts';
import { resultKey } from '../../../flow/model.ts';
import { limits } from '../limits.ts';
import { comparisonFor, conditionFor, type FunctionTest, type KnownNames } from './expressions.ts';
import type { NodeParts } from './node-parts.ts';

/** What a node waits for and how it goes on, in RapidPro's shape. */
export interface Routing {
  readonly wait?: Wait;
  readonly router?: Router;
}

/** What a split without any operand looks at: nothing, so that its default is taken. */
const nothing = '@("")';

/** The router of a node as it is, its tests in RapidPro's words. `operand` wins over the router's own. */
export function adaptRouter(parts: NodeParts, router: Router, operand?: string): Router {
  const categories = router.categories.map((category, index) =>
    parts.category(
      category.uuid,
      category.name === '' ? `Exit ${index + 1}` : category.name,
      parts.exit(category.exit),
      category.at,
      category.translations,
    ),
  );
  const ids = new Map(router.categories.map(({ uuid }, index) => [uuid, categories[index]?.uuid ?? '']));
  const resultName = parts.context.cut(router.resultName ?? '', router.at);
  const common = { at: router.at, ...(resultName === '' ? {} : { resultName }) };
  if (router.kind === 'random' && categories.length > 0) return { kind: 'random', ...common, categories };
  const chosen = router.kind === 'random' ? { cases: [] } : chosenBy(parts, router, ids, operand);
  const isDefault =
    router.kind === 'switch'
      ? (ids.get(router.defaultCategory ?? '') ?? chosen.always ?? ids.get(untested(router) ?? ''))
      : undefined;
  const other = isDefault ?? otherCategory(parts, categories);
  return {
    kind: 'switch',
    ...common,
    operand: chosen.operand ?? operand ?? nothing,
    cases: chosen.cases.slice(0, limits.cases),
    categories,
    defaultCategory: chosen.always ?? other,
  };
}

/** The last way that asks for nothing: in rc1 and rc2 that is the default, whether or not it says so. */
function untested({ categories, cases }: SwitchRouter): string | undefined {
  const tested = new Set(cases.map(({ category }) => category));
  return categories.findLast(({ uuid }) => !tested.has(uuid))?.uuid;
}

/** Adds the category for what no case takes, which ends the flow, and gives its UUID. */
function otherCategory(parts: NodeParts, categories: Category[]): string {
  const other = parts.category('other', 'Other', parts.newExit('other'), parts.node.at);
  categories.push(other);
  return other.uuid;
}

interface Chosen {
  readonly cases: readonly Case[];
  readonly operand?: string;
  /** The category of a test that is true whatever there is. */
  readonly always?: string;
}

/**
 * The cases that RapidPro can decide: one operand with tests that it has. A test of something else, or of several
 * things at a time, is an argument that equals the operand where the test is true.
 */
function chosenBy(
  parts: NodeParts,
  router: SwitchRouter,
  ids: ReadonlyMap<string, string>,
  given?: string,
): Chosen {
  const { context } = parts;
  const cases: Case[] = [];
  const own = given ?? context.operand(router.operand);
  const plain = router.cases.map((item) => comparisonOf(item, own, context.names));
  const operand = own ?? plain.find((found) => found?.operand !== undefined)?.operand ?? always;
  for (const [index, item] of router.cases.entries()) {
    const category = ids.get(item.category);
    if (category === undefined) continue;
    const found = plain[index];
    if (found !== undefined && found.test === undefined) return { cases, operand, always: category };
    const isOfOperand =
      found !== undefined && (found.operand === operand || isAnswer(found.operand ?? '', given, router));
    const test = isOfOperand ? found.test : truthOf(item, operand, context.names);
    if (test === undefined) {
      const text = item.test.kind === 'expression' ? item.test.expression : item.test.name;
      const why = 'RapidPro has no words for it.';
      context.losses.add('loss.route', item.at, `test ${text.slice(0, 200)}`, why);
      continue;
    }
    const made = parts.case(String(index), test, category, item.at, !isOfOperand);
    if (made !== undefined) cases.push(made);
  }
  return { cases, operand };
}

/** What a split looks at that looks at no one thing. */
const always = '@(true)';

/** A test that is true where an expression is: its argument then is what the operand is, and else it is not. */
function truthOf({ test }: Case, operand: string, names: KnownNames): FunctionTest | undefined {
  if (test.kind !== 'expression') return undefined;
  const condition = conditionFor(test.expression, names);
  const value = /^@\((.*)\)$/s.exec(operand)?.[1] ?? /^@(\w+(?:\.\w+)*)$/.exec(operand)?.[1];
  if (condition === undefined || value === undefined) return undefined;
  const text =
    operand === always ? `if(${condition}, true, false)` : `if(${condition}, ${value}, ${value} & "?")`;
  return { kind: 'function', name: 'has_only_text', arguments: [`@(${text})`] };
}

/** True if an operand is the answer of this node, which is also known by the name of its result. */
function isAnswer(operand: string, given: string | undefined, { resultName = '' }: SwitchRouter): boolean {
  if (given === undefined) return false;
  return operand === answer || (resultName !== '' && operand === `@results.${resultKey(resultName)}.value`);
}

function comparisonOf(
  item: Case,
  operand: string | undefined,
  names: KnownNames,
): { operand?: string; test?: FunctionTest } | undefined {
  if (item.test.kind === 'expression') return comparisonFor(item.test.expression, names);
  return operand === undefined ? undefined : { operand, test: item.test };
}

/** The wait as RapidPro has it; hints of numbers and choices are for the keys of a phone only. */
export function adaptWait(wait: Wait, expects: Expectation, timeoutCategory?: string): Wait {
  const { timeout } = wait;
  return {
    at: wait.at,
    expects,
    ...(timeout === undefined || timeoutCategory === undefined || timeout.seconds === 0
      ? {}
      : { timeout: { seconds: Math.round(timeout.seconds), category: timeoutCategory } }),
  };
}

/** The answer of the contact, which is what a waiting node looks at. */
export const answer = '@input.text';

/** A wait with its router as it is: free text, media, places, and whatever has RapidPro's own tests. */
export function adaptOpenWait(parts: NodeParts, wait: Wait, router: Router | undefined): Routing {
  const { context } = parts;
  const known = context.flow.type === 'voice' || wait.expects.kind !== 'dial';
  const expects: Expectation =
    wait.expects.kind === 'text' || wait.expects.kind === 'number' || wait.expects.kind === 'choice' || !known
      ? { kind: 'any' }
      : wait.expects;
  if (!known) context.losses.add('loss.wait', wait.at, 'wait for a call', 'Only voice flows dial.');
  const source = router ?? noChoice(parts);
  const own = source.kind === 'switch' ? context.operand(source.operand) : undefined;
  const made = adaptRouter(parts, source, own !== undefined && own !== answer ? own : answer);
  const index = source.categories.findIndex(({ uuid }) => uuid === wait.timeout?.category);
  return { router: made, wait: adaptWait(wait, expects, made.categories[index]?.uuid) };
}

/** A router for a node that has none: all answers leave by the first exit. */
function noChoice({ node }: NodeParts): SwitchRouter {
  const exit = node.exits[0]?.uuid ?? '';
  const category: Category = { at: node.at, uuid: 'all', name: 'All Responses', exit };
  return {
    kind: 'switch',
    at: node.at,
    operand: answer,
    cases: [],
    categories: [category],
    defaultCategory: 'all',
  };
}
