/** The query of a search, taken apart (R4 section 3.1.1). */
import { refuse } from './outcome.ts';

/** One `name:modifier=value` of a query. */
export interface QueryPair {
  readonly name: string;
  readonly value: string;
}

/** One thing that a resource has to fulfil: `code:modifier=a,b`. */
export interface Criterion {
  /** With the chain behind it: `subject:Patient.name`, `_has:Observation:subject:code`. */
  readonly name: string;
  /** One of them has to match; still escaped. */
  readonly values: readonly string[];
}

export interface SortKey {
  readonly code: string;
  readonly descending: boolean;
}

export interface Include {
  readonly source: string;
  readonly code: string;
  readonly target: string | undefined;
  readonly iterate: boolean;
  readonly reverse: boolean;
}

export type Summary = 'true' | 'text' | 'data' | 'count' | 'false';

export interface SearchRequest {
  readonly criteria: readonly Criterion[];
  readonly sort: readonly SortKey[];
  readonly includes: readonly Include[];
  readonly count: number;
  /** Where the page starts, as the server wrote it in a link. */
  readonly page: string | undefined;
  readonly total: boolean;
  readonly summary: Summary;
  readonly elements: readonly string[];
  /** Only for a search over all types: the types asked for. */
  readonly types: readonly string[];
}

const defaultCount = 50;
const largestCount = 1000;
const mostPairs = 100;
const mostValues = 500;

/** Splits a query; `+` is a space, and a broken percent sign is refused. */
export function splitQuery(query: string): QueryPair[] {
  const pairs = query.split('&').filter((pair) => pair !== '');
  if (pairs.length > mostPairs) {
    throw refuse(400, 'too-costly', `At most ${String(mostPairs)} parameters are taken in one search`);
  }
  return pairs.map((pair) => {
    const at = pair.indexOf('=');
    const name = at < 0 ? pair : pair.slice(0, at);
    return { name: decode(name), value: at < 0 ? '' : decode(pair.slice(at + 1)) };
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw refuse(400, 'invalid', `${JSON.stringify(text)} is not a percent-encoded text`);
  }
}

/** Splits at a separator that has no backslash before it; the parts stay escaped. */
export function splitEscaped(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** Removes the backslashes of `\,`, `\|`, `\$` and `\\`. */
export function unescapeValue(text: string): string {
  return text.replace(/\\([,|$\\])/g, '$1');
}

/** Reads the pairs of a query; criteria are not checked yet. Throws a `FhirError` (400) for what makes no sense. */
export function readSearchRequest(pairs: readonly QueryPair[]): SearchRequest {
  const criteria: Criterion[] = [];
  const sort: SortKey[] = [];
  const includes: Include[] = [];
  const elements: string[] = [];
  const types: string[] = [];
  let count = defaultCount;
  let page: string | undefined;
  let total = true;
  let summary: Summary = 'false';
  for (const { name, value } of pairs) {
    switch (name) {
      case '_format':
      case '_pretty':
        break;
      case '_sort':
        for (const key of value.split(',').filter((part) => part !== '')) {
          sort.push({ code: key.replace(/^-/, ''), descending: key.startsWith('-') });
        }
        break;
      case '_count':
        if (!/^\d{1,9}$/.test(value))
          throw refuse(400, 'value', `_count must be a number, not ${quote(value)}`);
        count = Math.min(Number(value), largestCount);
        break;
      case '_page':
        page = value;
        break;
      case '_total':
        if (!['none', 'estimate', 'accurate'].includes(value)) {
          throw refuse(400, 'value', `_total is none, estimate or accurate, not ${quote(value)}`);
        }
        total = value !== 'none';
        break;
      case '_summary':
        summary = readSummary(value);
        break;
      case '_elements':
        elements.push(...value.split(',').map((path) => path.trim().replace(/^[A-Z]\w*\./, '')));
        break;
      case '_type':
        types.push(...value.split(',').filter((type) => type !== ''));
        break;
      default: {
        const include = readInclude(name, value);
        if (include !== undefined) includes.push(include);
        else if (value !== '') criteria.push({ name, values: readValues(name, value) });
      }
    }
  }
  return { criteria, sort, includes, count, page, total, summary, elements, types };
}

function readValues(name: string, value: string): string[] {
  const values = splitEscaped(value, ',').filter((part) => part !== '');
  if (values.length > mostValues) {
    throw refuse(400, 'too-costly', `At most ${String(mostValues)} values are taken for ${quote(name)}`);
  }
  return values;
}

function readSummary(value: string): Summary {
  switch (value) {
    case 'true':
    case 'text':
    case 'data':
    case 'count':
    case 'false':
      return value;
    default:
      throw refuse(400, 'value', `_summary is true, text, data, count or false, not ${quote(value)}`);
  }
}

function readInclude(name: string, value: string): Include | undefined {
  const match = /^_(rev)?include(?::(iterate|recurse))?$/.exec(name);
  if (match === null) return undefined;
  const reverse = match[1] !== undefined;
  const iterate = match[2] !== undefined;
  if (value === '*' && !reverse) return { source: '*', code: '*', target: undefined, iterate, reverse };
  const [source, code, target] = value.split(':');
  if (source === undefined || code === undefined || code === '') {
    throw refuse(400, 'value', `${name} needs Type:parameter, not ${quote(value)}`);
  }
  return { source, code, target, iterate, reverse };
}

/** For messages: what a client sent, short, and in quotes. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
