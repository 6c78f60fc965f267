/**
 * Limits of dates that move with the clock (ElementDefinition.minValue and maxValue as a duration, FHIR R4 section
 * 2.28): so long before now, or so long after it.
 */
import { isObject, type JsonValue, property, textOf } from '../../text/json-value.ts';
import type { TypedValue } from '../structure/element-definition.ts';

const momentTypes = new Set(['date', 'dateTime', 'instant']);

/** True for a limit that is a duration, of an element that is a moment. */
export function isRelative(limit: TypedValue, type: string): boolean {
  return momentTypes.has(type) && (limit.type === 'Quantity' || limit.type === 'Duration');
}

/**
 * The moment that lies a duration before (`sign` -1) or after now, written as the type is. Undefined without a
 * moment of now, or for what is no duration in UCUM's units of time.
 */
export function momentOf(
  duration: JsonValue,
  sign: -1 | 1,
  type: string,
  now: string | undefined,
): string | undefined {
  const amount = isObject(duration) ? property(duration, 'value') : undefined;
  const unit = isObject(duration) ? (textOf(duration, 'code') ?? textOf(duration, 'unit')) : undefined;
  const moment = now === undefined ? NaN : Date.parse(now);
  if (typeof amount !== 'number' || unit === undefined || Number.isNaN(moment)) return undefined;
  const at = new Date(moment);
  const months = unit === 'a' ? 12 : unit === 'mo' ? 1 : undefined;
  const seconds = secondsOf.get(unit);
  if (months !== undefined) {
    const day = at.getUTCDate();
    at.setUTCDate(1);
    at.setUTCMonth(at.getUTCMonth() + sign * Math.trunc(amount * months));
    // A month that is too short for the day ends the span on its last day.
    at.setUTCDate(Math.min(day, daysIn(at)));
  } else if (seconds !== undefined) at.setTime(at.getTime() + sign * amount * seconds * 1000);
  else return undefined;
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1 || at.getUTCFullYear() > 9999) return undefined;
  const text = at.toISOString();
  return type === 'date' ? text.slice(0, 10) : text;
}

const secondsOf: ReadonlyMap<string, number> = new Map([
  ['wk', 604_800],
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
  ['ms', 0.001],
]);

function daysIn(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}
