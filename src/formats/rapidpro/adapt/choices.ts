import type {
  Action,
  Case,
  Category,
  Choice,
  Content,
  Expectation,
  Router,
  Test,
  Wait,
} from '../../../flow/model.ts';
import { limits } from '../limits.ts';
import { takes } from './choice-tests.ts';
import { type FunctionTest, isAlwaysTrue } from './expressions.ts';
import { functionTest, isFunction, type NodeParts } from './node-parts.ts';
import { adaptWait, answer, type Routing } from './routing.ts';

type ChoiceExpectation = Extract<Expectation, { kind: 'choice' }>;

/**
 * A choice question: a category for each choice, taken by what the contact reads, by the choice's name or words,
 * and on the phone by its number. Any other answer is asked again, unless the source has an exit for it.
 */
export function adaptChoices(
  parts: NodeParts,
  wait: Wait,
  expects: ChoiceExpectation,
  router: Router | undefined,
): Routing {
  const { context, node } = parts;
  const isVoice = context.flow.type === 'voice';
  if (expects.multiple) {
    context.losses.add(
      'loss.multiple',
      wait.at,
      'several answers to one question',
      'RapidPro takes the first choice that it finds in an answer.',
    );
  }
  const fallback = defaultExit(router) ?? node.exits[0]?.uuid ?? '';
  const exits = expects.choices.map((choice, index) => exitOf(choice, index, router, isVoice));
  const categories: Category[] = [];
  const cases: Case[] = [];
  for (const [index, choice] of expects.choices.slice(0, limits.categories - 2).entries()) {
    const key = `choice ${choice.name}`;
    const name = choice.name === '' ? `Choice ${index + 1}` : choice.name;
    const category = parts.category(key, name, parts.exit(exits[index] ?? fallback), choice.at, choice.label);
    categories.push(category);
    const tests = [
      ...testsOf(choice, expects.multiple, parts),
      ...(isVoice ? [functionTest('has_number_eq', [String(index + 1)])] : []),
    ];
    for (const [number, test] of tests.entries()) {
      const made = parts.case(`${key} ${number}`, test, category.uuid, choice.at);
      if (made !== undefined) cases.push(made);
    }
  }
  tellLostTests(parts, expects, router);
  const everyHasItsExit = exits.length > 0 && exits.every((exit) => exit !== undefined);
  const leaves = everyHasItsExit || context.invalidLeaves;
  const other =
    leaves && defaultExit(router) !== undefined ? parts.exit(fallback) : parts.newExit('retry', parts.uuid);
  const last = parts.category('other', otherName(router, leaves, categories), other, node.at);
  categories.push(last);
  const timeout = timeoutCategory(parts, wait, router);
  if (timeout !== undefined) categories.push(timeout);
  const resultName = context.cut(router?.resultName ?? '', node.at);
  const hint: Expectation = isVoice
    ? { kind: 'digits', count: String(expects.choices.length).length }
    : { kind: 'any' };
  return {
    wait: adaptWait(wait, hint, timeout?.uuid),
    router: {
      kind: 'switch',
      at: router?.at ?? node.at,
      operand: answer,
      cases: cases.slice(0, limits.cases),
      categories,
      defaultCategory: last.uuid,
      ...(resultName === '' ? {} : { resultName }),
    },
  };
}

/** What an invalid answer is called: what the source calls the exit that it takes, if it says more than Default. */
function otherName(router: Router | undefined, leaves: boolean, taken: readonly Category[]): string {
  const exit = leaves ? defaultExit(router) : undefined;
  const name = exit === undefined ? '' : (router?.categories.find((one) => one.exit === exit)?.name ?? '');
  const isFree = !/^(?:default|error)?$/i.test(name.trim()) && taken.every((one) => one.name !== name);
  return isFree ? name : 'Other';
}

/** The category that is taken when nobody answers, if the source has one. */
export function timeoutCategory(
  parts: NodeParts,
  wait: Wait,
  router: Router | undefined,
): Category | undefined {
  const found = router?.categories.find(({ uuid }) => uuid === wait.timeout?.category);
  return (
    found &&
    parts.category(
      'timeout',
      found.name === '' ? 'No Response' : found.name,
      parts.exit(found.exit),
      found.at,
      found.translations,
    )
  );
}

/** The exit that is taken when no test is true. */
export function defaultExit(router: Router | undefined): string | undefined {
  if (router?.kind !== 'switch') return undefined;
  const always = router.cases.find(({ test }) => isAlwaysTaken(test));
  const taken = always?.category ?? router.defaultCategory;
  return router.categories.find(({ uuid }) => uuid === taken)?.exit;
}

function isAlwaysTaken(test: Test): boolean {
  return test.kind === 'expression' && isAlwaysTrue(test.expression);
}

