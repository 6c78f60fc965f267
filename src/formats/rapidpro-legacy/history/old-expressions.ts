/**
 * Expressions before version 8: a reference with filters, `@contact.name|upper_case`, or a formula after an equals
 * sign, `=SUM(1, 2)`. Both become what comes after an at sign since.
 */

/** What an expression of that time may name. */
const roots = ['channel', 'contact', 'date', 'extra', 'flow', 'step', 'parent', 'child'];
const anyRoot = roots.join('|');
const word = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}]';

/** Each filter around what it is applied to; `time_delta` alone has a parameter. */
const filters = new Map<string, (inner: string, parameter: string) => string>([
  ['lower_case', (inner) => `LOWER(${inner})`],
  ['upper_case', (inner) => `UPPER(${inner})`],
  ['capitalize', (inner) => `PROPER(${inner})`],
  ['title_case', (inner) => `PROPER(${inner})`],
  ['first_word', (inner) => `FIRST_WORD(${inner})`],
  ['remove_first_word', (inner) => `REMOVE_FIRST_WORD(${inner})`],
  ['read_digits', (inner) => `READ_DIGITS(${inner})`],
  ['time_delta', (inner, parameter) => `${inner} + ${parameter}`],
]);

export interface NewStyle {
  readonly text: string;
  /** What RapidPro drops: the text from a formula on whose parentheses never close. */
  readonly lost: string;
}

/** The text with its old expressions written as those of version 8. */
export function newStyle(text: string): NewStyle {
  const { text: formulas, lost } = text.includes('=') ? withFormulas(text) : { text, lost: '' };
  return { text: formulas.includes('@') && formulas.includes('|') ? withFilters(formulas) : formulas, lost };
}

/** At an at sign: a reference with a dot in it, or one of the roots; with filters or without. */
const reference = new RegExp(
  `(?<!${word})@(?:${word}+\\.[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}.|]*${word}|(?:${anyRoot})[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}|]*)`,
  'uy',
);

/** References with filters; one that has none stays. */
function withFilters(text: string): string {
  let result = '';
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('@', at);
    if (next < 0) break;
    result += text.slice(at, next);
    const match = referenceAt(text, next);
    if (match === undefined) {
      result += '@';
      at = next + 1;
      continue;
    }
    const parameter = match.includes('.') ? parameterAt(text, next + match.length) : '';
    const expression = match.slice(1) + parameter;
    result += expression.includes('|') ? `@(${withoutFilters(expression)})` : `@${expression}`;
    at = next + match.length + parameter.length;
  }
  return result + text.slice(at);
}

function referenceAt(text: string, at: number): string | undefined {
  reference.lastIndex = at;
  return reference.exec(text)?.[0];
}

/** Longest parameter of a filter that is looked for: an offset such as `:"-5"`. */
const longestParameter = 200;

/** `:"5"` at this place, or nothing. */
function parameterAt(text: string, at: number): string {
  const quote = text[at + 1];
  if (text[at] !== ':' || (quote !== '"' && quote !== "'")) return '';
  const line = text.slice(at + 2, at + 2 + longestParameter).split('\n', 1)[0] ?? '';
  const end = line.indexOf(quote);
  return end < 0 ? '' : text.slice(at, at + end + 3);
}

/** `contact.name|upper_case` as `UPPER(contact.name)`; a filter that is not known is left out. */
function withoutFilters(expression: string): string {
  const [item = '', ...applied] = expression.split('|');
  let result = item;
  for (const filter of applied) {
    const colon = filter.indexOf(':');
    const name = colon < 0 ? filter : filter.slice(0, colon);
    const parameter = colon < 0 ? '' : filter.slice(colon + 1).replace(/^(["'])([^]*).$/, '$2');
    result = filters.get(name.toLowerCase())?.(result, parameter) ?? result;
  }
  return result.replaceAll('+ -', '- ');
}

const wordCharacter = /[\p{L}\p{N}_]/u;

function isWord(character: string | undefined): boolean {
  return character !== undefined && wordCharacter.test(character);
}

/** Formulas after an equals sign; one that is a name no expression may use stays. */
function withFormulas(text: string): NewStyle {
  const characters = Array.from(text);
  const result: string[] = [];
  let at = 0;
  while (at < characters.length) {
    const next = characters[at + 1];
    if (characters[at] !== '=' || !(isWord(next) || next === '(')) {
      result.push(characters[at] ?? '');
      at++;
      continue;
    }
    const end = formulaEnd(characters, at + 1);
    if (end === undefined) return { text: result.join(''), lost: characters.slice(at).join('') };
    result.push(formula(characters.slice(at + 1, end).join('')));
    at = end;
  }
  return { text: result.join(''), lost: '' };
}

/** Where a formula ends that starts here: after a name, or after the parenthesis that closes its first one. */
function formulaEnd(characters: readonly string[], start: number): number | undefined {
  let at = start;
  while (characters[at] !== '(') {
    const next = characters[at + 1];
    const goesOn = isWord(next) || next === '(' || (next === '.' && isWord(characters[at + 2]));
    at++;
    if (!goesOn) return at;
  }
  let open = 0;
  let isQuoted = false;
  for (; at < characters.length; at++) {
    const character = characters[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '(') open++;
    else if (character === ')' && --open === 0) return at + 1;
  }
  return undefined;
}

function formula(body: string): string {
  const root = (body.split('.', 1)[0] ?? '').toLowerCase();
  if (!body.endsWith(')') && !roots.includes(root)) return `=${body}`;
  if (!body.includes('(')) return `@${body}`;
  const inner = body.replace(embedded, (_, _quote: string | undefined, item: string) => withoutFilters(item));
  return inner.startsWith('(') ? `@${inner}` : `@(${inner})`;
}

/** An at sign within a formula, in quotes or not, which worked as expressions were evaluated twice. */
const embedded = new RegExp(`(")?@((?:${anyRoot})[.|\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}]*)(\\1)?`, 'gu');
