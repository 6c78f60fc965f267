/**
 * Texts with expressions in them, from RapidPro's words to the Flow Spec's. The syntax is the same
 * (expressions.md); what is called by a name differs (context.md).
 */
import { topLevelNames } from '../../rapidpro/expressions/names.ts';
import { bareExpression } from '../expressions.ts';

export interface ConvertedTemplate {
  readonly text: string;
  /** Expressions that name what the Flow Spec's context doesn't have, or call what it doesn't know. */
  readonly unknown: readonly string[];
}

/** Functions of expressions.md, in small letters; names are not case-sensitive there. */
const functions: ReadonlySet<string> = new Set(
  (
    'date datevalue day edate hour minute month now second time timevalue today weekday year and if or abs max ' +
    'min power sum char clean code concatenate fixed left len lower proper rept right substitute unichar unicode ' +
    'upper rand randbetween first_word percent read_digits remove_first_word word word_count word_slice isnumber ' +
    'isbool isstring array count'
  ).split(' '),
);

const topLevels: ReadonlySet<string> = new Set(['contact', 'results', 'child', 'parent', 'run', 'block']);

/** Converts a text; what has no counterpart is left as it is and named. */
export function convertTemplate(template: string): ConvertedTemplate {
  const unknown: string[] = [];
  let text = '';
  for (let at = 0; at < template.length;) {
    const start = template.indexOf('@', at);
    if (start < 0) {
      text += template.slice(at);
      break;
    }
    text += template.slice(at, start);
    if (template[start + 1] === '@') {
      text += '@@';
      at = start + 2;
      continue;
    }
    const end =
      template[start + 1] === '(' ? endOfBlock(template, start + 1) : endOfPath(template, start + 1);
    const expression = template.slice(start, end);
    const converted = expression === '@' ? expression : convertExpression(expression);
    if (converted === undefined) unknown.push(expression);
    text += converted ?? expression;
    at = Math.max(end, start + 1);
  }
  return { text, unknown };
}

/** A text that is one expression, without its `@`: what tests and values are made of. */
export function convertOperand(template: string): string | undefined {
  const { text, unknown } = convertTemplate(template);
  return unknown.length > 0 ? undefined : bareExpression(text);
}

/** The place after the bracket that closes the one at `open`; the end of the text if none does. */
function endOfBlock(text: string, open: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = open; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '(') depth++;
    if (character === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}

function endOfPath(text: string, start: number): number {
  const path = /[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*/y;
  path.lastIndex = start;
  return path.test(text) ? path.lastIndex : start;
}

/** Undefined if something in it is not to be had in the Flow Spec. */
function convertExpression(expression: string): string | undefined {
  if (!expression.startsWith('@(')) {
    const path = expression.slice(1);
    // Not an expression in RapidPro, such as the end of an address.
    if (!topLevelNames.has(path.toLowerCase().split('.', 1)[0] ?? '')) return expression;
    const converted = convertPath(path);
    return converted === undefined ? undefined : `@${converted}`;
  }
  let isKnown = true;
  const converted = expression
    .slice(2, -1)
    .replace(
      /"(?:[^"\\]|\\.|"")*"|([A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*)(\s*\()?/g,
      (word: string, name: string | undefined, call: string | undefined) => {
        if (name === undefined || /^(?:true|false|null)$/i.test(name)) return word;
        if (call !== undefined) {
          if (!functions.has(name.toLowerCase())) isKnown = false;
          return word;
        }
        const path = convertPath(name);
        if (path === undefined) isKnown = false;
        return path ?? word;
      },
    );
  return isKnown ? `@(${converted})` : undefined;
}

function convertPath(path: string): string | undefined {
  const renamed = path
    .replace(/^fields\./i, 'contact.')
    .replace(/^contact\.fields\./i, 'contact.')
    .replace(/^((?:child|parent)\.)?run\.results\./i, '$1results.')
    .replace(/^((?:(?:child|parent)\.)?results\.[A-Za-z0-9_]+)\.category$/i, '$1.exit.name')
    .replace(/^((?:(?:child|parent)\.)?results\.[A-Za-z0-9_]+)\.input$/i, '$1.response')
    .replace(/^((?:(?:child|parent)\.)?results\.[A-Za-z0-9_]+)\.created_on$/i, '$1.exited_at');
  const [first = '', second = ''] = renamed.toLowerCase().split('.');
  if (!topLevels.has(first)) return undefined;
  if ((first === 'child' || first === 'parent') && second !== 'results') return undefined;
  if (first === 'run' && second !== 'results' && second !== 'language') return undefined;
  return renamed;
}
