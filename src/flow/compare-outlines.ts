/** Two outlines of one flow, compared item by item: what a conversion changed in what the flow asks. */
import type { Content, LanguageCode, Localized } from './model.ts';
import type { Outline, OutlineItem, QuestionItem, Route } from './outline.ts';
import type { JsonPointer } from '../text/pointer.ts';

/** One thing in which two outlines differ. */
export interface Difference {
  /** Stable: `difference.range`, `difference.route`, ... */
  readonly code: DifferenceCode;
  /** linkId of the item; missing for what concerns the whole flow. */
  readonly item?: string;
  /** Place in the first outline's source; of an item that only the second has, in that one's. */
  readonly at: JsonPointer;
  /** What differs, for people. */
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

export type DifferenceCode =
  | 'difference.flow'
  | 'difference.languages'
  | 'difference.item-missing'
  | 'difference.item-added'
  | 'difference.item-order'
  | 'difference.kind'
  | 'difference.text'
  | 'difference.media'
  | 'difference.quick-replies'
  | 'difference.answer'
  | 'difference.choices'
  | 'difference.choice-label'
  | 'difference.range'
  | 'difference.result'
  | 'difference.timeout'
  | 'difference.decision'
  | 'difference.route';

/** All differences of `after` from `before`, in the order of the first outline. None means equal. */
export function compareOutlines(before: Outline, after: Outline): Difference[] {
  const differences: Difference[] = [];
  const flow = new Comparison(differences, before.at);
  flow.values('difference.flow', 'uuid', before.uuid, after.uuid);
  flow.values('difference.flow', 'name', before.name, after.name);
  flow.values('difference.flow', 'type', before.type, after.type);
  flow.values('difference.languages', 'base language', before.baseLanguage, after.baseLanguage);
  flow.values('difference.languages', 'languages', before.languages.join(' '), after.languages.join(' '));
  const others = new Map(after.items.map((item) => [item.linkId, item]));
  for (const item of before.items) {
    const other = others.get(item.linkId);
    const comparison = new Comparison(differences, item.at, item.linkId);
    if (other === undefined) {
      comparison.add('difference.item-missing', `${item.kind} ${nameOf(item)}`);
    } else {
      compareItems(comparison, item, other);
    }
  }
  const known = new Set(before.items.map(({ linkId }) => linkId));
  for (const item of after.items) {
    if (known.has(item.linkId)) continue;
    new Comparison(differences, item.at, item.linkId).add(
      'difference.item-added',
      `${item.kind} ${nameOf(item)}`,
    );
  }
  const order = (items: readonly OutlineItem[], kept: (linkId: string) => boolean): string =>
    items
      .map(({ linkId }) => linkId)
      .filter(kept)
      .join(' ');
  flow.values(
    'difference.item-order',
    'order of the items',
    order(before.items, (linkId) => others.has(linkId)),
    order(after.items, (linkId) => known.has(linkId)),
  );
  return differences;
}

class Comparison {
  readonly #differences: Difference[];
  readonly #at: JsonPointer;
  readonly #item: string | undefined;

  constructor(differences: Difference[], at: JsonPointer, item?: string) {
    this.#differences = differences;
    this.#at = at;
    this.#item = item;
  }

  add(code: DifferenceCode, what: string, before?: string, after?: string): void {
    this.#differences.push({
      code,
      ...(this.#item !== undefined && { item: this.#item }),
      at: this.#at,
      what,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    });
  }

  values(code: DifferenceCode, what: string, before: Value, after: Value): void {
    if (before === after) return;
    this.add(code, what, shown(before), shown(after));
  }
}

type Value = string | number | undefined;

function shown(value: Value): string | undefined {
  return value === undefined ? undefined : String(value);
}

function nameOf(item: OutlineItem): string {
  if (item.kind === 'decision') return item.operand ?? item.split;
  return item.text.find(({ text }) => text !== undefined)?.text ?? item.linkId;
}

