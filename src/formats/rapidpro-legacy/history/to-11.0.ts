import { isObject, type JsonObject, property, setProperty, textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import { type FlowDraft, type HistoryStep, report, testOf } from './draft.ts';
import { eachFlow } from './each-flow.ts';
import { resultSlug } from './result-slug.ts';

/** Where a reference ends: it may be followed by a full stop, not by a property. */
const end = String.raw`([^0-9a-zA-Z.]|\.[^0-9a-zA-Z.]|(?=\n)|(?![^])|\.(?=\n)|\.(?![^]))`;

interface Replacement {
  readonly pattern: RegExp;
  readonly by: string;
}

const ofDate: readonly Replacement[] = [
  { pattern: new RegExp(`@date${end}`, 'gu'), by: '@(format_date(date))$1' },
  { pattern: /@date\.now/gu, by: '@(format_date(date.now))' },
];

/** Dates and places in messages are shown as RapidPro showed them until then. */
export const to11_0: HistoryStep = {
  to: '11.0',
  export: ({ flows }) => {
    // RapidPro looks for the results of a flow in the flows after it too.
    const results = new Map<string, Replacement[]>();
    eachFlow(flows, (draft) => {
      for (const ruleSet of draft.ruleSets) addResult(ruleSet, results);
      const fields = new Set<string>();
      for (const action of draft.actions) replaceIn(draft, action, results, fields);
    });
  },
};

const dateTests = ['date', 'date_before', 'date_after', 'date_equal'];
const placeTests = ['state', 'district', 'ward'];

function addResult(ruleSet: JsonObject, results: Map<string, Replacement[]>): void {
  if (typeof property(ruleSet, 'label') !== 'string') return;
  const key = resultSlug(ruleSet);
  const tests = objectsIn(ruleSet, 'rules')
    .map((rule) => textOf(testOf(rule), 'type') ?? '')
    .filter((type) => type !== '' && type !== 'true');
  const kind = tests.every((type) => type === tests[0]) ? (tests[0] ?? '') : '';
  const time = {
    pattern: new RegExp(String.raw`@flow\.${key}\.time`, 'gu'),
    by: `@(format_date(flow.${key}.time))`,
  };
  const format = dateTests.includes(kind)
    ? 'format_date'
    : placeTests.includes(kind)
      ? 'format_location'
      : '';
  const known = results.get(key) ?? [];
  results.set(key, known);
  const add = (one: Replacement) => {
    if (!known.some(({ by }) => by === one.by)) known.push(one);
  };
  add(time);
  if (format === '') return;
  add({
    pattern: new RegExp(String.raw`@flow\.${key}${end}`, 'gu'),
    by: `@(${format}(flow.${key}))$1`,
  });
}

/** Names are compared with their beginnings up to so many underscores. */
const mostParts = 20;

/** What applies to a text: an underscore ends a name for RapidPro, so `@flow.age_group` is looked up as `age` too. */
function replacementsFor(text: string, results: ReadonlyMap<string, readonly Replacement[]>): Replacement[] {
  const names = new Set<string>();
  for (const [, name = ''] of text.matchAll(/@flow\.([a-z0-9_]{0,200})/g)) {
    const parts = name.split('_').slice(0, mostParts);
    for (let count = 1; count <= parts.length; count++) {
      names.add(parts.slice(0, count).join('_'));
      names.add(`${parts.slice(0, count).join('_')}_`);
    }
    names.add(name);
  }
  return [...ofDate, ...[...names].flatMap((name) => results.get(name) ?? [])];
}

/** What every contact has; anything else after `@contact.` is a field whose type the file doesn't say. */
const noFields = new Set([
  'name',
  'first_name',
  'language',
  'groups',
  'uuid',
  'created_on',
  'tel',
  'tel_e164',
  'id',
]);

function replaceIn(
  draft: FlowDraft,
  action: JsonObject,
  results: ReadonlyMap<string, readonly Replacement[]>,
  fields: Set<string>,
): void {
  if (!['reply', 'send', 'say'].includes(textOf(action, 'type') ?? '')) return;
  const texts = property(action, 'msg');
  if (texts === undefined || !isObject(texts)) throw draft.fault('expected texts by language', action, 'msg');
  for (const [language, stated] of Object.entries(texts)) {
    // Some flows of single messages have texts by language within texts by language.
    const inner = isObject(stated) ? (Object.values(stated)[0] ?? null) : stated;
    if (typeof inner !== 'string') {
      setProperty(texts, language, inner);
      continue;
    }
    for (const [, field = ''] of inner.matchAll(/@contact\.([a-z][a-z0-9_]{0,63})/g)) {
      if (noFields.has(field) || fields.has(field)) continue;
      fields.add(field);
      draft.tell(report('rapidpro-legacy.field-type-unknown', { field }, draft.place(action, 'msg')));
    }
    const replaced = replacementsFor(inner, results).reduce(
      (text, { pattern, by }) => text.replace(pattern, by),
      inner,
    );
    setProperty(texts, language, replaced);
  }
}
