/**
 * From an outline to a flow that does what it says: one node an item. It is how a flow is made of a
 * Questionnaire that has the routes of one but not the flow itself; what the outline does not have, the flow
 * does not do.
 */
import { uuidV5 } from '../text/uuid.ts';
import type { Case, Category, Choice, Exit, Expectation, Flow, FlowNode, Router, Test } from './model.ts';
import type { DecisionItem, Outline, OutlineItem, QuestionItem, Route, RouteTest } from './outline.ts';

/** Namespace of the ids of parts that an outline does not name (RFC 9562, 6.6, URLs). */
const namespace = uuidV5('http://mhero.org/fhir/outline', '6ba7b811-9dad-11d1-80b4-00c04fd430c8');

/** Makes a flow of an outline, in RapidPro's terms. Ids are the items' linkIds, and made of them. */
export function flowOfOutline(outline: Outline, version: string): Flow {
  const { uuid, name, type, baseLanguage, languages, items, at } = outline;
  const [first] = items;
  return {
    at,
    uuid,
    name,
    type,
    version,
    baseLanguage,
    languages,
    nodes: items.map((item) => nodeOfItem(item)),
    ...(first === undefined ? {} : { entry: first.linkId }),
  };
}

/** The id of a part of an item that has none of its own. */
export function partId(item: Pick<OutlineItem, 'linkId'>, ...part: string[]): string {
  return uuidV5(JSON.stringify([item.linkId, ...part]), namespace);
}

/** The node that an item alone becomes; its exits lead to items by linkId. */
export function nodeOfItem(item: OutlineItem): FlowNode {
  const { at, linkId: uuid } = item;
  const exits = item.routes.map((_, index) => exitOf(item, index));
  if (item.kind === 'message') {
    return { at, uuid, actions: [messageOf(item)], exits: exits.slice(0, 1) };
  }
  const router = routerOf(item);
  if (item.kind === 'decision') return { at, uuid, actions: [], router, exits };
  const timeout = item.routes.findIndex(({ kind }) => kind === 'timeout');
  const seconds = item.timeoutSeconds;
  return {
    at,
    uuid,
    actions: item.text.length === 0 ? [] : [messageOf(item)],
    wait: {
      at,
      expects: expectationOf(item),
      ...(seconds === undefined || timeout < 0
        ? {}
        : { timeout: { seconds, category: partId(item, 'category', String(timeout)) } }),
    },
    router,
    exits,
  };
}

function messageOf(item: Exclude<OutlineItem, DecisionItem>): FlowNode['actions'][number] {
  const at = item.kind === 'question' ? item.textAt : item.at;
  return { kind: 'message', mode: 'text', at, uuid: partId(item, 'message'), content: item.text };
}

function exitOf(item: OutlineItem, index: number): Exit {
  const { to, at } = item.routes[index] ?? { at: item.at };
  return {
    at,
    uuid: partId(item, 'exit', String(index)),
    ...(to === undefined ? {} : { destination: to }),
  };
}

function routerOf(item: QuestionItem | DecisionItem): Router {
  const categories = item.routes.map((route, index) => categoryOf(item, route, index));
  const common = {
    at: item.at,
    categories,
    ...(item.result === undefined ? {} : { resultName: item.result }),
  };
  if (item.kind === 'decision' && item.split === 'random') return { kind: 'random', ...common };
  const last = item.routes.findIndex(({ kind }) => kind === 'default' || kind === 'only');
  return {
    kind: 'switch',
    ...common,
    operand: item.kind === 'decision' ? (item.operand ?? '') : operandOf(item),
    cases: item.routes.flatMap((route, index) =>
      casesOf(item, route, partId(item, 'category', String(index))),
    ),
    ...(categories[last] === undefined ? {} : { defaultCategory: categories[last].uuid }),
  };
}

/** Media come beside the text of an answer. */
function operandOf({ answer }: QuestionItem): string {
  return answer === 'audio' || answer === 'image' || answer === 'video' || answer === 'location'
    ? '@input'
    : '@input.text';
}

export function categoryOf(item: OutlineItem, route: Route, index: number): Category {
  return {
    at: route.at,
    uuid: partId(item, 'category', String(index)),
    name: route.outcome ?? 'All Responses',
    exit: partId(item, 'exit', String(index)),
    ...(route.translations === undefined ? {} : { translations: route.translations }),
  };
}

/** The cases that recognise a route. */
export function casesOf(item: OutlineItem, route: Route, category: string): Case[] {
  return route.tests.map((test, index) => ({
    at: route.at,
    uuid: partId(item, 'case', category, String(index)),
    test: testOf(test),
    category,
  }));
}

function testOf({ name, arguments: args, translations }: RouteTest): Test {
  if (name === 'expression') return { kind: 'expression', expression: args[0] ?? '' };
  return {
    kind: 'function',
    name,
    arguments: args,
    ...(translations === undefined ? {} : { translations }),
  };
}

/**
 * What the item waits for. Where the routes test the answer, as RapidPro's do, that says it all; where they
 * name its choices alone, as FLOIP's exits do, the choices have to be known.
 */
function expectationOf(item: QuestionItem): Expectation {
  const { answer, range = {} } = item;
  const tested = item.routes.some(({ tests }) => tests.some(({ name }) => name !== 'expression'));
  switch (answer) {
    case 'choice':
      if (tested && item.choices.every((choice) => isCategory(choice, item.routes))) return { kind: 'any' };
      return { kind: 'choice', multiple: false, choices: item.choices.map(choiceOf) };
    case 'choices':
      return { kind: 'choice', multiple: true, choices: item.choices.map(choiceOf), ...range };
    case 'integer':
    case 'decimal':
      return tested ? { kind: 'any' } : { kind: 'number', ...range };
    case 'audio':
    case 'image':
    case 'video':
      return { kind: 'media', media: answer };
    case 'location':
      return { kind: 'location' };
    default:
      return { kind: 'any' };
  }
}

/** True if the contact reads the name of a category: then the router says all that there is to the choice. */
function isCategory({ name, label }: QuestionItem['choices'][number], routes: readonly Route[]): boolean {
  const route = routes.find(({ outcome }) => outcome === name);
  return (
    route !== undefined &&
    label.every(({ language, text }, index) => {
      const translation = route.translations?.find((one) => one.language === language)?.name;
      return text === (index === 0 ? name : translation);
    })
  );
}

function choiceOf({ name, label, at }: QuestionItem['choices'][number]): Choice {
  return { at, name, label };
}
