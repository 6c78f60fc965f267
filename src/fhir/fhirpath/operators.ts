/** FHIRPath's operators (sections 6.1 to 6.6). */
import type { JsonObject } from '../../text/json-value.ts';
import { isObject } from '../../text/json-value.ts';
import { type Environment, FhirPathError, FhirPathUnknown } from './environment.ts';
import type { Collection, Item } from './values.ts';
import { compareItems, equalItems, equivalentItems, isTemporal, none, systemItem, truth } from './values.ts';

/** The one item of a collection, undefined of an empty one; throws on more. */
export function single(collection: Collection): Item | undefined {
  if (collection.length > 1) throw new FhirPathError(`Expected one item, found ${collection.length}`);
  return collection[0];
}

/** A collection as a boolean (FHIRPath section 4.5): undefined if empty, true for one item that is no boolean. */
export function asBoolean(collection: Collection): boolean | undefined {
  const item = single(collection);
  if (item === undefined) return undefined;
  return typeof item.value === 'boolean' ? item.value : true;
}

/** The text of a single string item. */
export function asText(collection: Collection): string | undefined {
  const value = single(collection)?.value;
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value;
  throw new FhirPathError('Expected a text');
}

export function equal(environment: Environment, a: Collection, b: Collection): boolean | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.length !== b.length) return false;
  environment.spend(a.length);
  let open = false;
  for (const [i, item] of a.entries()) {
    const other = b[i];
    const same = other !== undefined && equalItems(item, other, environment.host.compareQuantities);
    if (same === false) return false;
    open ||= same === undefined;
  }
  return open ? undefined : true;
}

function equivalent(environment: Environment, a: Collection, b: Collection): boolean {
  if (a.length !== b.length) return false;
  const rest = [...b];
  environment.spend(a.length * b.length);
  return a.every((item) => {
    const at = rest.findIndex((other) => equivalentItems(item, other, environment.host.compareQuantities));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

/** True if an equal item is in the collection. */
export function includes(environment: Environment, collection: Collection, item: Item): boolean {
  environment.spend(collection.length);
  return collection.some((other) => equalItems(other, item, environment.host.compareQuantities) === true);
}

/** The items without those that equal an earlier one. */
export function distinct(environment: Environment, collection: Collection): Collection {
  const kept: Item[] = [];
  const texts = new Set<unknown>();
  for (const item of collection) {
    if (typeof item.value === 'string' && !isTemporal(item)) {
      if (!texts.has(item.value)) kept.push(item);
      texts.add(item.value);
    } else if (!includes(environment, kept, item)) kept.push(item);
  }
  environment.spend(collection.length);
  return kept;
}

function compare(environment: Environment, a: Collection, b: Collection): number | undefined {
  const left = single(a);
  const right = single(b);
  if (left === undefined || right === undefined) return undefined;
  return compareItems(left, right, environment.host.compareQuantities);
}

const holds = (order: number | undefined, test: (order: number) => boolean) =>
  truth(order === undefined ? undefined : test(order));

function arithmetic(
  a: Collection,
  b: Collection,
  operator: '+' | '-' | '*' | '/' | 'div' | 'mod',
): Collection {
  const left = single(a);
  const right = single(b);
  if (left === undefined || right === undefined) return none;
  const [x, y] = [left.value, right.value];
  if (operator === '+' && typeof x === 'string' && typeof y === 'string' && !isTemporal(left))
    return [systemItem(x + y, 'System.String')];
  if (typeof x !== 'number' || typeof y !== 'number')
    throw new FhirPathUnknown(`"${operator}" of these types is not supported`);
  if (y === 0 && (operator === '/' || operator === 'div' || operator === 'mod')) return none;
  const value = calculate(x, y, operator);
  return [
    systemItem(value, Number.isInteger(value) && operator !== '/' ? 'System.Integer' : 'System.Decimal'),
  ];
}

function calculate(x: number, y: number, operator: '+' | '-' | '*' | '/' | 'div' | 'mod'): number {
  switch (operator) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return x / y;
    case 'div':
      return Math.trunc(x / y);
    case 'mod':
      return x % y;
  }
}

type Operator = (environment: Environment, a: Collection, b: Collection) => Collection;

/** Operators that need both sides; `and`, `or`, `implies` are in logic below. */
export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['=', (env, a, b) => truth(equal(env, a, b))],
  [
    '!=',
    (env, a, b) => {
      const same = equal(env, a, b);
      return truth(same === undefined ? undefined : !same);
    },
  ],
  ['~', (env, a, b) => truth(equivalent(env, a, b))],
  ['!~', (env, a, b) => truth(!equivalent(env, a, b))],
  ['<', (env, a, b) => holds(compare(env, a, b), (order) => order < 0)],
  ['<=', (env, a, b) => holds(compare(env, a, b), (order) => order <= 0)],
  ['>', (env, a, b) => holds(compare(env, a, b), (order) => order > 0)],
  ['>=', (env, a, b) => holds(compare(env, a, b), (order) => order >= 0)],
  ['|', (env, a, b) => distinct(env, [...a, ...b])],
  ['in', (env, a, b) => isIn(env, a, b)],
  ['contains', (env, a, b) => isIn(env, b, a)],
  ['&', (_, a, b) => [systemItem(`${asText(a) ?? ''}${asText(b) ?? ''}`, 'System.String')]],
  ['+', (_, a, b) => arithmetic(a, b, '+')],
  ['-', (_, a, b) => arithmetic(a, b, '-')],
  ['*', (_, a, b) => arithmetic(a, b, '*')],
  ['/', (_, a, b) => arithmetic(a, b, '/')],
  ['div', (_, a, b) => arithmetic(a, b, 'div')],
  ['mod', (_, a, b) => arithmetic(a, b, 'mod')],
]);

function isIn(environment: Environment, item: Collection, collection: Collection): Collection {
  const one = single(item);
  return one === undefined ? none : truth(includes(environment, collection, one));
}

/** Three-valued logic (FHIRPath section 6.5); the right side is asked only if it matters. */
export const logic: ReadonlyMap<
  string,
  (a: boolean | undefined, b: () => boolean | undefined) => boolean | undefined
> = new Map([
  ['and', (a: boolean | undefined, b: () => boolean | undefined) => (a === false ? false : both(a, b()))],
  ['or', (a: boolean | undefined, b: () => boolean | undefined) => (a === true ? true : either(a, b()))],
  [
    'xor',
    (a: boolean | undefined, b: () => boolean | undefined) => {
      const right = b();
      return a === undefined || right === undefined ? undefined : a !== right;
    },
  ],
  [
    'implies',
    (a: boolean | undefined, b: () => boolean | undefined) => (a === false ? true : implied(a, b())),
  ],
]);

function both(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (b === false) return false;
  return a === true && b === true ? true : undefined;
}

function either(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (b === true) return true;
  return a === false && b === false ? false : undefined;
}

function implied(a: boolean | undefined, b: boolean | undefined): boolean | undefined {
  if (b === true) return true;
  return a === true ? b : undefined;
}

/** A literal quantity as an item. */
export function quantityItem(value: number, unit: string): Item {
  const quantity: JsonObject = { value, unit, code: unit, system: 'http://unitsofmeasure.org' };
  return systemItem(quantity, 'System.Quantity');
}

/** True for an item that has a value, be it beside an extension (FHIR's `hasValue()`). */
export function hasValue(item: Item | undefined): boolean {
  return item?.value !== undefined && !isObject(item.value);
}
