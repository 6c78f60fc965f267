import { fourSpaces, windowAt } from './code-units.ts';
import { Landmarks } from './landmarks.ts';

/** What a first pass over a JSON text finds out. It holds only if the text is valid JSON, which is not checked. */
export interface Measure {
  /** True if objects and arrays are nested deeper than allowed; nothing after that place was looked at. */
  readonly isTooDeep: boolean;
  /** True if there are more objects and arrays than allowed; nothing after that place was looked at. */
  readonly hasTooMany: boolean;
  /** How many keys all objects have together, those given twice counted twice. */
  readonly keys: number;
  /**
   * The keys that have something else in them than small letters, digits and signs of ASCII, each once; missing if
   * there are too many of them to tell.
   */
  readonly unusualKeys: ReadonlySet<string> | undefined;
  /**
   * True if a number is written otherwise than its value would be (`1.0`, `0.50`, `1e3`), which the value does not
   * tell.
   */
  readonly hasOddNumbers: boolean;
  readonly landmarks: Landmarks;
}

const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

const maxUnusualKeys = 1000;

/**
 * One loop over the signs between strings, so that a file costs little more than the engine's own parser takes: what
 * is to be said of a text that fails is left to `scanJson`.
 */
export function measureJson(text: string, maxDepth: number, maxParts = Infinity): Measure {
  /** The numbers of the objects and arrays that are open. */
  const open = new Int32Array(maxDepth + 1);
  const isObject = new Uint8Array(maxDepth + 1);
  const landmarks = new Landmarks(text.length);
  const unusual = new Set<string>();
  let keys = 0;
  let depth = 0;
  let isTooDeep = false;
  let hasTooMany = false;
  let isKeyNext = false;
  let hasOddNumbers = false;
  for (let at = 0; at < text.length && !isTooDeep && !hasTooMany;) {
    const start = at;
    const { units, fours, end } = windowAt(text, start);
    for (; at < end; at++) {
      let code = units[at - start];
      while (code === 0x20 || code === 0x0a) {
        if (code === 0x0a) landmarks.endsLine(at);
        code = units[++at - start];
        // Lines start with many spaces.
        while (code === 0x20 && ((at - start) & 3) === 0 && fours[(at - start) >> 2] === fourSpaces) {
          at += 4;
          code = units[at - start];
        }
      }
      if (at >= end) break;
      if (isPassedOver[code ?? 0] === 1) continue;
      if (code === 0x22) {
        // "
        const opened = at;
        if (isKeyNext) {
          keys++;
          isKeyNext = false;
          do code = units[++at - start];
          while (isUsual[code ?? 0] === 1);
          if (code === 0x22) continue;
        }
        at = quoteAfter(text, opened);
        if (at < 0) at = text.length;
        else if (code !== 0x22 && unusual.size <= maxUnusualKeys) {
          // The key may be usual all the same, if the window ends in it.
          const key = keyAt(text, opened, at + 1);
          if (!usualKey.test(key)) unusual.add(key);
        }
      } else if (code === 0x2c) {
        // ,
        isKeyNext = isObject[depth] === 1;
      } else if (code === 0x7b || code === 0x5b) {
        // { [
        if (++depth > maxDepth) {
          isTooDeep = true;
          break;
        }
        const number = landmarks.opens(at);
        if (number >= maxParts) {
          hasTooMany = true;
          break;
        }
        open[depth] = number;
        isObject[depth] = code === 0x7b ? 1 : 0;
        isKeyNext = code === 0x7b;
      } else if (code === 0x7d || code === 0x5d) {
        // } ]
        if (depth > 0) landmarks.closes(open[depth--] ?? 0, at);
        isKeyNext = false;
      } else if (code === 0x2e || code === 0x45 || code === 0x65) {
        // . E e, of a number or of true and false
        hasOddNumbers ||= isDigit(text.charCodeAt(at - 1)) && isOddNumber(numberAround(text, at));
      }
    }
  }
  const unusualKeys = unusual.size > maxUnusualKeys ? undefined : unusual;
  return { isTooDeep, hasTooMany, keys, unusualKeys, hasOddNumbers, landmarks };
}

const usualKey = /^[#-@\]-~]*$/;

/** 1 for the characters of keys that are neither capitals nor beyond ASCII, nor the quote or a backslash. */
const isUsual = new Uint8Array(0x10000);
isUsual.fill(1, 0x23, 0x41);
isUsual.fill(1, 0x5d, 0x7f);

/** 1 for what tells nothing between strings: colons, digits, signs, and the letters of true, false and null but the e. */
const isPassedOver = new Uint8Array(0x10000);
for (const character of ':-+0123456789trufalsn') isPassedOver[character.charCodeAt(0)] = 1;

/** The key between two quotes; as it is written if it is no valid string. */
export function keyAt(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  if (!written.includes('\\')) return written.slice(1, -1);
  try {
    return JSON.parse(written) as string;
  } catch {
    return written;
  }
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
