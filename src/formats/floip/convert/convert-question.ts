/** A node that waits, as a response block: which one it is shows in what the router looks for. */
import type {
  Category,
  Choice,
  Content,
  Expectation,
  Flow,
  FlowNode,
  SwitchRouter,
  Test,
  Wait,
} from '../../../flow/model.ts';
import { numberRange } from '../../../flow/answer-type.ts';
import { choosingTests, numberTests } from '../../../flow/test-kinds.ts';
import type { JsonObject } from '../../../text/json-value.ts';
import { derivedId } from '../ids.ts';
import {
  anyOf,
  argumentsByLanguage,
  type CaseRun,
  caseRuns,
  caseText,
  functionText,
} from './convert-tests.ts';
import { awaiting, silenceOf } from './convert-timeout.ts';
import type { Losses } from './losses.ts';
import { convertOperand } from './templates.ts';
import { categoryOf, type Ending, endingOf, tellLostRoutes, type Way } from './routes.ts';

export interface ConvertedQuestion {
  readonly wait: Wait;
  readonly ending: Ending;
  readonly told: JsonObject;
  /** The category of its timeout, for which a block after it looks. */
  readonly silence?: Category;
}

/** An answer as it is, for the tests of exits. */
const wholeAnswer = 'block.value';

/**
 * What a router that waits looks at in the words of its block: the answer or something made of it. Undefined if it
 * looks at something else, or if the Flow Spec has no words for it.
 */
export function answerOperand(operand: string, { scope }: Losses): string | undefined {
  if (/^@\(?\s*input(?:\.text)?\s*\)?$/i.test(operand) || operand === '') return wholeAnswer;
  if (operand === wholeAnswer) return operand;
  const own = scope === undefined ? undefined : convertOperand(operand, { ...scope, answer: wholeAnswer });
  return own?.includes(wholeAnswer) === true ? own : undefined;
}

export function convertQuestion(
  flow: Flow,
  node: FlowNode,
  wait: Wait,
  router: SwitchRouter,
  losses: Losses,
): ConvertedQuestion {
  const runs = caseRuns(router);
  const told: JsonObject = {};
  if (wait.timeout !== undefined) {
    const { seconds, category } = wait.timeout;
    told['timeout'] = { seconds, category: categoryOf(router, category)?.name ?? '' };
  }
  const silence = wait.timeout === undefined ? undefined : silenceOf(node, router, wait.timeout, losses);
  if (router.resultName !== undefined && router.cases.some(({ test }) => isOfTime(test))) {
    losses.add({
      code: 'loss.value',
      at: router.at,
      what: `date or time of the result "${router.resultName}"`,
      why: 'An OpenResponse block stores what was typed, not the date that was understood.',
    });
  }
  const isWhole = router.operand === wholeAnswer;
  const anyAnswer: Expectation = isWhole ? expectationOf(flow, node, router, runs) : { kind: 'text' };
  const expects = wait.expects.kind === 'any' ? anyAnswer : wait.expects;
  if (expects.kind === 'digits') {
    for (const [name, value] of [
      ['count', expects.count],
      ['terminated_by', expects.terminatedBy],
    ] as const) {
      if (value !== undefined) told[`digits_${name}`] = value;
    }
  }
  if (expects.kind === 'text') told['expects'] = 'any';
  const isChoice = expects.kind === 'choice';
  const ways = isChoice ? choiceWays(router, byCategory(runs)) : testedWays(flow, router, runs);
  if (isChoice && byCategory(runs).length < runs.length) {
    losses.add({
      code: 'loss.test-order',
      at: router.at,
      what: 'order of tests of different categories',
      why: 'A choice has all its tests together; only an answer that fits several choices could go another way.',
    });
  }
  const byDefault = categoryOf(router, router.defaultCategory);
  const carried = new Set([...ways.map(({ category }) => category.uuid), byDefault?.uuid ?? '']);
  if (wait.timeout !== undefined) carried.add(wait.timeout.category);
  tellLostRoutes(router, carried, 'The Flow Spec has no expression for its tests.', losses);
  const { at } = wait;
  const ending = endingOf(node, ways, byDefault);
  const asked = { wait: { at, expects: blockExpectation(expects) }, told };
  return silence === undefined ? { ...asked, ending } : { ...asked, ending: awaiting(ending), silence };
}

/** Tests whose match RapidPro stores in its own form. */
function isOfTime(test: Test): boolean {
  return test.kind === 'function' && /^has_(?:date|time)(?:_|$)/.test(test.name);
}

