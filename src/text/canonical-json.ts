import type { JsonValue } from './json-value.ts';

/**
 * JSON with the keys of every object sorted by code unit and no spaces: equal texts mean equal documents.
 * Numbers are written as ECMAScript does, as in RFC 8785 section 3.2.2.3.
 */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
  return `{${members.join(',')}}`;
}
