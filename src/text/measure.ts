/** What a first pass over a JSON text finds out. It holds only if the text is valid JSON, which is not checked. */
export interface Measure {
  /** True if objects and arrays are nested deeper than allowed; nothing after that place was looked at. */
  readonly isTooDeep: boolean;
  /** How many keys all objects have together, those given twice counted twice. */
  readonly keys: number;
  /**
   * True if a number is written otherwise than its value would be (`1.0`, `0.50`, `1e3`), which the value does not
   * tell.
   */
  readonly hasOddNumbers: boolean;
}

const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * One loop over the signs between strings, so that a file costs little more than the engine's own parser takes: what
 * is to be said of a text that fails is left to `scanJson`.
 */
export function measureJson(text: string, maxDepth: number): Measure {
  let keys = 0;
  let depth = 0;
  let hasOddNumbers = false;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    while (code === 0x20 || code === 0x0a) code = text.charCodeAt(++at);
    switch (code) {
      case 0x22: // "
        at = quoteAfter(text, at);
        if (at < 0) return { isTooDeep: false, keys, hasOddNumbers };
        break;
      case 0x3a: // :
        keys++;
        break;
      case 0x7b: // {
      case 0x5b: // [
        if (++depth > maxDepth) return { isTooDeep: true, keys, hasOddNumbers };
        break;
      case 0x7d: // }
      case 0x5d: // ]
        depth--;
        break;
      case 0x2e: // .
      case 0x45: // E
      case 0x65: // e, of a number or of true and false
        if (!hasOddNumbers) hasOddNumbers = isOddNumber(numberAround(text, at));
        break;
    }
  }
  return { isTooDeep: false, keys, hasOddNumbers };
}

/** Where the string ends that starts at a quote: at the next quote that is not escaped; -1 if there is none. */
export function quoteAfter(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text.charCodeAt(before - 1) === 0x5c) before--;
    if ((at - before) % 2 === 0) return at;
  }
  return -1;
}

/** The number that a point or an exponent is a part of, from its last digits before; empty for a letter of `true`. */
function numberAround(text: string, at: number): string {
  let start = at;
  while (isDigit(text.charCodeAt(start - 1))) start--;
  number.lastIndex = start;
  return number.exec(text)?.[0] ?? '';
}

/** True for `1.0`, `0.50` and `1e3`, not for `1` and `1.5`. */
function isOddNumber(written: string): boolean {
  return written !== '' && String(Number(written)) !== written;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