/** Digits with a fixed number of keys are a number; everything else a block says itself. */
function blockExpectation(expects: Expectation): Expectation {
  if (expects.kind !== 'digits') return expects;
  return { kind: 'number', ...(expects.count === undefined ? {} : { maxDigits: expects.count }) };
}

function expectationOf(
  flow: Flow,
  node: FlowNode,
  router: SwitchRouter,
  runs: readonly CaseRun[],
): Expectation {
  const names = router.cases.map(({ test }) => (test.kind === 'function' ? test.name : ''));
  if (names.length === 0) return { kind: 'text' };
  if (names.every((name) => numberTests.has(name))) return numberOf(router);
  const grouped = byCategory(runs);
  const categories = grouped.map(({ category }) => categoryOf(router, category)?.name);
  const choices = grouped.map((run) => choiceOf(flow, node, router, run));
  const isChoice =
    names.every((name) => choosingTests.has(name)) &&
    new Set(categories).size === grouped.length &&
    !choices.includes(undefined);
  if (!isChoice) return { kind: 'text' };
  return { kind: 'choice', multiple: false, choices: choices.filter((choice) => choice !== undefined) };
}

/** All cases of a category together. */
function byCategory(runs: readonly CaseRun[]): CaseRun[] {
  const categories = [...new Set(runs.map(({ category }) => category))];
  return categories.map((category) => ({
    category,
    cases: runs.filter((run) => run.category === category).flatMap(({ cases }) => cases),
  }));
}

/** With a single test its bounds are those of the answer: outside them the default exit is taken either way. */
function numberOf(router: SwitchRouter): Expectation {
  const isTranslated = router.cases.some(
    ({ test }) => test.kind === 'function' && (test.translations ?? []).length > 0,
  );
  return { kind: 'number', ...(isTranslated ? {} : numberRange(router)) };
}

/** The choice that a category is: its name as key, its translated name as label, its tests as text tests. */
function choiceOf(flow: Flow, node: FlowNode, router: SwitchRouter, run: CaseRun): Choice | undefined {
  const category = categoryOf(router, run.category);
  if (category === undefined) return undefined;
  const tests: { language?: string; test_expression: string }[] = [];
  for (const { test } of run.cases) {
    if (test.kind !== 'function') return undefined;
    const isTranslated = (test.translations ?? []).length > 0;
    const byLanguage = isTranslated
      ? argumentsByLanguage(test, flow.languages)
      : [{ language: undefined, arguments: test.arguments }];
    for (const { language, arguments: args } of byLanguage) {
      const text = functionText('block.response', { ...test, arguments: args });
      if (text === undefined) return undefined;
      tests.push({ ...(language === undefined ? {} : { language }), test_expression: text });
    }
  }
  const base: Content = { language: flow.baseLanguage, text: category.name };
  const others = (category.translations ?? [])
    .filter(({ language }) => language !== flow.baseLanguage && flow.languages.includes(language))
    .map(({ language, name }): Content => ({ language, text: name }));
  const properties: JsonObject = {
    prompt: derivedId(node.uuid, 'choice', category.name),
    text_tests: tests,
  };
  if (flow.type === 'voice') {
    properties['ivr_test'] = { test_expression: anyOf(tests.map((test) => test.test_expression)) };
  }
  return {
    at: category.at,
    name: category.name,
    label: [base, ...others],
    kept: { format: 'floip', properties },
  };
}

/** A chosen answer is the name of its choice. */
function choiceWays(router: SwitchRouter, runs: readonly CaseRun[]): Way[] {
  return runs.flatMap((run) => {
    const category = categoryOf(router, run.category);
    if (category === undefined || category.uuid === router.defaultCategory) return [];
    const test = functionText('block.value', {
      kind: 'function',
      name: 'has_only_text',
      arguments: [category.name],
    });
    return test === undefined ? [] : [{ category, test }];
  });
}

/** Numbers and texts are tested in the exits. */
function testedWays(flow: Flow, router: SwitchRouter, runs: readonly CaseRun[]): Way[] {
  return runs.flatMap((run) => {
    const category = categoryOf(router, run.category);
    const tests = run.cases.map((item) => caseText(router.operand, item, flow.languages));
    const known = tests.filter((test) => test !== undefined);
    return category === undefined || known.length === 0 ? [] : [{ category, test: anyOf(known) }];
  });
}
