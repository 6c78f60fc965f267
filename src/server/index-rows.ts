/** From the values of a search parameter to the rows that searches look at (R4 section 3.1.1.5). */
import { isObject, type JsonObject, type JsonValue, listOf, property, textOf } from '../text/json-value.ts';
import { dateRange, noEnd, noStart } from './date-range.ts';
import type { TypedValue } from './index-expression.ts';
import { parseReference, relativeTo } from './reference.ts';
import type { IndexKind } from './schema.ts';
import type { SqlValue } from './sql.ts';

/** The columns after rid, pid and part, in the order of the table. */
export interface IndexRow {
  readonly kind: IndexKind;
  readonly columns: readonly SqlValue[];
}

/** The longest text that is indexed; the rest of a longer one can't be searched. */
const longest = 1000;

/** Lower case, without accents, spaces joined: what string searches compare (R4 section 3.1.1.5.9). */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longest);
}

/** What the rows of a value depend on beside it. */
export interface RowContext {
  /** The server's base url: absolute references to it are found like relative ones. */
  readonly base: string;
  /** The system of a `code`, which has none written beside it. */
  readonly impliedSystem: string | undefined;
}

/** The rows of one value for a parameter of one type; none if the value can't be searched so. */
export function indexRows(kind: IndexKind, found: TypedValue, context: RowContext): IndexRow[] {
  // A parameter may name an extension as a whole; then its value is meant.
  if (found.type === 'Extension') return extensionRows(kind, found.value, context);
  switch (kind) {
    case 'string':
      return stringsOf(found).map((text) => ({ kind, columns: [foldText(text), text.slice(0, longest)] }));
    case 'token':
      return tokensOf(found, context.impliedSystem);
    case 'reference':
      return referencesOf(found, context.base);
    case 'date':
      return datesOf(found).map(({ low, high }) => ({ kind, columns: [low, high] }));
    case 'number':
      return numbersOf(found);
    case 'quantity':
      return quantitiesOf(found);
    case 'uri':
      return typeof found.value === 'string' ? [{ kind, columns: [found.value] }] : [];
  }
}

function extensionRows(kind: IndexKind, value: JsonValue, context: RowContext): IndexRow[] {
  if (!isObject(value)) return [];
  return Object.entries(value)
    .filter(([key]) => /^value[A-Z]/.test(key))
    .flatMap(([key, inner]) => {
      const suffix = key.slice('value'.length);
      const type = isObject(inner) ? suffix : suffix.slice(0, 1).toLowerCase() + suffix.slice(1);
      return indexRows(kind, { type, value: inner, path: '' }, context);
    });
}

const nameParts = ['family', 'given', 'prefix', 'suffix', 'text'];
const addressParts = ['line', 'city', 'district', 'state', 'postalCode', 'country', 'text'];

function stringsOf({ value }: TypedValue): string[] {
  if (typeof value === 'string') return [value];
  if (!isObject(value)) return [];
  return [...nameParts, ...addressParts.filter((part) => part !== 'text'), 'value', 'display']
    .map((part) => property(value, part))
    .flat()
    .filter((part) => typeof part === 'string');
}

function token(system: string | undefined, code: string | undefined, text?: string): IndexRow[] {
  if (system === undefined && code === undefined && text === undefined) return [];
  const folded = text === undefined ? null : foldText(text);
  return [{ kind: 'token', columns: [system ?? '', code ?? null, folded] }];
}

function tokensOf({ type, value }: TypedValue, impliedSystem: string | undefined): IndexRow[] {
  if (typeof value === 'boolean' || typeof value === 'number') return token(undefined, String(value));
  if (typeof value === 'string') return token(type === 'code' ? impliedSystem : undefined, value);
  if (!isObject(value)) return [];
  switch (type) {
    case 'CodeableConcept': {
      const text = textOf(value, 'text');
      const codings = listOf(value, 'coding').filter(isObject);
      return [
        ...codings.flatMap(codingToken),
        ...(text === undefined ? [] : token(undefined, undefined, text)),
      ];
    }
    case 'Coding':
      return codingToken(value);
    case 'Identifier': {
      const kind = property(value, 'type');
      const text = isObject(kind) ? textOf(kind, 'text') : undefined;
      return token(textOf(value, 'system'), textOf(value, 'value'), text);
    }
    case 'ContactPoint':
      return token(textOf(value, 'system'), textOf(value, 'value'));
    default:
      return codingToken(value);
  }
}

