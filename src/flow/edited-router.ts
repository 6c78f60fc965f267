/** The router of a node after an edit of its item: routes, tests, choices, bounds, result, timeout. */
import type { Category, Choice, Exit, Expectation, FlowNode, Test } from './model.ts';
import { editedCategory, editedContent, same, without } from './edited-parts.ts';
import type { OutlineChoice, OutlineItem, QuestionItem, Route } from './outline.ts';
import { casesOf, partId } from './outline-to-flow.ts';
import { numberTests } from './test-kinds.ts';

export interface ItemEdit<Item> {
  readonly before: Item;
  readonly after: Item;
}

/** Tells of an edit that the flow can't follow: what, and why. */
export type Lose = (what: string, why: string) => void;

/** The node with the routes of its item as they are now. `entry` gives the node where an item starts. */
export function editedRoutes(
  node: FlowNode,
  { before, after }: ItemEdit<OutlineItem>,
  entry: (linkId: string) => string,
  lose: Lose,
): FlowNode {
  const named = withResult(node, before, after);
  if (same(bareRoutes(before), bareRoutes(after))) return named;
  if (before.routes.length !== after.routes.length) {
    lose(`routes of ${after.linkId}`, 'There are more or fewer of them than the flow has categories.');
    return named;
  }
  return after.routes.reduce((changed, route, index) => {
    const old = before.routes[index];
    return old === undefined
      ? changed
      : editedRoute(changed, after, { before: old, after: route }, index, entry);
  }, named);
}

function bareRoutes({ routes }: OutlineItem): unknown {
  return routes.map((route) => without(route, 'at'));
}

function withResult(node: FlowNode, before: OutlineItem, after: OutlineItem): FlowNode {
  const [old, now] = [before, after].map((item) => (item.kind === 'message' ? undefined : item.result));
  if (old === now || node.router === undefined) return node;
  const result = now === undefined ? {} : { resultName: now };
  const { router } = node;
  return {
    ...node,
    router:
      router.kind === 'random'
        ? { ...without(router, 'resultName'), ...result }
        : { ...without(router, 'resultName'), ...result },
  };
}

function editedRoute(
  node: FlowNode,
  item: OutlineItem,
  { before, after }: ItemEdit<Route>,
  index: number,
  entry: (linkId: string) => string,
): FlowNode {
  const { router } = node;
  const category = router?.categories[index];
  let result = node;
  if (before.to !== after.to) {
    const exit = category?.exit ?? node.exits[0]?.uuid;
    const destination = after.to === undefined ? undefined : entry(after.to);
    result = leadingTo(result, exit, destination, category, item, index);
  }
  if (result.router === undefined || category === undefined) return result;
  const renamed = editedCategory(result.router.categories[index] ?? category, before, after);
  result = withCategory(result, renamed);
  return same(before.tests, after.tests) ? result : withTests(result, item, after, category.uuid);
}

/** An exit that other categories take too is left to them. */
function leadingTo(
  node: FlowNode,
  exit: string | undefined,
  destination: string | undefined,
  category: Category | undefined,
  item: OutlineItem,
  index: number,
): FlowNode {
  const lead = (one: Exit): Exit => ({
    ...without(one, 'destination'),
    ...(destination !== undefined && { destination }),
  });
  const users = node.router?.categories.filter((one) => one.exit === exit) ?? [];
  if (users.length < 2 || category === undefined) {
    return { ...node, exits: node.exits.map((one) => (one.uuid === exit ? lead(one) : one)) };
  }
  const uuid = partId(item, 'edited exit', String(index));
  const made = lead({ at: category.at, uuid });
  return withCategory({ ...node, exits: [...node.exits, made] }, { ...category, exit: uuid });
}

function withCategory(node: FlowNode, category: Category): FlowNode {
  if (node.router === undefined) return node;
  const categories = node.router.categories.map((one) => (one.uuid === category.uuid ? category : one));
  return { ...node, router: { ...node.router, categories } };
}

/** The new tests stand where the first old one stood. */
function withTests(node: FlowNode, item: OutlineItem, route: Route, category: string): FlowNode {
  if (node.router?.kind !== 'switch') return node;
  const { cases } = node.router;
  const place = cases.findIndex((one) => one.category === category);
  const others = cases.filter((one) => one.category !== category);
  const at =
    place < 0 ? others.length : cases.slice(0, place).filter((one) => one.category !== category).length;
  const made = casesOf(item, route, category);
  return {
    ...node,
    router: { ...node.router, cases: [...others.slice(0, at), ...made, ...others.slice(at)] },
  };
}

/** The node with the choices, bounds and timeout of its question as they are now. */
export function editedQuestion(
  node: FlowNode,
  { before, after }: ItemEdit<QuestionItem>,
  lose: Lose,
): FlowNode {
  let result = node;
  if (before.answer !== after.answer)
    lose(`type of answer ${after.answer}`, `The flow expects ${before.answer} by its tests.`);
  if (before.timeoutSeconds !== after.timeoutSeconds) result = withTimeout(result, after, lose);
  if (!same(before.range, after.range)) result = withRange(result, after, lose);
  return withChoices(result, { before, after }, lose);
}

function withTimeout(node: FlowNode, { timeoutSeconds }: QuestionItem, lose: Lose): FlowNode {
  const { wait } = node;
  if (wait === undefined) return node;
  const { timeout, ...rest } = wait;
  if (timeoutSeconds === undefined) return { ...node, wait: rest };
  if (timeout === undefined) {
    lose(`timeout of ${timeoutSeconds} seconds`, 'The flow has no way on for it.');
    return node;
  }
  return { ...node, wait: { ...wait, timeout: { ...timeout, seconds: timeoutSeconds } } };
}