function compareItems(comparison: Comparison, before: OutlineItem, after: OutlineItem): void {
  compareRoutes(comparison, before.routes, after.routes);
  if (before.kind !== after.kind) {
    comparison.values('difference.kind', 'kind of item', before.kind, after.kind);
  } else if (before.kind === 'decision' && after.kind === 'decision') {
    comparison.values('difference.decision', 'way of deciding', before.split, after.split);
    comparison.values('difference.decision', 'operand', before.operand, after.operand);
    comparison.values('difference.result', 'result', before.result, after.result);
  } else if (before.kind === 'question' && after.kind === 'question') {
    compareContents(comparison, before.text, after.text);
    compareQuestions(comparison, before, after);
  } else if (before.kind === 'message' && after.kind === 'message') {
    compareContents(comparison, before.text, after.text);
  }
}

function compareQuestions(comparison: Comparison, before: QuestionItem, after: QuestionItem): void {
  comparison.values('difference.answer', 'type of answer', before.answer, after.answer);
  comparison.values('difference.result', 'result', before.result, after.result);
  comparison.values('difference.timeout', 'timeout', before.timeoutSeconds, after.timeoutSeconds);
  comparison.values('difference.range', 'minimum', before.range?.minimum, after.range?.minimum);
  comparison.values('difference.range', 'maximum', before.range?.maximum, after.range?.maximum);
  const names = (item: QuestionItem): string => JSON.stringify(item.choices.map(({ name }) => name));
  comparison.values('difference.choices', 'choices', names(before), names(after));
  const others = new Map(after.choices.map((choice) => [choice.name, choice]));
  for (const { name, label } of before.choices) {
    const other = others.get(name);
    if (other === undefined) continue;
    compareTexts(comparison, 'difference.choice-label', `label of ${name}`, label, other.label);
  }
}

function compareContents(comparison: Comparison, before: Localized, after: Localized): void {
  compareTexts(comparison, 'difference.text', 'text', before, after);
  compareParts(comparison, 'difference.media', 'media', before, after, (content) => [
    ...(content.attachments ?? []),
    ...(content.audio === undefined ? [] : [`voice:${content.audio}`]),
  ]);
  compareParts(
    comparison,
    'difference.quick-replies',
    'quick replies',
    before,
    after,
    (content) => content.quickReplies ?? [],
  );
}

function compareTexts(
  comparison: Comparison,
  code: DifferenceCode,
  what: string,
  before: Localized,
  after: Localized,
): void {
  compareParts(comparison, code, what, before, after, ({ text }) =>
    text === undefined || text === '' ? [] : [text],
  );
}

/** Compares one part of the contents, language by language. */
function compareParts(
  comparison: Comparison,
  code: DifferenceCode,
  what: string,
  before: Localized,
  after: Localized,
  part: (content: Content) => readonly string[],
): void {
  const languages = new Set([...before, ...after].map(({ language }) => language));
  for (const language of languages) {
    const left = partIn(before, language, part);
    const right = partIn(after, language, part);
    comparison.values(code, `${what} (${language})`, left, right);
  }
}

/** The part in one language; nothing said and not there are the same. Of two contents in a language the first counts. */
function partIn(
  content: Localized,
  language: LanguageCode,
  part: (content: Content) => readonly string[],
): string | undefined {
  const found = content.find((item) => item.language === language);
  const values = found === undefined ? [] : part(found);
  return values.length === 0 ? undefined : values.length === 1 ? values[0] : JSON.stringify(values);
}

function compareRoutes(comparison: Comparison, before: readonly Route[], after: readonly Route[]): void {
  comparison.values('difference.route', 'number of routes', before.length, after.length);
  before.forEach((route, index) => {
    const other = after[index];
    if (other === undefined) return;
    const name = `route ${route.outcome ?? index + 1}`;
    comparison.values('difference.route', `${name}: outcome`, route.outcome, other.outcome);
    comparison.values('difference.route', `${name}: kind`, route.kind, other.kind);
    comparison.values('difference.route', `${name}: target`, route.to, other.to);
    comparison.values('difference.route', `${name}: tests`, testsOf(route), testsOf(other));
    comparison.values('difference.route', `${name}: translations`, namesOf(route), namesOf(other));
  });
}

function testsOf(route: Route): string {
  return JSON.stringify(
    route.tests.map((test) => [
      test.name,
      ...test.arguments,
      ...byLanguage((test.translations ?? []).map(({ language, arguments: args }) => [language, ...args])),
    ]),
  );
}

function namesOf(route: Route): string {
  return JSON.stringify(byLanguage((route.translations ?? []).map(({ language, name }) => [language, name])));
}

function byLanguage(translations: string[][]): string[][] {
  return translations.sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0));
}
