/** What FHIRPath expressions work on: items with a type, and how two of them compare. */
import { isObject, type JsonObject, type JsonValue, property } from '../../text/json-value.ts';

/** One thing in a collection. */
export interface Item {
  readonly value: JsonValue | undefined;
  /** `id` and `extension` of a primitive: what JSON keeps in `_name`. */
  readonly extra: JsonObject | undefined;
  /** FHIR type (`Patient`, `Patient.contact`, `dateTime`), `System.Boolean` and such, or undefined if not known. */
  readonly type: string | undefined;
}

export type Collection = readonly Item[];

/** Knows the types of FHIR's elements: the validator's compiled definitions. */
export interface TypeSource {
  /** Type of a child, by the JSON name that it has: `valueQuantity` of `Observation`. */
  childType(type: string, jsonName: string): string | undefined;
  /** JSON names that an element can have: one, or one a type for a choice element. */
  jsonNames(type: string, element: string): readonly string[];
  /** True if `type` is `ancestor` or a specialization of it. */
  isKindOf(type: string, ancestor: string): boolean;
}

export const systemItem = (value: JsonValue, type: string): Item => ({ value, extra: undefined, type });
export const trueItem = systemItem(true, 'System.Boolean');
export const falseItem = systemItem(false, 'System.Boolean');
export const none: Collection = [];
export const yes: Collection = [trueItem];
export const no: Collection = [falseItem];

/** The collection of a boolean that may be unknown. */
export function truth(value: boolean | undefined): Collection {
  return value === undefined ? none : value ? yes : no;
}

const temporalTypes = new Set([
  'date',
  'dateTime',
  'instant',
  'time',
  'System.DateTime',
  'System.Date',
  'System.Time',
]);

export function isTemporal(item: Item): boolean {
  return item.type !== undefined && temporalTypes.has(item.type) && typeof item.value === 'string';
}

interface Moment {
  /** Year, month, day, hour, minute, second with fraction; as many as are given. */
  readonly parts: readonly number[];
  readonly hasZone: boolean;
}

const momentPattern =
  /^(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?)?(?:T?(\d\d)(?::(\d\d)(?::(\d\d(?:\.\d+)?))?)?(Z|[+-]\d\d:\d\d)?)?$/;

function readMoment(text: string): Moment | undefined {
  const match = momentPattern.exec(text);
  if (match === null) return undefined;
  const given = match.slice(1, 7).map((part) => (part === undefined ? undefined : Number(part)));
  const zone = match[7];
  if (zone === undefined || given[0] === undefined) {
    const start = given[0] === undefined ? 3 : 0;
    const parts: number[] = [];
    for (const part of given.slice(start)) {
      if (part === undefined) break;
      parts.push(part);
    }
    return { parts, hasZone: false };
  }
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = given;
  const offset =
    zone === 'Z'
      ? 0
      : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
  const utc = new Date(Date.UTC(year, month - 1, day, hour, minute - offset));
  const parts = [
    utc.getUTCFullYear(),
    utc.getUTCMonth() + 1,
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
  ];
  return { parts: given[5] === undefined ? parts : [...parts, second], hasZone: true };
}

/** Negative, zero or positive; undefined if the precision, or a zone on one side only, leaves it open. */
export function compareMoments(a: string, b: string): number | undefined {
  const left = readMoment(a);
  const right = readMoment(b);
  if (left === undefined || right === undefined) return undefined;
  const length = Math.min(left.parts.length, right.parts.length);
  if (left.hasZone !== right.hasZone && length > 3) {
    // Zones differ by at most 14 hours each way: dates further apart are in order whatever the zone is.
    const days = (m: Moment) =>
      Date.UTC(m.parts[0] ?? 0, (m.parts[1] ?? 1) - 1, m.parts[2] ?? 1) / 86_400_000;
    const apart = days(left) - days(right);
    return Math.abs(apart) > 2 ? apart : undefined;
  }
  for (let i = 0; i < length; i++) {
    const apart = (left.parts[i] ?? 0) - (right.parts[i] ?? 0);
    if (apart !== 0) return apart;
  }
  return left.parts.length === right.parts.length ? 0 : undefined;
}

/** Compares two quantities of whatever units; undefined if they can't be. */
export type CompareQuantities = (a: JsonObject, b: JsonObject) => number | undefined;

/** `<` and its kin (FHIRPath section 6.2); undefined for what can't be compared. */
export function compareItems(a: Item, b: Item, quantities: CompareQuantities): number | undefined {
  const [x, y] = [a.value, b.value];
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  if (typeof x === 'string' && typeof y === 'string') {
    if (isTemporal(a) || isTemporal(b)) return compareMoments(x, y);
    return x < y ? -1 : x > y ? 1 : 0;
  }
  if (isObject(x) && isObject(y)) return quantities(x, y);
  return undefined;
}

/** `=` of two items (FHIRPath section 6.1). */
export function equalItems(a: Item, b: Item, quantities: CompareQuantities): boolean | undefined {
  const [x, y] = [a.value, b.value];
  if (typeof x === 'string' && typeof y === 'string' && (isTemporal(a) || isTemporal(b))) {
    if (x === y) return true;
    const order = compareMoments(x, y);
    return order === undefined ? undefined : order === 0;
  }
  if (x === undefined && y === undefined) return deepEqual(a.extra, b.extra);
  const isQuantity = (item: Item) => item.type === 'Quantity' || item.type === 'System.Quantity';
  if (isObject(x) && isObject(y) && isQuantity(a) && isQuantity(b)) {
    if (deepEqual(x, y)) return true;
    const order = quantities(x, y);
    return order === undefined ? undefined : order === 0;
  }
  return deepEqual(x, y);
}

/** `~` of two items: strings without case and with spaces as one. */
export function equivalentItems(a: Item, b: Item, quantities: CompareQuantities): boolean {
  if (typeof a.value === 'string' && typeof b.value === 'string' && !isTemporal(a)) {
    const plain = (text: string) => text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
    return plain(a.value) === plain(b.value);
  }
  if (isObject(a.value) && isObject(b.value)) {
    const codings = [a.value, b.value].map((value) => property(value, 'code'));
    const systems = [a.value, b.value].map((value) => property(value, 'system'));
    if (codings[0] !== undefined && codings[1] !== undefined && a.type === 'Coding')
      return codings[0] === codings[1] && systems[0] === systems[1];
  }
  return equalItems(a, b, quantities) ?? false;
}

/** Same JSON, whatever the order of the keys. */
export function deepEqual(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => deepEqual(item, b[i]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && deepEqual(a[key], b[key]))
  );
}