function codingToken(coding: JsonObject): IndexRow[] {
  return token(textOf(coding, 'system'), textOf(coding, 'code'), textOf(coding, 'display'));
}

function referencesOf({ value }: TypedValue, base: string): IndexRow[] {
  if (typeof value === 'string') return referenceRow(relativeTo(base, value));
  if (!isObject(value)) return [];
  const rows: IndexRow[] = [];
  const reference = textOf(value, 'reference');
  if (reference !== undefined) rows.push(...referenceRow(relativeTo(base, reference)));
  const identifier = property(value, 'identifier');
  if (isObject(identifier)) rows.push(...token(textOf(identifier, 'system'), textOf(identifier, 'value')));
  return rows;
}

function referenceRow(text: string): IndexRow[] {
  const reference = parseReference(text);
  if (reference === undefined) return [];
  const { type, id, url, version } = reference;
  return [{ kind: 'reference', columns: [type ?? null, id ?? null, url ?? null, version ?? null] }];
}

function datesOf({ value }: TypedValue): { low: number; high: number }[] {
  if (typeof value === 'string') {
    const range = dateRange(value);
    return range === undefined ? [] : [range];
  }
  if (!isObject(value)) return [];
  const events = listOf(value, 'event').flatMap((event) =>
    typeof event === 'string' ? (dateRange(event) ?? []) : [],
  );
  const repeat = property(value, 'repeat');
  const bounds = isObject(repeat) ? property(repeat, 'boundsPeriod') : undefined;
  const period = isObject(bounds) ? bounds : value;
  const start = textOf(period, 'start');
  const end = textOf(period, 'end');
  if (start === undefined && end === undefined) return events;
  const low = start === undefined ? noStart : dateRange(start)?.low;
  const high = end === undefined ? noEnd : dateRange(end)?.high;
  return low === undefined || high === undefined ? events : [...events, { low, high }];
}

function numbersOf({ value }: TypedValue): IndexRow[] {
  if (typeof value === 'number') return [{ kind: 'number', columns: [value, value] }];
  if (!isObject(value)) return [];
  const low = quantityValue(property(value, 'low'));
  const high = quantityValue(property(value, 'high'));
  if (low === undefined && high === undefined) return [];
  return [{ kind: 'number', columns: [low ?? -Infinity, high ?? Infinity].map(finite) }];
}

function quantityValue(value: JsonValue | undefined): number | undefined {
  const number = isObject(value) ? property(value, 'value') : undefined;
  return typeof number === 'number' ? number : undefined;
}

/** SQLite keeps infinities, but drivers differ in how they bind them. */
function finite(value: number): number {
  return value === Infinity ? Number.MAX_VALUE : value === -Infinity ? -Number.MAX_VALUE : value;
}

function quantitiesOf({ type, value }: TypedValue): IndexRow[] {
  if (typeof value === 'number') return [{ kind: 'quantity', columns: [value, value, '', null, null] }];
  if (!isObject(value)) return [];
  const lowEnd = property(value, 'low');
  const highEnd = property(value, 'high');
  if (isObject(lowEnd) || isObject(highEnd)) {
    const sample = isObject(lowEnd) ? lowEnd : isObject(highEnd) ? highEnd : {};
    const ends = [quantityValue(lowEnd) ?? -Infinity, quantityValue(highEnd) ?? Infinity].map(finite);
    return [{ kind: 'quantity', columns: [...ends, ...unitOf(sample)] }];
  }
  const number = property(value, 'value');
  if (typeof number !== 'number') return [];
  if (type === 'Money') {
    const columns = [number, number, 'urn:iso:std:iso:4217', textOf(value, 'currency') ?? null, null];
    return [{ kind: 'quantity', columns }];
  }
  const comparator = textOf(value, 'comparator') ?? '';
  const low = comparator.startsWith('<') ? -Infinity : number;
  const high = comparator.startsWith('>') ? Infinity : number;
  return [{ kind: 'quantity', columns: [finite(low), finite(high), ...unitOf(value)] }];
}

function unitOf(quantity: JsonObject): SqlValue[] {
  return [
    textOf(quantity, 'system') ?? '',
    textOf(quantity, 'code') ?? null,
    textOf(quantity, 'unit') ?? null,
  ];
}
