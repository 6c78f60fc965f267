/**
 * Texts with expressions in them, from RapidPro's words to the Flow Spec's. The syntax is the same
 * (expressions.md); what is called by a name differs (context.md).
 */
import { topLevelNames } from '../../rapidpro/expressions/names.ts';
import { bareExpression } from '../expressions.ts';

/** What an expression can name depends on its flow. */
export interface TemplateScope {
  /** Keys of results that only questions write: what the contact typed is their `response`. */
  readonly asked: ReadonlySet<string>;
  /** The flow has texts in one language only. */
  readonly hasOneLanguage: boolean;
}

const anyFlow: TemplateScope = { asked: new Set(), hasOneLanguage: false };

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

/** Converts a text; what has no counterpart is named, and stands as plain text, since an engine would fail at it. */
export function convertTemplate(template: string, scope: TemplateScope = anyFlow): ConvertedTemplate {
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
    const converted = expression === '@' ? expression : convertExpression(expression, scope);
    if (converted === undefined) unknown.push(expression);
    text += converted ?? `@${expression}`;
    at = Math.max(end, start + 1);
  }
  return { text, unknown };
}

/** A text that is one expression, without its `@`: what tests and values are made of. */
export function convertOperand(template: string, scope?: TemplateScope): string | undefined {
  const { text, unknown } = convertTemplate(template, scope);
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
function convertExpression(expression: string, scope: TemplateScope): string | undefined {
  if (!expression.startsWith('@(')) {
    const path = expression.slice(1);
    // Not an expression in RapidPro, such as the end of an address.
    if (!topLevelNames.has(path.toLowerCase().split('.', 1)[0] ?? '')) return expression;
    const converted = convertPath(path, scope);
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
        const path = convertPath(name, scope);
        if (path === undefined) isKnown = false;
        return path ?? word;
      },
    );
  return isKnown ? `@(${converted})` : undefined;
}

/** RapidPro's properties of a result in the words of context.md. */
const resultProperties: ReadonlyMap<string, string> = new Map([
  ['value', '.value'],
  ['category', '.exit.name'],
  ['input', '.response'],
  ['created_on', '.exited_at'],
]);

function convertPath(path: string, scope: TemplateScope): string | undefined {
  const renamed = path
    .replace(/^fields\./i, 'contact.')
    .replace(/^contact\.fields\./i, 'contact.')
    .replace(/^((?:child|parent)\.)?run\.results\./i, '$1results.');
  const result = /^((?:(?:child|parent)\.)?results)\.([A-Za-z0-9_]+)(?:\.([A-Za-z0-9_.]+))?$/i.exec(renamed);
  if (result !== null) {
    const [, owner = '', key = '', property = ''] = result;
    const isAsked = owner.toLowerCase() === 'results' && scope.asked.has(key.toLowerCase());
    const wanted = property.toLowerCase();
    // Of a choice the value is its name; RapidPro's is what was typed.
    if (isAsked && (wanted === '' || wanted === 'value')) return `${owner}.${key}.response`;
    if (wanted === '') return `${owner}.${key}`;
    if (wanted === 'category_localized' && scope.hasOneLanguage) return `${owner}.${key}.exit.name`;
    const known = resultProperties.get(wanted);
    return known === undefined ? undefined : `${owner}.${key}${known}`;
  }
  const [first = '', second = ''] = renamed.toLowerCase().split('.');
  if (!topLevels.has(first)) return undefined;
  // An object as a whole says nothing; RapidPro shows a contact by the name.
  if (second === '') return first === 'contact' ? 'contact.name' : undefined;
  if ((first === 'child' || first === 'parent') && second !== 'results') return undefined;
  if (first === 'run' && second !== 'results' && second !== 'language') return undefined;
  return renamed;
}
