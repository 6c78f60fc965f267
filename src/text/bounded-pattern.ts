/**
 * Regular expressions of strangers (a profile's, a questionnaire's) run on texts of strangers. JavaScript's
 * engine backtracks, so what could take exponential time is refused, and what could take polynomial time runs
 * on short texts only.
 */

/** Longest text that a pattern with more than one unbounded repeat is run on; at the square of it still quick. */
const longestForPolynomial = 2_000;
const longestPattern = 5_000;

/** Tells whether a text matches; undefined if the text is too long to be sure that it ends in time. */
export type PatternTest = (text: string) => boolean | undefined;

/** Undefined if the pattern is no regular expression, or one that could run for ever. */
export function boundedPattern(
  pattern: string,
  options: { readonly whole: boolean; readonly flags?: string },
): PatternTest | undefined {
  if (pattern.length > longestPattern || hasNestedRepeat(pattern)) return undefined;
  const expression = compilePattern(options.whole ? `^(?:${pattern})$` : pattern, options.flags ?? '');
  if (expression === undefined) return undefined;
  const repeats = countRepeats(pattern);
  const longest = repeats > 3 ? longestForPolynomial / 4 : repeats > 1 ? longestForPolynomial : Infinity;
  return (text) => (text.length > longest ? undefined : expression.test(text));
}

/** Replaces all matches; undefined if the pattern can not be run safely on the text. */
export function replaceBounded(text: string, pattern: string, by: string): string | undefined {
  if (boundedPattern(pattern, { whole: false })?.(text) === undefined) return undefined;
  const expression = compilePattern(pattern, 'g');
  return expression === undefined ? undefined : text.replace(expression, by);
}

function compilePattern(pattern: string, flags: string): RegExp | undefined {
  // Unicode first, as in XML Schema; patterns with escapes that only the older syntax knows still work.
  for (const mode of [`${flags}u`, flags]) {
    try {
      return new RegExp(pattern, mode);
    } catch {
      continue;
    }
  }
  return undefined;
}

const unbounded = /^(?:[*+]|\{\d+,\}|\{\d+,\d{3,}\}|\{\d{3,}\})/;

/** A group that is repeated without bound and has, inside, another such repeat or an alternative: `(a+)+`, `(a|a)*`. */
function hasNestedRepeat(pattern: string): boolean {
  const open: { risky: boolean }[] = [{ risky: false }];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === '\\') {
      if (/[1-9]/.test(pattern[at + 1] ?? '')) return true;
      at++;
    } else if (char === '[') at = classEnd(pattern, at);
    else if (char === '(') open.push({ risky: false });
    else if (char === '|') markRisky(open);
    else if (char === ')') {
      const group = open.pop();
      const repeated = unbounded.test(pattern.slice(at + 1, at + 12));
      if (repeated && group?.risky === true && !endsDistinct(pattern, at)) return true;
      if (repeated || group?.risky === true) markRisky(open);
    } else if (unbounded.test(pattern.slice(at, at + 11))) markRisky(open);
  }
  return false;
}

/** `(\.\d+)*` can't be split in two ways: the group starts with a character that nothing in its repeat matches. */
function endsDistinct(pattern: string, close: number): boolean {
  const start = groupStart(pattern, close);
  const body = pattern.slice(start + 1, close).replace(/^\?:/, '');
  return (
    /^(?:\\[.\-/,_:]|[-/,_: ])(?:\\d|\\w|\[[\w\\-]+\])[*+]?(?:\{\d+(?:,\d*)?\})?$/.test(body) &&
    !/^[-_].*\[/.test(body) &&
    !/^_\\w/.test(body)
  );
}

function groupStart(pattern: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    if (pattern[at - 1] === '\\') continue;
    if (pattern[at] === ')') depth++;
    else if (pattern[at] === '(' && --depth === 0) return at;
  }
  return 0;
}

function markRisky(open: { risky: boolean }[]): void {
  const group = open.at(-1);
  if (group !== undefined) group.risky = true;
}

function classEnd(pattern: string, start: number): number {
  for (let at = start + 1; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === ']') return at;
  }
  return pattern.length;
}

function countRepeats(pattern: string): number {
  return pattern.match(/[*+]|\{\d+,\}/g)?.length ?? 0;
}
