/** A search value of one type as a condition on the index table of that type (R4 section 3.1.1.5). */
import { isFhirId } from '../fhir/primitives.ts';
import { dateRange } from './date-range.ts';
import { foldText } from './index-rows.ts';
import { type FhirError, refuse } from './outcome.ts';
import { parseReference, relativeTo } from './reference.ts';
import { isResourceType } from './resource-types.ts';
import type { IndexKind } from './schema.ts';
import { quote, splitEscaped, unescapeValue } from './search-request.ts';
import type { Sql } from './sql.ts';

/** What a value means beside itself. */
export interface ValueContext {
  readonly name: string;
  readonly modifier: string | undefined;
  /** The server's base url. */
  readonly base: string;
  /** For approximate dates. */
  readonly now: number;
}

/** The modifiers of each type that are understood; `missing` is for all. */
export const modifiers: Readonly<Record<IndexKind, readonly string[]>> = {
  string: ['exact', 'contains'],
  token: ['not', 'text'],
  reference: ['identifier'],
  date: [],
  number: [],
  quantity: [],
  uri: ['below', 'above'],
};

/** The table whose rows the condition is about: texts and identifiers of references are kept as tokens. */
export function tableKind(kind: IndexKind, modifier: string | undefined): IndexKind {
  return kind === 'reference' && modifier === 'identifier' ? 'token' : kind;
}

/** The condition on the columns of the index table. Throws a `FhirError` (400) for a value of the wrong form. */
export function valueCondition(kind: IndexKind, value: string, context: ValueContext): Sql {
  switch (kind) {
    case 'string':
      return stringCondition(unescapeValue(value), context.modifier);
    case 'token':
      return tokenCondition(value, context.modifier);
    case 'reference':
      return context.modifier === 'identifier'
        ? tokenCondition(value, undefined)
        : referenceCondition(unescapeValue(value), context);
    case 'date':
      return dateCondition(unescapeValue(value), context);
    case 'number':
      return numberCondition(unescapeValue(value), context);
    case 'quantity':
      return quantityCondition(value, context);
    case 'uri':
      return uriCondition(unescapeValue(value), context.modifier);
  }
}

/** All texts that begin so, as a range, so that the index is used. U+10FFFF sorts after every other. */
function startsWith(column: string, prefix: string): Sql {
  return { text: `${column} >= ? AND ${column} < ?`, values: [prefix, `${prefix}\u{10ffff}`] };
}

function stringCondition(value: string, modifier: string | undefined): Sql {
  if (modifier === 'exact') return { text: 'value = ? AND exact = ?', values: [foldText(value), value] };
  if (modifier === 'contains') return { text: 'instr(value, ?) > 0', values: [foldText(value)] };
  return startsWith('value', foldText(value));
}

function tokenCondition(value: string, modifier: string | undefined): Sql {
  if (modifier === 'text') return startsWith('text', foldText(unescapeValue(value)));
  const parts = splitEscaped(value, '|').map(unescapeValue);
  const [first = '', second] = parts;
  if (second === undefined) return { text: 'code = ?', values: [first] };
  if (second === '') return { text: 'code IS NOT NULL AND system = ?', values: [first] };
  return { text: 'code = ? AND system = ?', values: [second, first] };
}

function referenceCondition(value: string, { modifier, base, name }: ValueContext): Sql {
  const text = relativeTo(base, value);
  if (modifier !== undefined && !isResourceType(modifier)) throw badModifier(name, modifier);
  if (isFhirId(text) && !text.includes('|')) {
    return modifier === undefined
      ? { text: 'target_id = ?', values: [text] }
      : { text: 'target_id = ? AND target_type = ?', values: [text, modifier] };
  }
  const reference = parseReference(text);
  if (reference === undefined)
    throw refuse(400, 'value', `${quote(value)} is not a reference, in ${quote(name)}`);
  const { type, id, url, version } = reference;
  if (type !== undefined && id !== undefined) {
    if (modifier !== undefined && modifier !== type) return { text: '0', values: [] };
    return { text: 'target_id = ? AND target_type = ?', values: [id, type] };
  }
  if (version !== undefined) {
    return { text: 'url = ? AND (version = ? OR version IS NULL)', values: [url ?? '', version] };
  }
  return { text: 'url = ?', values: [url ?? ''] };
}

