import type { Case, Category, Expectation, Router, Wait } from '../../../flow/model.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../../text/json-value.ts';

import { type FlowPart, partIn, partsIn } from '../flow-part.ts';
import { keptIn } from '../write/kept.ts';
import { bareCase, bareCategory, bareRouter, bareWait } from '../write/router.ts';
import type { Translations } from './translations.ts';

/** The router and the wait of a node, which RapidPro has inside its router. `original` is the router in the file. */
export function readRouter(
  part: FlowPart,
  original: JsonObject,
  translations: Translations,
): { readonly router: Router; readonly wait?: Wait } {
  const { value, at } = part;
  const waitPart = partIn(part, 'wait');
  const wait = waitPart === undefined ? undefined : readWait(waitPart, originalIn(original, 'wait'));
  const categories = partsIn(part, 'categories').map((category, index) =>
    readCategory(category, itemIn(original, 'categories', index), translations),
  );
  const resultName = textOf(value, 'result_name') ?? '';
  const common = { at, categories, ...(resultName === '' ? {} : { resultName }) };
  const defaultCategory = textOf(value, 'default_category_uuid') ?? '';
  const router: Router =
    textOf(value, 'type') === 'random'
      ? { kind: 'random', ...common }
      : {
          kind: 'switch',
          ...common,
          operand: textOf(value, 'operand') ?? '',
          cases: partsIn(part, 'cases').map((item, index) =>
            readCase(item, itemIn(original, 'cases', index), translations),
          ),
          ...(defaultCategory === '' ? {} : { defaultCategory }),
        };
  const kept = keptIn(original, bareRouter(router, wait));
  return { router: { ...router, ...kept }, ...(wait === undefined ? {} : { wait }) };
}

function originalIn(object: JsonObject, key: string): JsonObject {
  const value = property(object, key);
  return isObject(value) ? value : {};
}

function itemIn(object: JsonObject, key: string, index: number): JsonObject {
  const item = listOf(object, key)[index];
  return item !== undefined && isObject(item) ? item : {};
}

function readCategory({ value, at }: FlowPart, original: JsonObject, translations: Translations): Category {
  const uuid = textOf(value, 'uuid') ?? '';
  const translated = translations
    .of(uuid, 'name')
    .map(({ language, values }) => ({ language, name: values[0] ?? '' }));
  const category: Category = {
    at,
    uuid,
    name: textOf(value, 'name') ?? '',
    exit: textOf(value, 'exit_uuid') ?? '',
    ...(translated.length === 0 ? {} : { translations: translated }),
  };
  return { ...category, ...keptIn(original, bareCategory(category)) };
}

function readCase({ value, at }: FlowPart, original: JsonObject, translations: Translations): Case {
  const uuid = textOf(value, 'uuid') ?? '';
  const translated = translations
    .of(uuid, 'arguments')
    .map(({ language, values }) => ({ language, arguments: values }));
  const item: Case = {
    at,
    uuid,
    test: {
      kind: 'function',
      name: textOf(value, 'type') ?? '',
      // To the engine null is an empty text.
      arguments: listOf(value, 'arguments').map((text) => (typeof text === 'string' ? text : '')),
      ...(translated.length === 0 ? {} : { translations: translated }),
    },
    category: textOf(value, 'category_uuid') ?? '',
  };
  return { ...item, ...keptIn(original, bareCase(item)) };
}

function readWait(part: FlowPart, original: JsonObject): Wait {
  const timeout = partIn(part, 'timeout')?.value;
  const seconds = timeout === undefined ? undefined : property(timeout, 'seconds');
  const category = timeout === undefined ? undefined : textOf(timeout, 'category_uuid');
  const wait: Wait = {
    at: part.at,
    expects: expectation(part),
    ...(typeof seconds === 'number' && category !== undefined ? { timeout: { seconds, category } } : {}),
  };
  return { ...wait, ...keptIn(original, bareWait(wait)) };
}

function expectation(part: FlowPart): Expectation {
  if (textOf(part.value, 'type') === 'dial')
    return { kind: 'dial', phone: textOf(part.value, 'phone') ?? '' };
  const hint = partIn(part, 'hint')?.value ?? {};
  const type = textOf(hint, 'type');
  switch (type) {
    case 'audio':
    case 'image':
    case 'video':
      return { kind: 'media', media: type };
    case 'location':
      return { kind: 'location' };
    case 'digits': {
      const count = property(hint, 'count');
      const terminatedBy = textOf(hint, 'terminated_by') ?? '';
      return {
        kind: 'digits',
        ...(typeof count === 'number' ? { count } : {}),
        ...(terminatedBy === '' ? {} : { terminatedBy }),
      };
    }
    default:
      return { kind: 'any' };
  }
}