function withRange(node: FlowNode, { range }: QuestionItem, lose: Lose): FlowNode {
  const { wait, router } = node;
  const expects = wait?.expects;
  if (wait !== undefined && (expects?.kind === 'number' || expects?.kind === 'choice')) {
    const bounded: Expectation =
      expects.kind === 'number'
        ? { ...without(expects, 'minimum', 'maximum'), ...range }
        : { ...without(expects, 'minimum', 'maximum'), ...range };
    return { ...node, wait: { ...wait, expects: bounded } };
  }
  const tests =
    router?.kind === 'switch'
      ? router.cases.filter(({ test }) => test.kind === 'function' && numberTests.has(test.name))
      : [];
  const [only, ...others] = tests;
  if (router?.kind !== 'switch' || only === undefined || others.length > 0) {
    lose('bounds of the answer', 'The flow has no single test of a number that could have them.');
    return node;
  }
  const cases = router.cases.map((one) => (one === only ? { ...one, test: rangeTest(range) } : one));
  return { ...node, router: { ...router, cases } };
}

function rangeTest({ minimum, maximum }: NonNullable<QuestionItem['range']> = {}): Test {
  const test = (name: string, ...bounds: number[]): Test => ({
    kind: 'function',
    name,
    arguments: bounds.map(String),
  });
  if (minimum !== undefined && maximum !== undefined) return test('has_number_between', minimum, maximum);
  if (minimum !== undefined) return test('has_number_gte', minimum);
  return maximum === undefined ? test('has_number') : test('has_number_lte', maximum);
}

function withChoices(node: FlowNode, { before, after }: ItemEdit<QuestionItem>, lose: Lose): FlowNode {
  const expects = node.wait?.expects;
  const old = new Map(before.choices.map((choice) => [choice.name, choice]));
  const now = new Set(after.choices.map(({ name }) => name));
  for (const { name } of before.choices) {
    if (!now.has(name) && expects?.kind !== 'choice')
      lose(
        `choice ${name} taken away`,
        'The way that it leads is in the routes; take that away in the flow.',
      );
  }
  return after.choices.reduce(
    (result, choice, index) => {
      const was = old.get(choice.name);
      if (was === undefined) return withNewChoice(result, after, choice, index, lose);
      return same(was.label, choice.label) ? result : withLabel(result, was, choice);
    },
    withoutChoices(node, now),
  );
}

/** Only FLOIP's questions list their choices; a choice taken away is listed no more. */
function withoutChoices(node: FlowNode, names: ReadonlySet<string>): FlowNode {
  const { wait } = node;
  if (wait?.expects.kind !== 'choice' || names.size === 0) return node;
  const choices = wait.expects.choices.filter(({ name }) => names.has(name));
  return { ...node, wait: { ...wait, expects: { ...wait.expects, choices } } };
}

function withLabel(node: FlowNode, before: OutlineChoice, after: OutlineChoice): FlowNode {
  const { wait, router } = node;
  const base = after.label[0]?.language ?? '';
  if (wait?.expects.kind === 'choice') {
    const choices = wait.expects.choices.map((choice): Choice =>
      choice.name === after.name
        ? {
            ...choice,
            label: editedContent({ before: before.label, after: after.label, kept: choice.label }, base),
          }
        : choice,
    );
    return { ...node, wait: { ...wait, expects: { ...wait.expects, choices } } };
  }
  const category = router?.categories.find(({ name }) => name === after.name);
  if (category === undefined) return node;
  return withCategory(node, editedCategory(category, asRoute(before, base), asRoute(after, base)));
}

/** A label as the name of a category: in RapidPro they are the same. */
function asRoute({ label }: OutlineChoice, base: string): Pick<Route, 'outcome' | 'translations'> {
  const outcome = label.find(({ language }) => language === base)?.text;
  const translations = label.flatMap(({ language, text }) =>
    language === base || text === undefined ? [] : [{ language, name: text }],
  );
  return { ...(outcome !== undefined && { outcome }), translations };
}

/** A new choice goes where the first choice goes. */
function withNewChoice(
  node: FlowNode,
  item: QuestionItem,
  choice: OutlineChoice,
  index: number,
  lose: Lose,
): FlowNode {
  const { wait, router } = node;
  if (wait?.expects.kind === 'choice') {
    const added: Choice = { at: node.at, name: choice.name, label: choice.label };
    const choices = [...wait.expects.choices.slice(0, index), added, ...wait.expects.choices.slice(index)];
    return { ...node, wait: { ...wait, expects: { ...wait.expects, choices } } };
  }
  const model = router?.categories.find(({ name }) => item.choices.some((one) => one.name === name));
  if (router?.kind !== 'switch' || model === undefined) {
    lose(`choice ${choice.name}`, 'The flow has no other choice there that would show where it leads.');
    return node;
  }
  const uuid = partId(item, 'new category', choice.name);
  const base = choice.label[0]?.language ?? '';
  const { outcome = choice.name, translations = [] } = asRoute(choice, base);
  const category: Category = {
    at: node.at,
    uuid,
    name: outcome,
    exit: model.exit,
    ...(translations.length > 0 && { translations }),
  };
  const test: Test = {
    kind: 'function',
    name: 'has_only_phrase',
    arguments: [outcome],
    ...(translations.length > 0 && {
      translations: translations.map(({ language, name }) => ({ language, arguments: [name] })),
    }),
  };
  const made = { at: node.at, uuid: partId(item, 'new case', choice.name), test, category: uuid };
  return {
    ...node,
    router: { ...router, categories: [...router.categories, category], cases: [...router.cases, made] },
  };
}