const comparisons = ['eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'] as const;
type Comparison = (typeof comparisons)[number];

function splitPrefix(value: string): { comparison: Comparison; rest: string } {
  const prefix = comparisons.find((each) => value.startsWith(each));
  return { comparison: prefix ?? 'eq', rest: prefix === undefined ? value : value.slice(2) };
}

function dateCondition(value: string, { name, now }: ValueContext): Sql {
  const { comparison, rest } = splitPrefix(value);
  const range = dateRange(rest);
  if (range === undefined) {
    throw refuse(400, 'value', `${quote(value)} is not a date such as ge2026-01-31, in ${quote(name)}`);
  }
  const slack = comparison === 'ap' ? Math.abs(now - range.low) * 0.1 : 0;
  return rangeCondition(comparison, range.low - slack, range.high + slack);
}

/** How the range of a resource's value (low to high) relates to the range searched for. */
function rangeCondition(comparison: Comparison, low: number, high: number): Sql {
  switch (comparison) {
    case 'eq':
      return { text: 'low >= ? AND high <= ?', values: [low, high] };
    case 'ne':
      return { text: 'NOT (low >= ? AND high <= ?)', values: [low, high] };
    case 'gt':
      return { text: 'high > ?', values: [high] };
    case 'lt':
      return { text: 'low < ?', values: [low] };
    case 'ge':
      return { text: '(high > ? OR (low >= ? AND high <= ?))', values: [high, low, high] };
    case 'le':
      return { text: '(low < ? OR (low >= ? AND high <= ?))', values: [low, low, high] };
    case 'sa':
      return { text: 'low > ?', values: [high] };
    case 'eb':
      return { text: 'high < ?', values: [low] };
    case 'ap':
      return { text: 'low <= ? AND high >= ?', values: [high, low] };
  }
}

/** A number means all that round to it: 100 is 99.5 up to 100.5; with a comparison it is exact. */
function numberRange(text: string, name: string, comparison: Comparison): { low: number; high: number } {
  const match = /^[+-]?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (match === null) throw refuse(400, 'value', `${quote(text)} is not a number, in ${quote(name)}`);
  const number = Number(text);
  if (comparison === 'ap') {
    const slack = Math.abs(number) * 0.1;
    return { low: number - slack, high: number + slack };
  }
  if (comparison !== 'eq' && comparison !== 'ne') return { low: number, high: number };
  const half = 0.5 * 10 ** (Number(match[3] ?? '0') - (match[2]?.length ?? 0));
  return { low: number - half, high: number + half };
}

function numberCondition(value: string, { name }: ValueContext): Sql {
  const { comparison, rest } = splitPrefix(value);
  const { low, high } = numberRange(rest, name, comparison);
  if (comparison === 'eq') return { text: 'low >= ? AND high < ?', values: [low, high] };
  if (comparison === 'ne') return { text: 'NOT (low >= ? AND high < ?)', values: [low, high] };
  return rangeCondition(comparison, low, high);
}

function quantityCondition(value: string, context: ValueContext): Sql {
  const [number = '', system, code] = splitEscaped(value, '|').map(unescapeValue);
  const condition = numberCondition(number, context);
  if (code === undefined || code === '') {
    return system === undefined || system === ''
      ? condition
      : { text: `${condition.text} AND system = ?`, values: [...condition.values, system] };
  }
  return system === undefined || system === ''
    ? { text: `${condition.text} AND (code = ? OR unit = ?)`, values: [...condition.values, code, code] }
    : { text: `${condition.text} AND system = ? AND code = ?`, values: [...condition.values, system, code] };
}

function uriCondition(value: string, modifier: string | undefined): Sql {
  if (modifier === 'below') return startsWith('value', value);
  if (modifier === 'above') return { text: 'substr(?, 1, length(value)) = value', values: [value] };
  return { text: 'value = ?', values: [value] };
}

/** A modifier that can't be followed is always refused: to ignore it would give wrong answers. */
export function badModifier(name: string, modifier: string): FhirError {
  return refuse(400, 'not-supported', `The modifier ${quote(modifier)} of ${quote(name)} is not supported`);
}
