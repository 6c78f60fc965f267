/**
 * What goflow's migrations make of an old flow, as far as it decides whether the flow is valid and what it
 * means: an engine reads an old version through them, so a fault that they mend is none. Expressions are not
 * rewritten. Positions in lists stay as they are, so that a place here is a place in the file.
 */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
  textOf,
} from '../../text/json-value.ts';
import { characters } from '../describe-value.ts';
import { objectsIn } from '../detect/properties.ts';
import { limits } from './limits.ts';
import { isBelow, newestSpec, type SpecVersion } from './spec-version.ts';

/** The flow as the engine has it after its migrations: the flow itself if it needs none, else a changed copy. */
export function upgraded(flow: JsonObject, version: SpecVersion): JsonObject {
  if (!isBelow(version, newestSpec)) return flow;
  const copy = structuredClone(flow);
  for (const [limit, migrate] of migrations) if (isBelow(version, limit)) migrate(copy);
  return copy;
}

const migrations: readonly (readonly [string, (flow: JsonObject) => void])[] = [
  ['13.2.0', replaceBaseLanguage],
  ['13.5.0', moveTemplating],
  ['13.6.0', cutNames],
  ['14.0.0', nameCategories],
  ['14.0.0', cutExpiry],
  ['14.1.0', (flow) => splitOnStatus(flow, (operand) => operand.startsWith('@results.'))],
  ['14.1.0', cutQuickReplies],
  ['14.2.0', renameTicketBody],
  ['14.2.0', dropBadLanguages],
  ['14.3.0', splitOnLocals],
  ['14.3.1', joinArguments],
  ['14.4.0', dropAllUrns],
  ['14.4.1', (flow) => splitOnStatus(flow, () => true)],
];

function nodesOf(flow: JsonObject): JsonObject[] {
  return objectsIn(flow, 'nodes');
}

function actionsOf(flow: JsonObject, ...types: string[]): JsonObject[] {
  return nodesOf(flow)
    .flatMap((node) => objectsIn(node, 'actions'))
    .filter((action) => types.includes(textOf(action, 'type') ?? ''));
}

function routersOf(flow: JsonObject): JsonObject[] {
  return nodesOf(flow)
    .map((node) => objectIn(node, 'router'))
    .filter((router) => router !== undefined);
}

function objectIn(object: JsonObject, key: string): JsonObject | undefined {
  const value = property(object, key);
  return isObject(value) ? value : undefined;
}

/** 13.2: any language that is not of three letters becomes `und`. */
function replaceBaseLanguage(flow: JsonObject): void {
  if (byteLength(textOf(flow, 'language') ?? '') === 3) return;
  setProperty(flow, 'language', 'und');
  const localization = objectIn(flow, 'localization');
  if (localization !== undefined) Reflect.deleteProperty(localization, 'und');
}

/** 13.5: `templating` becomes `template`, which is checked; its variables are not needed here. */
function moveTemplating(flow: JsonObject): void {
  for (const action of actionsOf(flow, 'send_msg')) {
    const templating = objectIn(action, 'templating');
    if (templating === undefined) continue;
    setProperty(action, 'template', property(templating, 'template') ?? null);
    setProperty(action, 'template_variables', []);
    Reflect.deleteProperty(action, 'templating');
  }
}

/** 13.6: names of results over 64 bytes and of categories over 36 are cut to so many characters. */
function cutNames(flow: JsonObject): void {
  for (const action of actionsOf(flow, 'set_run_result')) {
    cutName(action, 'name', limits.name);
    cutName(action, 'category', 36);
  }
  for (const router of routersOf(flow)) {
    cutName(router, 'result_name', limits.name);
    for (const category of objectsIn(router, 'categories')) cutName(category, 'name', 36);
  }
}

