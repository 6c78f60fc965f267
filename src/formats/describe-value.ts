import { isObject } from '../text/json-value.ts';

const longest = 60;

/** A value in a few words, for a sentence such as `Expected .., found the text "abc".` */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return `the text ${JSON.stringify(shortened(value))}`;
  if (typeof value === 'number') return `the number ${String(value)}`;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (Array.isArray(value)) {
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  }
  if (isObject(value)) return Object.keys(value).length === 0 ? 'an empty object' : 'an object';
  return 'something else';
}

/** The text, cut with an ellipsis if it is long; never inside a character. */
export function shortened(text: string, limit: number = longest): string {
  if (text.length <= limit) return text;
  return `${Array.from(text.slice(0, 2 * limit))
    .slice(0, limit)
    .join('')}…`;
}

/** How many characters (Unicode code points) a text has. */
export function characters(text: string): number {
  let count = text.length;
  for (let at = 1; at < text.length; at++) {
    if (isBetween(text.charCodeAt(at - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(at), 0xdc00, 0xdfff))
      count--;
  }
  return count;
}

function isBetween(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}