/** The exit whose test names the choice, or is true for it: by its name, or in old flows by its number. */
function exitOf(
  choice: Choice,
  index: number,
  router: Router | undefined,
  isVoice: boolean,
): string | undefined {
  if (router?.kind !== 'switch') return undefined;
  const isTaken = ({ test }: Case) =>
    isFunction(test)
      ? test.arguments[0] === choice.name
      : [choice.name, String(index + 1)].some(
          (value) => takes(test.expression, value, modeOf(isVoice)) === true,
        );
  const found = router.cases.find(isTaken);
  return router.categories.find(({ uuid }) => uuid === found?.category)?.exit;
}

function modeOf(isVoice: boolean): 'ivr' | 'text' {
  return isVoice ? 'ivr' : 'text';
}

function tellLostTests(parts: NodeParts, expects: ChoiceExpectation, router: Router | undefined): void {
  const names = new Set(expects.choices.map(({ name }) => name));
  for (const { test, at } of router?.kind === 'switch' ? router.cases : []) {
    const mode = modeOf(parts.context.flow.type === 'voice');
    const isChoosing = isFunction(test)
      ? names.has(test.arguments[0] ?? '')
      : expects.choices.every(({ name }) => takes(test.expression, name, mode) !== undefined);
    if (isChoosing) continue;
    const text = isFunction(test) ? [test.name, ...test.arguments].join(' ') : test.expression;
    parts.context.losses.add(
      'loss.route',
      at,
      `test ${text.slice(0, 200)}`,
      'The way on depends on more than the choice.',
    );
  }
}

function isWord(text: string): boolean {
  return /^[\p{L}\p{N}_]+$/u.test(text);
}

/** Tests that recognise a choice: the text that is offered, its name, and its words. */
function testsOf(choice: Choice, multiple: boolean, parts: NodeParts): FunctionTest[] {
  const { context } = parts;
  const base = context.flow.baseLanguage;
  const phrase = multiple ? 'has_phrase' : 'has_only_phrase';
  const label = labelIn(choice, base);
  const others = choice.label.flatMap(({ language, text }) =>
    language === base || text === undefined || text === '' ? [] : [{ language, arguments: [text] }],
  );
  const areWords = [label, ...others.map((one) => one.arguments[0] ?? '')].every(isWord);
  const tests = [functionTest(areWords ? 'has_any_word' : phrase, [label], others)];
  if (choice.name !== '' && choice.name.toLowerCase() !== label.toLowerCase()) {
    tests.push(functionTest(phrase, [choice.name]));
  }
  const words = (choice.words ?? []).map(({ language, words: list }) => ({
    language,
    words: list.filter(isWord),
  }));
  const own = words.find(({ language }) => language === base)?.words ?? [];
  const translated = words.filter(({ language, words: list }) => language !== base && list.length > 0);
  if (own.length > 0 || translated.length > 0) {
    const text = (own.length > 0 ? own : [choice.name]).join(' ');
    tests.push(
      functionTest(
        'has_any_word',
        [text],
        translated.map(({ language, words: list }) => ({ language, arguments: [list.join(' ')] })),
      ),
    );
  }
  return tests;
}

function labelIn(choice: Choice, language: string): string {
  const text = choice.label.find((one) => one.language === language)?.text ?? '';
  return text === '' ? choice.name : text;
}

/** The actions with the choices offered as quick replies of the last message, in every language that it has. */
export function withQuickReplies(
  actions: readonly Action[],
  expects: ChoiceExpectation,
  parts: NodeParts,
): Action[] {
  const { context } = parts;
  const index = actions.findLastIndex((action) => action.kind === 'message' && action.mode === 'text');
  const found = actions[index];
  if (found?.kind !== 'message') return [...actions];
  if (expects.choices.length > limits.quickReplies) {
    context.losses.add(
      'loss.quick-reply',
      found.at,
      `${expects.choices.length} choices as quick replies`,
      'RapidPro offers ten at most; the contact has to type the answer.',
    );
    return [...actions];
  }
  const replies = (source: string): readonly string[] =>
    expects.choices.map((choice) => {
      const text = choice.label.find(({ language }) => language === source)?.text ?? '';
      return context.template(
        text === '' ? labelIn(choice, context.flow.baseLanguage) : text,
        choice.at,
        limits.template,
      );
    });
  const content = context.flow.languages.flatMap((source): Content[] => {
    const language = context.language(source);
    const one = found.content.find((item) => item.language === language);
    const hasLabels = expects.choices.some(({ label }) => label.some((item) => item.language === source));
    if (language === undefined || (one === undefined && !hasLabels)) return [];
    return [{ ...one, language, quickReplies: one?.quickReplies ?? replies(source) }];
  });
  return actions.map((action, at) =>
    at === index ? { ...found, content: content.length === 0 ? found.content : content } : action,
  );
}