function cutName(object: JsonObject, key: string, limit: number): void {
  const name = textOf(object, key) ?? '';
  if (byteLength(name) <= limit) return;
  const cut = characters(name) <= limit ? name : Array.from(name).slice(0, limit).join('');
  setProperty(object, key, cut.trim());
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** 14.0: a category without a name is called `Match`. */
function nameCategories(flow: JsonObject): void {
  for (const router of routersOf(flow)) {
    for (const category of objectsIn(router, 'categories')) {
      if ((textOf(category, 'name') ?? '') === '') setProperty(category, 'name', 'Match');
    }
  }
}

const longestExpiry = new Map([
  ['messaging', 20_160],
  ['voice', 15],
]);

/** 14.0: at most two weeks for messages and a quarter of an hour for calls. */
function cutExpiry(flow: JsonObject): void {
  const minutes = property(flow, 'expire_after_minutes');
  if (typeof minutes !== 'number' || !Number.isInteger(minutes)) return;
  const longest = longestExpiry.get(textOf(flow, 'type') ?? '') ?? 0;
  setProperty(flow, 'expire_after_minutes', Math.min(minutes, longest));
}

/** The switch router of a node whose only action is of one of these types, with its first case. */
function splitAfter(node: JsonObject, types: readonly string[]) {
  const actions = objectsIn(node, 'actions');
  const [action] = actions;
  const router = objectIn(node, 'router');
  if (action === undefined || actions.length !== 1 || router === undefined) return undefined;
  if (!types.includes(textOf(action, 'type') ?? '') || textOf(router, 'type') !== 'switch') return undefined;
  const cases = listOf(router, 'cases');
  const [first] = cases;
  return first !== undefined && isObject(first) ? { action, router, cases, first } : undefined;
}

/** 14.1 and 14.4.1: what splits after a webhook does so on its HTTP status, with one case. */
function splitOnStatus(flow: JsonObject, applies: (operand: string) => boolean): void {
  const uuids = new Set<string>();
  for (const node of nodesOf(flow)) {
    const split = splitAfter(node, ['call_webhook', 'call_resthook']);
    if (split === undefined || !applies(textOf(split.router, 'operand') ?? '')) continue;
    setProperty(split.first, 'type', 'has_number_between');
    setProperty(split.first, 'arguments', ['200', '299']);
    setProperty(split.router, 'operand', '@webhook.status');
    setProperty(split.router, 'cases', [split.first]);
    for (const uuid of uuidsOf(split.cases)) uuids.add(uuid);
  }
  for (const item of translatedItems(flow, uuids)) Reflect.deleteProperty(item, 'arguments');
}

/** The translated items of a flow that have one of these uuids; a walk over the translations, not over both. */
function translatedItems(flow: JsonObject, uuids: ReadonlySet<string>): JsonObject[] {
  const items: JsonObject[] = [];
  for (const translation of Object.values(objectIn(flow, 'localization') ?? {})) {
    for (const [uuid, item] of Object.entries(isObject(translation) ? translation : {})) {
      if (uuids.has(uuid) && isObject(item)) items.push(item);
    }
  }
  return items;
}

function uuidsOf(cases: readonly JsonValue[]): string[] {
  return cases.filter(isObject).flatMap((item) => textOf(item, 'uuid') ?? []);
}

/** 14.1: more than ten quick replies are cut. */
function cutQuickReplies(flow: JsonObject): void {
  for (const action of actionsOf(flow, 'send_msg', 'send_broadcast')) {
    const replies = listOf(action, 'quick_replies');
    if (replies.length > limits.quickReplies) {
      setProperty(action, 'quick_replies', replies.slice(0, limits.quickReplies));
    }
  }
}

/** 14.2: the body of a ticket is its note. */
function renameTicketBody(flow: JsonObject): void {
  for (const action of actionsOf(flow, 'open_ticket')) {
    const body = textOf(action, 'body') ?? '';
    if (body === '') continue;
    setProperty(action, 'note', body);
    Reflect.deleteProperty(action, 'body');
  }
}

/** 14.2: translations into languages not of three letters are dropped. */
function dropBadLanguages(flow: JsonObject): void {
  const localization = objectIn(flow, 'localization');
  for (const language of Object.keys(localization ?? {})) {
    if (localization !== undefined && byteLength(language) !== 3)
      Reflect.deleteProperty(localization, language);
  }
}

const outputLocals = new Map([
  ['open_ticket', '_new_ticket'],
  ['transfer_airtime', '_new_transfer'],
]);

/** 14.3: what splits after a ticket or airtime does so on the local that it sets. */
function splitOnLocals(flow: JsonObject): void {
  for (const node of nodesOf(flow)) {
    const split = splitAfter(node, [...outputLocals.keys()]);
    if (!textOf(split?.router ?? {}, 'operand')?.startsWith('@results.') || split === undefined) continue;
    setProperty(split.first, 'type', 'has_text');
    setProperty(split.first, 'arguments', []);
    setProperty(
      split.router,
      'operand',
      `@locals.${outputLocals.get(textOf(split.action, 'type') ?? '') ?? ''}`,
    );
    setProperty(split.router, 'cases', [split.first]);
    setProperty(split.router, 'result_name', property(split.action, 'result_name') ?? null);
    Reflect.deleteProperty(split.action, 'result_name');
  }
}

const testsOfOneText = new Set([
  'has_only_text',
  'has_phrase',
  'has_only_phrase',
  'has_any_word',
  'has_all_words',
  'has_beginning',
  'has_pattern',
]);

/** 14.3.1: tests that take one text get their arguments as one, what is no text counting as empty. */
function joinArguments(flow: JsonObject): void {
  const joined = (values: readonly JsonValue[]) => [
    values.map((v) => (typeof v === 'string' ? v : '')).join(' '),
  ];
  const joinIn = (object: JsonObject) => {
    const values = listOf(object, 'arguments');
    if (values.length > 1) setProperty(object, 'arguments', joined(values));
  };
  const cases = routersOf(flow)
    .filter((router) => textOf(router, 'type') === 'switch')
    .flatMap((router) => objectsIn(router, 'cases'))
    .filter((item) => testsOfOneText.has(textOf(item, 'type') ?? ''));
  for (const item of [...cases, ...translatedItems(flow, new Set(uuidsOf(cases)))]) joinIn(item);
}

/** 14.4: `all_urns` is gone. */
function dropAllUrns(flow: JsonObject): void {
  for (const action of actionsOf(flow, 'send_msg')) Reflect.deleteProperty(action, 'all_urns');
}
