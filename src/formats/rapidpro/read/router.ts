import type { Case, Category, Expectation, Router, Wait } from '../../../flow/model.ts';
import { listOf, property, textOf } from '../../../text/json-value.ts';
import { type FlowPart, partIn, partsIn } from '../flow-part.ts';
import type { Translations } from './translations.ts';

/** The router and the wait of a node, which RapidPro has inside its router. */
export function readRouter(
  part: FlowPart,
  translations: Translations,
): { readonly router: Router; readonly wait?: Wait } {
  const { value, at } = part;
  const waitPart = partIn(part, 'wait');
  const wait = waitPart === undefined ? undefined : readWait(waitPart);
  const categories = partsIn(part, 'categories').map((category) => readCategory(category, translations));
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
          cases: partsIn(part, 'cases').map((item) => readCase(item, translations)),
          ...(defaultCategory === '' ? {} : { defaultCategory }),
        };
  return wait === undefined ? { router } : { router, wait };
}

function readCategory({ value, at }: FlowPart, translations: Translations): Category {
  const uuid = textOf(value, 'uuid') ?? '';
  const name = textOf(value, 'name') ?? '';
  const exit = textOf(value, 'exit_uuid') ?? '';
  const translated = translations.of(uuid, 'name');
  if (translated.length === 0) return { at, uuid, name, exit };
  const names = translated.map(({ language, values }) => ({ language, name: values[0] ?? '' }));
  return { at, uuid, name, exit, translations: names };
}

function readCase({ value, at }: FlowPart, translations: Translations): Case {
  const uuid = textOf(value, 'uuid') ?? '';
  const translated = translations.of(uuid, 'arguments');
  const test = {
    kind: 'function',
    name: textOf(value, 'type') ?? '',
    // To the engine null is an empty text.
    arguments: listOf(value, 'arguments').map((text) => (typeof text === 'string' ? text : '')),
  } as const;
  const category = textOf(value, 'category_uuid') ?? '';
  if (translated.length === 0) return { at, uuid, test, category };
  const texts = translated.map(({ language, values }) => ({ language, arguments: values }));
  return { at, uuid, test: { ...test, translations: texts }, category };
}

function readWait(part: FlowPart): Wait {
  const timeout = partIn(part, 'timeout')?.value;
  const seconds = timeout === undefined ? undefined : property(timeout, 'seconds');
  const category = timeout === undefined ? undefined : textOf(timeout, 'category_uuid');
  return {
    at: part.at,
    expects: expectation(part),
    ...(typeof seconds === 'number' && category !== undefined ? { timeout: { seconds, category } } : {}),
  };
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
