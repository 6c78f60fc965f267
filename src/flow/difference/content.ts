/** What an action or a test means, without ids and places: equal contents mean equal parts. */
import { isObject, type JsonObject, type JsonValue, setProperty } from '../../text/json-value.ts';
import type { Action, Content, Expectation, Test } from '../model.ts';

/** Properties that say where an editor draws something or when it was saved, not what a flow does. */
const withoutMeaning = new Set([
  '_ui',
  'ui_metadata',
  'uuid',
  'revision',
  'spec_version',
  'last_modified',
  'canvas_coordinates',
]);

/** Kept properties as far as they mean something: without ids, places and empty values. */
export function meaningOf(properties: JsonObject = {}): JsonObject {
  const meaning: JsonObject = {};
  for (const [key, value] of Object.entries(properties)) {
    if (!withoutMeaning.has(key) && !isEmpty(value))
      setProperty(meaning, key, isObject(value) ? meaningOf(value) : value);
  }
  return meaning;
}

function isEmpty(value: JsonValue): boolean {
  if (value === null || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isEmpty);
}

/** What an action does, as JSON. Of a message nothing: its texts are compared one by one. */
export function contentOfAction(action: Action): JsonObject {
  switch (action.kind) {
    case 'message':
      return { mode: action.mode };
    case 'set-contact':
      return { property: action.property, field: action.field?.key ?? '', value: action.value };
    case 'add-to-groups':
    case 'remove-from-groups':
      return {
        groups: action.groups.map(({ name, uuid }) => (name === '' ? (uuid ?? '') : name)),
        all: action.all === true,
      };
    case 'set-result':
      return { name: action.name, value: action.value, category: action.category ?? '' };
    case 'run-flow':
      return { flow: action.flow.uuid, terminal: action.terminal === true };
    case 'webhook':
      return {
        method: action.method,
        url: action.url,
        headers: { ...action.headers },
        body: action.body ?? '',
        result: action.resultName ?? '',
      };
    case 'other':
      return { type: action.type, ...meaningOf(action.kept?.properties) };
  }
}

/** A test in words: `has_any_word(yes, y)`. */
export function wordsOf(test: Test, language?: string): string {
  if (test.kind === 'expression') return test.expression;
  const translated = test.translations?.find((one) => one.language === language)?.arguments;
  return `${test.name}(${(translated ?? test.arguments).join(', ')})`;
}

/** What is waited for, in words. */
export function expectationWords(expects: Expectation): string {
  const { kind, ...others } = expects;
  const { choices, ...rest } = { choices: undefined, ...others };
  const offered = choices === undefined ? [] : [`of ${choices.map(({ name }) => name).join(', ')}`];
  const said = Object.entries(rest).map(([key, value]) => `${key} ${String(value)}`);
  return [kind, ...offered, ...said].join(' ');
}

/** Files of a message, without an empty list. */
export function listWords(list: Content['attachments']): string | undefined {
  return list === undefined || list.length === 0 ? undefined : list.join('\n');
}
