import type { Case, Category, Expectation, Router, Test, Wait } from '../../../flow/model.ts';
import { property, textOf } from '../../../text/json-value.ts';
import { type FlowPart, partIn } from '../flow-part.ts';
import type { RouterPart } from '../flow-parts.ts';
import { CaseTest } from './case-test.ts';
import type { Translations } from './translations.ts';

/** The router and the wait of a node, which RapidPro has inside its router. */
export function readRouter(
  part: RouterPart,
  translations: Translations,
): { readonly router: Router; readonly wait?: Wait } {
  const { value, at } = part;
  const wait = part.wait === undefined ? undefined : readWait(part.wait);
  const categories = part.categories.map((category) => readCategory(category, translations));
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
          cases: part.cases.map((item) => readCase(item, translations)),
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

function readCase(part: FlowPart, translations: Translations): Case {
  const category = textOf(part.value, 'category_uuid') ?? '';
  const { kind, name, arguments: texts, translations: translated } = new CaseTest(part, translations);
  const test: Test = {
    kind,
    name,
    arguments: texts,
    ...(translated !== undefined && { translations: translated }),
  };
  return { at: part.at, uuid: part.uuid, test, category };
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
