/** Dates and times as Flow Results has them: RFC 3339, section 5.6. */

const form = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(\.\d+)?([Zz]|[+-]\d{2}:\d{2})?$/;

/** What stands in the way of a text being an RFC 3339 date-time; undefined if nothing does. */
export type InstantFault = 'form' | 'zone-missing' | 'zulu' | 'fraction';

/**
 * Judges a date-time. A space instead of the T is fine (the RFC's note, and the examples of the specification).
 * `zulu` and `fraction` are what only the timestamps of rows refuse (specification.md, "Resource Data").
 */
export function instantFault(text: string): InstantFault | undefined {
  const match = form.exec(text);
  if (match === null) return 'form';
  const [, date = '', hours, minutes, seconds, fraction, zone] = match;
  if (!isDate(date) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return 'form';
  if (zone === undefined) return 'zone-missing';
  if (zone.length === 1) return 'zulu';
  if (Number(zone.slice(1, 3)) > 23 || Number(zone.slice(4)) > 59) return 'form';
  return fraction !== undefined && fraction.length > 7 ? 'fraction' : undefined;
}

/** True for a date of the calendar as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}

/** True for a time of day in the 24 hour form, such as 14:58:35. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?$/.test(text);
}
