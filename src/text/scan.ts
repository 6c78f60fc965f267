import { stringEnd } from './string-token.ts';

/** A key that should not be there: given twice in one object, or able to reach a prototype. */
export interface SuspectKey {
  readonly offset: number;
  readonly key: string;
  readonly kind: 'duplicate' | 'unsafe';
}

/** What is wrong with a text, if it is one of the slips that other readers forgive. */
type Slip = 'comment' | 'number';

interface ScanError {
  readonly offset: number;
  readonly expected: string;
  readonly found: string;
  readonly slip?: Slip;
}

export interface Scan {
  readonly tooDeepAt?: number;
  readonly error?: ScanError;
}

const space = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// A string without control characters; the plain run comes first because most strings have no escape.
const literal = /true|false|null/y;

const comment = /\/\/|\/\*|#/y;
/** What looks like a number, as far as it goes: with a plus, zeros or a point before it, or by the name of none. */
const numberLike = /[-+]?(?:Infinity|NaN|[\d.][\w.+-]*)/y;

type Expect = 'value' | 'first-item' | 'first-key' | 'key' | 'colon' | 'comma' | 'end';

const expectedText: Record<Expect, string> = {
  value: 'a value',
  'first-item': 'a value or "]"',
  'first-key': 'a key in double quotes or "}"',
  key: 'a key in double quotes',
  colon: '":"',
  comma: '"," or the end of the object or array',
  end: 'the end of the file',
};

/** Calls for each key of a JSON text, in order. `container` numbers the objects in order of their start. */
type OnKey = (raw: string, offset: number, container: number) => void;

/** Walks the tokens of a JSON text without recursion, so that no depth can exhaust the stack; ends at the first fault. */
export function scanJson(text: string, maxDepth: number): Scan {
  return walk(text, maxDepth, () => undefined);
}

function walk(text: string, maxDepth: number, onKey: OnKey): Scan {
  const open: ('{' | '[')[] = [];
  const containers: number[] = [];
  let objects = 0;
  let expect: Expect = 'value';
  let at = 0;
  /** Where the number before `at` starts; -1 if something else is before it. */
  let numberAt = -1;
  const fail = (offset: number) => ({ error: errorAt(text, offset, expect, numberAt) });
  const token = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };

  const stringToken = (): boolean => {
    const end = stringEnd(text, at);
    if (end < 0) return false;
    at = end;
    return true;
  };

  for (;;) {
    const end = at;
    token(space);
    if (at > end) numberAt = -1;
    const start = at;
    const next = text[at];
    if (next === undefined) return expect === 'end' ? {} : fail(start);
    if (expect === 'end') return fail(start);
    const afterValue: Expect = open.length === 0 ? 'end' : 'comma';
    if (expect === 'comma') {
      const inObject = open.at(-1) === '{';
      at++;
      if (next === ',') expect = inObject ? 'key' : 'value';
      else if (next === (inObject ? '}' : ']')) {
        open.pop();
        containers.pop();
        expect = open.length === 0 ? 'end' : 'comma';
      } else return fail(start);
    } else if (expect === 'colon') {
      if (next !== ':') return fail(start);
      at++;
      expect = 'value';
    } else if (expect === 'key' || expect === 'first-key') {
      if (next === '"' && stringToken()) {
        onKey(text.slice(start, at), start, containers.at(-1) ?? 0);
        expect = 'colon';
      } else if (next === '}' && expect === 'first-key') {
        at++;
        open.pop();
        containers.pop();
        expect = open.length === 0 ? 'end' : 'comma';
      } else return fail(start);
    } else if (next === ']' && expect === 'first-item') {
      at++;
      open.pop();
      containers.pop();
      expect = open.length === 0 ? 'end' : 'comma';
    } else if (next === '{' || next === '[') {
      if (open.length >= maxDepth) return { tooDeepAt: start };
      open.push(next);
      containers.push(next === '{' ? objects++ : -1);
      at++;
      expect = next === '{' ? 'first-key' : 'first-item';
    } else if (
      next === '"' ? stringToken() : token(next === '-' || (next >= '0' && next <= '9') ? number : literal)
    ) {
      expect = afterValue;
      numberAt = next === '-' || (next >= '0' && next <= '9') ? start : -1;
    } else return fail(start);
  }
}

function errorAt(text: string, offset: number, expect: Expect, numberAt: number): ScanError {
  const error = { offset, expected: expectedText[expect], found: describe(text, offset) };
  comment.lastIndex = offset;
  if (comment.test(text)) return { ...error, slip: 'comment' };
  const mayBeValue = expect === 'value' || expect === 'first-item';
  const from = mayBeValue ? offset : numberAt;
  if (from < 0) return error;
  numberLike.lastIndex = from;
  const found = numberLike.exec(text)?.[0];
  // What stands beside a number is another slip: a missing comma, a bracket too many.
  const isPart = found !== undefined && from + found.length > offset;
  return isPart ? { ...error, offset: from, found: found.slice(0, 40), slip: 'number' } : error;
}

function describe(text: string, offset: number): string {
  const next = text[offset];
  if (next === undefined) return 'the end of the file';
  if (next === '"') return 'a string that does not end, or has a control character or a bad escape in it';
  const word = /[\w.+-]{1,20}/y;
  word.lastIndex = offset;
  return JSON.stringify(word.exec(text)?.[0] ?? next);
}

/** Keys of a valid text that are given twice or unsafe, in its order: so many of the first, and all that are unsafe. */
export function findSuspects(text: string, maxDepth: number, most = Infinity): SuspectKey[] {
  const suspects: SuspectKey[] = [];
  const seen = new Map<number, Set<string>>();
  walk(text, maxDepth, (raw, offset, container) => {
    const key = JSON.parse(raw) as string;
    const known = seen.get(container) ?? new Set<string>();
    seen.set(container, known);
    if (key === '__proto__') suspects.push({ offset, key, kind: 'unsafe' });
    else if (known.has(key) && suspects.length < most) suspects.push({ offset, key, kind: 'duplicate' });
    known.add(key);
  });
  return suspects;
}
