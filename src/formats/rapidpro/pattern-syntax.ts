/**
 * Whether a regular expression can be read by the engine, whose syntax is RE2's as Go has it (package
 * `regexp/syntax`, flags of Perl): no lookaround, no references back, no possessive or stacked repetitions.
 */

/** Bounds of Go: repetitions of one piece, and groups in groups. */
const maxRepeat = 1000;
const maxDepth = 1000;

const posixClasses = new Set(
  'alnum alpha ascii blank cntrl digit graph lower print punct space upper word xdigit'.split(' '),
);

/** What is wrong with a pattern, in a few words; undefined if it can be read. */
export function patternFault(pattern: string): string | undefined {
  if (/\p{Cs}/u.test(pattern)) return 'it is not well-formed Unicode';
  try {
    new Pattern(pattern).check();
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

class Fault extends Error {}

function fail(message: string): never {
  throw new Fault(message);
}

class Pattern {
  readonly #characters: readonly string[];
  readonly #names = new Set<string>();
  /** For each open group, and the whole: whether there is something before that can be repeated. */
  readonly #hasPiece: boolean[] = [false];
  #at = 0;

  constructor(pattern: string) {
    this.#characters = Array.from(pattern);
  }

  check(): void {
    let wasRepeat = false;
    while (this.#at < this.#characters.length) wasRepeat = this.#piece(wasRepeat);
    if (this.#hasPiece.length > 1) fail('a ( is not closed');
  }

  /** Takes one piece; tells whether it was a repetition. */
  #piece(wasRepeat: boolean): boolean {
    const character = this.#take();
    switch (character) {
      case '(':
        this.#group();
        return false;
      case ')':
        if (this.#hasPiece.length === 1) fail('a ) closes nothing');
        this.#hasPiece.pop();
        this.#seePiece();
        return false;
      case '|':
        this.#hasPiece[this.#hasPiece.length - 1] = false;
        return false;
      case '*':
      case '+':
      case '?':
        this.#repeat(character, wasRepeat);
        return true;
      case '{': {
        const count = this.#count();
        if (count !== undefined) this.#repeat(count, wasRepeat);
        else this.#seePiece();
        return count !== undefined;
      }
      case '[':
        this.#class();
        break;
      case '\\':
        this.#escape();
        break;
      default:
    }
    this.#seePiece();
    return false;
  }

  #seePiece(): void {
    this.#hasPiece[this.#hasPiece.length - 1] = true;
  }

  #repeat(sign: string, wasRepeat: boolean): void {
    this.#takeIf('?');
    if (wasRepeat) fail(`${sign} repeats a repetition`);
    if (this.#hasPiece.at(-1) !== true) fail(`${sign} has nothing to repeat`);
  }

  /** `{2}`, `{2,}` or `{2,5}` after its bracket; undefined and nothing taken if it is none, and so plain text. */
  #count(): string | undefined {
    const rest = this.#characters.slice(this.#at, this.#at + 40).join('');
    const match = /^(0|[1-9]\d*)(?:(,)(0|[1-9]\d*)?)?\}/.exec(rest);
    if (match === null) return undefined;
    const [whole, least = '', comma, most] = match;
    this.#at += whole.length;
    const [from, to] = [Number(least), comma === undefined ? Number(least) : Number(most ?? least)];
    if (from > maxRepeat || to > maxRepeat || to < from) fail(`{${whole} is out of range`);
    return `{${whole}`;
  }

  #group(): void {
    if (this.#characters[this.#at] === '?' && !this.#extension()) return;
    if (this.#hasPiece.length > maxDepth) fail('there are too many groups in each other');
    this.#hasPiece.push(false);
  }

  /** What stands after `(?`; tells whether it opens a group. */
  #extension(): boolean {
    const rest = this.#characters.slice(this.#at, this.#at + 200).join('');
    if (/^\?<?[=!]/.test(rest)) fail('the engine has no lookahead and no lookbehind');
    if (rest.startsWith('?>')) fail('the engine has no atomic groups');
    if (/^\?P?</.test(rest)) {
      const name = /^\?P?<(\w+)>/.exec(rest);
      if (name?.[1] === undefined) fail('the name of a group is of the wrong form');
      if (this.#names.has(name[1])) fail(`two groups are called ${name[1]}`);
      this.#names.add(name[1]);
      this.#at += name[0].length;
      return true;
    }
    const flags = /^\?(?:[imsU]*|[imsU]*-[imsU]+)([:)])/.exec(rest);
    if (flags === null) fail('the engine does not know what stands after (?');
    this.#at += flags[0].length;
    return flags[1] === ':';
  }

  #class(): void {
    this.#takeIf('^');
    for (let isFirst = true; isFirst || this.#characters[this.#at] !== ']'; isFirst = false) {
      if (this.#namedClass()) continue;
      const low = this.#classCharacter();
      if (this.#characters[this.#at] !== '-' || [undefined, ']'].includes(this.#characters[this.#at + 1]))
        continue;
      this.#at++;
      const high = this.#classCharacter();
      if (high < low) fail('a range in [..] is the wrong way round');
    }
    this.#at++;
  }

  /** `[:alpha:]`, `\d` or `\pL` in a class. */
  #namedClass(): boolean {
    const [first, second = ''] = this.#characters.slice(this.#at, this.#at + 2);
    if (first === '[' && second === ':') {
      const rest = this.#characters.slice(this.#at + 2);
      const end = rest.findIndex((character, index) => character === ':' && rest[index + 1] === ']');
      if (end < 0) return false;
      const name = rest.slice(0, end).join('').replace(/^\^/, '');
      if (!posixClasses.has(name)) fail(`there is no class [:${name}:]`);
      this.#at += end + 4;
      return true;
    }
    if (first !== '\\' || !/[dswDSWpP]/.test(second)) return false;
    this.#at += 2;
    if (/[pP]/.test(second)) this.#unicodeClass();
    return true;
  }

  #classCharacter(): number {
    const character = this.#take();
    if (character === undefined) fail('a [ is not closed');
    return character === '\\' ? this.#escapedCharacter() : (character.codePointAt(0) ?? 0);
  }

  #escape(): void {
    const next = this.#characters[this.#at];
    if (next === 'Q') {
      const rest = this.#characters.slice(this.#at).join('');
      const end = rest.indexOf('\\E');
      this.#at += end < 0 ? this.#characters.length : Array.from(rest.slice(0, end)).length + 2;
    } else if (next !== undefined && /[AbBzdswDSW]/.test(next)) this.#at++;
    else if (next === 'p' || next === 'P') {
      this.#at++;
      this.#unicodeClass();
    } else this.#escapedCharacter();
  }

  #unicodeClass(): void {
    const rest = this.#characters.slice(this.#at, this.#at + 80).join('');
    const match = /^(?:\{\^?(\w+)\}|([A-Za-z]))/.exec(rest);
    const name = match?.[1] ?? match?.[2] ?? '';
    if (match === null || !isUnicodeClass(name)) fail(`there is no class \\p{${name}}`);
    this.#at += match[0].length;
  }

  /** The character that stands after a backslash means. */
  #escapedCharacter(): number {
    const character = this.#take();
    if (character === undefined) fail('nothing stands after the last \\');
    const rest = this.#characters.slice(this.#at, this.#at + 12).join('');
    if (/[1-7]/.test(character) && !/^[0-7]/.test(rest)) fail('the engine has no references back to a group');
    if (/[0-7]/.test(character)) {
      const digits = /^[0-7]{0,2}/.exec(rest)?.[0] ?? '';
      this.#at += digits.length;
      return Number.parseInt(character + digits, 8);
    }
    if (character === 'x') {
      const digits = /^(?:\{([0-9A-Fa-f]{1,9})\}|([0-9A-Fa-f]{2}))/.exec(rest);
      const value = Number.parseInt(digits?.[1] ?? digits?.[2] ?? '', 16);
      if (digits === null || value > 0x10ffff) fail('the number after \\x is of the wrong form');
      this.#at += digits[0].length;
      return value;
    }
    const control = 'aftnrv'.indexOf(character);
    if (control >= 0) return [7, 12, 9, 10, 13, 11][control] ?? 0;
    if (character === 'k' || /[89]/.test(character)) fail('the engine has no references back to a group');
    if (/[A-Za-z]/.test(character) || character > '\x7f') fail(`the engine does not know \\${character}`);
    return character.codePointAt(0) ?? 0;
  }

  #take(): string | undefined {
    const character = this.#characters[this.#at];
    if (character !== undefined) this.#at++;
    return character;
  }

  #takeIf(character: string): void {
    if (this.#characters[this.#at] === character) this.#at++;
  }
}

/** A general category or a script; `Any` is all. */
function isUnicodeClass(name: string): boolean {
  if (name === 'Any') return true;
  return [`Script=${name}`, `General_Category=${name}`].some((property) => {
    try {
      return new RegExp(`\\p{${property}}`, 'u').flags === 'u';
    } catch {
      return false;
    }
  });
}
