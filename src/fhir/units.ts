/** Quantities of different units, for the units of UCUM that clinical data uses. */
import type { JsonObject } from '../text/json-value.ts';
import { property, textOf } from '../text/json-value.ts';

const ucum = 'http://unitsofmeasure.org';

/** Factor to the base unit of a dimension. */
interface Unit {
  readonly dimension: string;
  readonly factor: number;
}

/** Units that take metric prefixes. */
const metric: Readonly<Record<string, Unit>> = {
  g: { dimension: 'mass', factor: 1 },
  m: { dimension: 'length', factor: 1 },
  s: { dimension: 'time', factor: 1 },
  L: { dimension: 'length3', factor: 1e-3 },
  l: { dimension: 'length3', factor: 1e-3 },
  mol: { dimension: 'amount', factor: 1 },
  Pa: { dimension: 'pressure', factor: 1 },
  bar: { dimension: 'pressure', factor: 1e5 },
  'm[Hg]': { dimension: 'pressure', factor: 133_322 },
  'm[H2O]': { dimension: 'pressure', factor: 9806.65 },
  J: { dimension: 'energy', factor: 1 },
  cal: { dimension: 'energy', factor: 4.184 },
  W: { dimension: 'power', factor: 1 },
  Hz: { dimension: 'frequency', factor: 1 },
  V: { dimension: 'voltage', factor: 1 },
  K: { dimension: 'temperature', factor: 1 },
  eq: { dimension: 'amount', factor: 1 },
  '[iU]': { dimension: 'iu', factor: 1 },
  U: { dimension: 'catalytic', factor: 1 / 60e6 },
  kat: { dimension: 'catalytic', factor: 1 },
};

const plain: Readonly<Record<string, Unit>> = {
  '1': { dimension: '', factor: 1 },
  '%': { dimension: '', factor: 0.01 },
  min: { dimension: 'time', factor: 60 },
  h: { dimension: 'time', factor: 3600 },
  d: { dimension: 'time', factor: 86_400 },
  wk: { dimension: 'time', factor: 604_800 },
  mo: { dimension: 'time', factor: 2_629_800 },
  a: { dimension: 'time', factor: 31_557_600 },
  t: { dimension: 'mass', factor: 1e6 },
  '[lb_av]': { dimension: 'mass', factor: 453.592_37 },
  '[oz_av]': { dimension: 'mass', factor: 28.349_523_125 },
  '[in_i]': { dimension: 'length', factor: 0.0254 },
  '[ft_i]': { dimension: 'length', factor: 0.3048 },
  '[yd_i]': { dimension: 'length', factor: 0.9144 },
  '[mi_i]': { dimension: 'length', factor: 1609.344 },
  '[pH]': { dimension: 'pH', factor: 1 },
  // FHIRPath's calendar words
  second: { dimension: 'time', factor: 1 },
  minute: { dimension: 'time', factor: 60 },
  hour: { dimension: 'time', factor: 3600 },
  day: { dimension: 'time', factor: 86_400 },
  week: { dimension: 'time', factor: 604_800 },
  month: { dimension: 'time', factor: 2_629_800 },
  year: { dimension: 'time', factor: 31_557_600 },
};

const prefixes: Readonly<Record<string, number>> = {
  da: 10,
  h: 100,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  d: 0.1,
  c: 0.01,
  m: 1e-3,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
  f: 1e-15,
};

function readAtom(text: string): Unit | undefined {
  const name =
    text.length > 2 && text.endsWith('s') && Object.hasOwn(plain, text.slice(0, -1))
      ? text.slice(0, -1)
      : text;
  if (Object.hasOwn(plain, name)) return plain[name];
  if (Object.hasOwn(metric, name)) return metric[name];
  for (const [prefix, factor] of Object.entries(prefixes)) {
    const rest = name.slice(prefix.length);
    const unit = name.startsWith(prefix) && Object.hasOwn(metric, rest) ? metric[rest] : undefined;
    if (unit !== undefined) return { dimension: unit.dimension, factor: unit.factor * factor };
  }
  return undefined;
}

/** A UCUM expression of atoms with exponents, multiplied and divided; undefined if a part of it is not known here. */
function readUnit(text: string): Unit | undefined {
  if (text.length > 100) return undefined;
  const powers = new Map<string, number>();
  let factor = 1;
  let sign = 1;
  for (const part of text.replaceAll(/\{[^}]*\}/g, '').split(/([./])/)) {
    if (part === '.' || part === '/') {
      sign = part === '/' ? -1 : 1;
      continue;
    }
    if (part === '') continue;
    const [, base = '', exponent] = /^(.*?)([+-]?\d+)?$/.exec(part) ?? [];
    const unit = base === '' ? { dimension: '', factor: Number(exponent) } : readAtom(base);
    if (unit === undefined) return undefined;
    const power = sign * (base === '' ? 1 : Number(exponent ?? 1));
    factor *= unit.factor ** power;
    const [, name = '', own] = /^(\D*)(\d)?$/.exec(unit.dimension) ?? [];
    if (name !== '') powers.set(name, (powers.get(name) ?? 0) + power * Number(own ?? 1));
  }
  const dimension = [...powers]
    .filter(([, power]) => power !== 0)
    .sort()
    .map(([name, power]) => `${name}${power}`)
    .join('.');
  return { dimension, factor };
}

/** Compares two quantities; undefined if their units are not of one kind, or not known here. */
export function compareQuantities(a: JsonObject, b: JsonObject): number | undefined {
  const [x, y] = [property(a, 'value'), property(b, 'value')];
  if (typeof x !== 'number' || typeof y !== 'number') return undefined;
  const [left, right] = [a, b].map((quantity) => textOf(quantity, 'code') ?? textOf(quantity, 'unit') ?? '1');
  const isSameSystem = textOf(a, 'system') === textOf(b, 'system');
  if (left === right && isSameSystem) return x - y;
  const isUcum = [a, b].every((quantity) => (textOf(quantity, 'system') ?? ucum) === ucum);
  if (!isUcum) return undefined;
  const [from, to] = [readUnit(left ?? ''), readUnit(right ?? '')];
  if (from === undefined || to === undefined || from.dimension !== to.dimension) return undefined;
  const difference = x * from.factor - y * to.factor;
  // Factors are decimal fractions in binary: what differs by rounding only is equal.
  return Math.abs(difference) < 1e-12 * Math.max(Math.abs(x * from.factor), Math.abs(y * to.factor))
    ? 0
    : difference;
}
