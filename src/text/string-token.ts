// eslint-disable-next-line no-control-regex -- these are the characters that JSON forbids in a string
const plainRun = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * The offset after a JSON string that starts at `start` (RFC 8259 section 7), or -1 if it isn't one. A loop over
 * short patterns: one pattern for the whole string would run out of stack on a string of many escapes.
 */
export function stringEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    plainRun.lastIndex = at;
    plainRun.test(text);
    at = plainRun.lastIndex;
    const next = text[at];
    if (next === '"') return at + 1;
    escape.lastIndex = at;
    if (next !== '\\' || !escape.test(text)) return -1;
    at = escape.lastIndex;
  }
}
