/** Legacy tests, each as the case of a switch of today (goflow, `legacy/definition.go`). */
import { isObject, type JsonObject, property, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { baseText, type Drafting, NotMigrated, plainText, readTexts } from './drafting.ts';

/** The test of a case, and what an editor keeps of it beside. */
export interface MigratedTest {
  readonly type: string;
  readonly arguments: readonly string[];
  readonly ui?: JsonObject;
}

/** Where a test stands, and the uuid of the case that it becomes, which its translations hang on. */
interface Subject {
  readonly test: JsonObject;
  readonly at: JsonPointer;
  readonly uuid: string;
  readonly draft: Drafting;
}

type TestMigration = (subject: Subject) => MigratedTest | undefined;

const migrations = new Map<string, TestMigration>([
  ...Object.entries({
    date: 'has_date',
    has_email: 'has_email',
    not_empty: 'has_text',
    number: 'has_number',
    phone: 'has_phone',
    state: 'has_state',
  }).map(([name, type]) => [name, () => ({ type, arguments: [] })] as const),
  ...['eq', 'gt', 'gte', 'lt', 'lte'].map(
    (name) => [name, (subject: Subject) => numeric(`has_number_${name}`, subject)] as const,
  ),
  ...Object.entries({
    contains: 'has_all_words',
    contains_any: 'has_any_word',
    contains_phrase: 'has_phrase',
    contains_only_phrase: 'has_only_phrase',
    regex: 'has_pattern',
    starts: 'has_beginning',
  }).map(([name, type]) => [name, (subject: Subject) => words(type, subject)] as const),
  ...Object.entries({
    date_equal: 'has_date_eq',
    date_after: 'has_date_gt',
    date_before: 'has_date_lt',
  }).map(([name, type]) => [name, (subject: Subject) => date(type, subject)] as const),
  ['between', (subject) => templates('has_number_between', subject, 'min', 'max')],
  ['district', (subject) => templates('has_district', subject, 'test')],
  ['ward', (subject) => templates('has_ward', subject, 'district', 'state')],
  ['in_group', group],
  ['subflow', ({ test, at }) => ({ type: 'has_only_text', arguments: [plainText(test, 'exit_type', at)] })],
  [
    'webhook_status',
    ({ test, at }) => ({
      type: 'has_only_text',
      arguments: [plainText(test, 'status', at) === 'success' ? 'Success' : 'Failure'],
    }),
  ],
  ['airtime_status', airtime],
]);

/** The test of today; undefined if the category becomes the default alone. @throws NotMigrated if there is none */
export function migrateTest(subject: Subject): MigratedTest | undefined {
  const type = textOf(subject.test, 'type') ?? '';
  const migrate = migrations.get(type);
  if (migrate === undefined) {
    throw new NotMigrated(
      `there is no test ${JSON.stringify(type.slice(0, 60))} any more`,
      child(subject.at, 'type'),
    );
  }
  return migrate(subject);
}

function numeric(type: string, { test, at, draft }: Subject): MigratedTest {
  const value = property(test, 'test') ?? (Object.hasOwn(test, 'test') ? null : '');
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new NotMigrated('expected a number or an expression in "test"', child(at, 'test'));
  }
  return { type, arguments: [draft.template(String(value), child(at, 'test'))] };
}

function words(type: string, { test, at, uuid, draft }: Subject): MigratedTest {
  const place = child(at, 'test');
  const texts = readTexts(property(test, 'test'), place);
  const base = baseText(texts, draft.language);
  draft.texts(texts, uuid, 'arguments', place);
  // A pattern is no template: what looks like an expression in it is part of it.
  return { type, arguments: [type === 'has_pattern' ? base : draft.template(base, place)] };
}

const relativeDate = /@\(date\.today\s+([+-])\s+(-?\d{1,9})\)/;

function date(type: string, { test, at, draft }: Subject): MigratedTest {
  const place = child(at, 'test');
  const text = plainText(test, 'test', place);
  const [, sign, days = '0'] = relativeDate.exec(text) ?? [];
  const delta = (sign === '-' ? -1 : 1) * Number(days);
  return {
    type,
    arguments: [draft.template(text, place, { rawDates: true })],
    ui: { arguments: [String(delta)] },
  };
}

function templates(type: string, { test, at, draft }: Subject, ...keys: readonly string[]): MigratedTest {
  return {
    type,
    arguments: keys.map((key) => draft.template(plainText(test, key, child(at, key)), child(at, key))),
  };
}

function group({ test, at, draft }: Subject): MigratedTest {
  const place = child(at, 'test');
  const value = property(test, 'test') ?? '';
  if (typeof value === 'string') {
    const name = value.startsWith('@') ? draft.template(value, place) : value;
    return { type: 'has_group', arguments: ['', name] };
  }
  if (!isObject(value)) throw new NotMigrated('expected a group in "test"', place);
  return {
    type: 'has_group',
    arguments: [plainText(value, 'uuid', place), plainText(value, 'name', place)],
  };
}

function airtime({ test, at }: Subject): MigratedTest | undefined {
  if (plainText(test, 'exit_status', at) !== 'success') return undefined;
  return { type: 'has_category', arguments: ['Success'] };
}
