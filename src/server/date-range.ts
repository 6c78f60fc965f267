/** Dates of FHIR as ranges of time (R4 section 3.1.1.5.10: a partial date means all of its period). */

/** Both ends belong to it; milliseconds since 1970 in UTC. */
export interface DateRange {
  readonly low: number;
  readonly high: number;
}

/** Stand for "has no start" and "has no end". */
export const noStart = -8_640_000_000_000_000;
export const noEnd = 8_640_000_000_000_000;

const pattern =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/**
 * The period that a date, dateTime or instant covers, to the millisecond; undefined if it is none. A time
 * without a zone, which only searches may have, is UTC.
 */
export function dateRange(text: string): DateRange | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, yearText, monthText, dayText, hourText, minuteText, secondText, fractionText, zone] = match;
  const year = Number(yearText);
  const month = Number(monthText ?? '1');
  const day = Number(dayText ?? '1');
  const hour = Number(hourText ?? '0');
  const minute = Number(minuteText ?? '0');
  const second = Math.min(Number(secondText ?? '0'), 59);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59) {
    return undefined;
  }
  const milliseconds = Math.floor(Number(`0.${fractionText ?? '0'}`) * 1000 + 1e-6);
  const low = utc(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds;
  const shift = zoneShift(zone);
  if (monthText === undefined) return { low, high: utc(year + 1, 1, 1) - 1 };
  if (dayText === undefined) {
    return { low, high: (month === 12 ? utc(year + 1, 1, 1) : utc(year, month + 1, 1)) - 1 };
  }
  const length =
    hourText === undefined
      ? 86_400_000
      : secondText === undefined
        ? 60_000
        : fractionText === undefined
          ? 1000
          : 10 ** Math.max(0, 3 - fractionText.length);
  return { low: low - shift, high: low - shift + length - 1 };
}

function utc(year: number, month: number, day: number): number {
  // Date.UTC reads years below 100 as 19xx.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function zoneShift(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
