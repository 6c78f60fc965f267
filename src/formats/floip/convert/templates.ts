/**
 * Texts with expressions in them, from RapidPro's words to the Flow Spec's. The syntax is the same
 * (expressions.md); what is called by a name differs (context.md).
 */
import { printExpression, type Wording } from '../../expression-printer.ts';
import { parseExpression } from '../../rapidpro/expressions/parse.ts';
import type { Expression } from '../../rapidpro/expressions/syntax-tree.ts';
import { piecesOf } from '../../rapidpro/expressions/template.ts';
import { bareExpression } from '../expressions.ts';
import { floipCall } from '../expressions/equivalents.ts';
import { floipGrammar } from '../expressions/grammar.ts';

/** What an expression can name depends on its flow. */
export interface TemplateScope {
  /** Keys of results that only questions write: what the contact typed is their `response`. */
  readonly asked: ReadonlySet<string>;
  /** Keys of results that have a value and no category: no question writes them. */
  readonly bare?: ReadonlySet<string>;
  /** Keys of results that only webhooks write: what was answered is their `response` ("Webhook Block"). */
  readonly called?: ReadonlySet<string>;
  /** The webhook that was called last, where that is the same whichever way led here. */
  readonly call?: string;
  /** The flow has texts in one language only. */
  readonly hasOneLanguage: boolean;
  /** What the contact has typed last, where that is the same whichever way led here. */
  readonly answer?: string;
}

const anyFlow: TemplateScope = { asked: new Set(), hasOneLanguage: false };

export interface ConvertedTemplate {
  readonly text: string;
  /** Expressions that name what the Flow Spec's context doesn't have, or call what it doesn't know. */
  readonly unknown: readonly string[];
}

const topLevels: ReadonlySet<string> = new Set(['contact', 'results', 'child', 'parent', 'run', 'block']);

/** Converts a text; what has no counterpart is named, and stands as plain text, since an engine would fail at it. */
export function convertTemplate(template: string, scope: TemplateScope = anyFlow): ConvertedTemplate {
  const unknown: string[] = [];
  const text = piecesOf(template)
    .map(({ kind, content, start, end }) => {
      const written = template.slice(start, end);
      if (kind === 'text') return written;
      if (kind === 'unclosed') return `@${written}`;
      const converted = convertExpression(content, scope);
      if (converted === undefined) {
        unknown.push(written);
        return `@${written}`;
      }
      return kind === 'name' && /^[A-Za-z_][A-Za-z0-9_.]*$/.test(converted)
        ? `@${converted}`
        : `@(${converted})`;
    })
    .join('');
  return { text, unknown };
}

/**
 * A text as the value of a block, which the Flow Spec calls an expression while its examples show templates too:
 * `@(contact.age)`, `@(CONCATENATE("Ward ", contact.ward))` read alike either way. What has no counterpart stands as
 * text. A lone text is joined with nothing, since flow-runner 1.0.11 takes it in brackets for a call of a function.
 */
export function convertValue(template: string, scope: TemplateScope = anyFlow): ConvertedTemplate {
  const unknown: string[] = [];
  const parts: { text: string; isText: boolean }[] = [];
  const addText = (text: string) => {
    const last = parts.at(-1);
    if (last?.isText === true) last.text += text;
    else parts.push({ text, isText: true });
  };
  for (const { kind, content, start, end } of piecesOf(template)) {
    const converted = kind === 'text' || kind === 'unclosed' ? undefined : convertExpression(content, scope);
    if (converted !== undefined) parts.push({ text: converted, isText: false });
    else if (kind === 'text') addText(content);
    else {
      const written = template.slice(start, end);
      if (kind !== 'unclosed') unknown.push(written);
      addText(written);
    }
  }
  const [first = { text: '', isText: true }, ...others] = parts;
  const said = parts.map(({ text, isText }) => (isText ? quotedText(text) : text));
  if (others.length > 0) return { text: `@(CONCATENATE(${said.join(', ')}))`, unknown };
  return { text: first.isText ? `@(${quotedText(first.text)} & "")` : `@(${first.text})`, unknown };
}

/** A text in quotes: in single ones where it has double ones, since flow-runner 1.0.11 does not read those doubled. */
function quotedText(text: string): string {
  return text.includes('"') && !text.includes("'") ? `'${text}'` : `"${text.replaceAll('"', '""')}"`;
}

/** A text that is one expression, without its `@`: what tests and values are made of. */
export function convertOperand(template: string, scope?: TemplateScope): string | undefined {
  const { text, unknown } = convertTemplate(template, scope);
  return unknown.length > 0 ? undefined : bareExpression(text);
}

/** Undefined if something in it is not to be had in the Flow Spec. */
function convertExpression(content: string, scope: TemplateScope): string | undefined {
  const { expression } = parseExpression(content);
  return expression === undefined ? undefined : printExpression(content, expression, wordingIn(scope));
}

function wordingIn(scope: TemplateScope): Wording {
  const wording: Wording = {
    path: (path) => convertPath(path, scope),
    call: floipCall,
    instead: withoutFallback,
    operator: (operator) => (operator === '!=' ? '<>' : operator),
    precedence: floipGrammar.precedence,
    quoted: quotedText,
  };
  return wording;
}

/**
 * What RapidPro's migrations write for a variable of an old flow: `if(is_error(x), "@x", x)`, and a default that is
 * nothing. In the Flow Spec a variable without a value says nothing, so the variable alone means the same.
 */
function withoutFallback(part: Expression): Expression | undefined {
  if (part.kind !== 'call' || part.called.kind !== 'name') return undefined;
  const name = part.called.name.toLowerCase();
  const [first, second, third] = part.arguments;
  const isNothing = second?.kind === 'literal' && second.value === '';
  if (name === 'default' && isNothing && part.arguments.length === 2) return first;
  if (name !== 'if' || part.arguments.length !== 3) return undefined;
  const isWritten =
    second?.kind === 'literal' && typeof second.value === 'string' && second.value.startsWith('@');
  if (!(isNothing || isWritten) || first?.kind !== 'call' || first.called.kind !== 'name') return undefined;
  const [tested] = first.arguments;
  if (first.called.name.toLowerCase() !== 'is_error' || tested === undefined || third === undefined)
    return undefined;
  return isSameExpression(tested, third) ? third : undefined;
}

/** True for two expressions that are the same, wherever they stand. */
function isSameExpression(one: Expression, other: Expression): boolean {
  const plain = (part: Expression) =>
    JSON.stringify(part, (key, value: unknown) => (key === 'start' || key === 'end' ? undefined : value));
  return plain(one) === plain(other);
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
    if (owner.toLowerCase() === 'results' && scope.called?.has(key.toLowerCase()) === true) {
      // RapidPro's input is the request.
      if (wanted === 'input') return undefined;
      if (/^extra(?:\.|$)/.test(wanted)) return `${owner}.${key}.response${property.slice('extra'.length)}`;
    }
    if (wanted === 'category_localized' && scope.hasOneLanguage) return `${owner}.${key}.exit.name`;
    if (
      wanted === 'category' &&
      owner.toLowerCase() === 'results' &&
      scope.bare?.has(key.toLowerCase()) === true
    )
      return undefined;
    const known = resultProperties.get(wanted);
    return known === undefined ? undefined : `${owner}.${key}${known}`;
  }
  const [first = '', second = ''] = renamed.toLowerCase().split('.');
  if (first === 'webhook' && scope.call !== undefined) {
    if (second === 'status') return `results.${scope.call}.value`;
    if (second === 'json') return `results.${scope.call}.response${renamed.slice('webhook.json'.length)}`;
  }
  if (first === 'input') return second === '' || second === 'text' ? scope.answer : undefined;
  if (!topLevels.has(first)) return undefined;
  // An object as a whole says nothing; RapidPro shows a contact by the name.
  if (second === '') return first === 'contact' ? 'contact.name' : undefined;
  if ((first === 'child' || first === 'parent') && second !== 'results') return undefined;
  if (first === 'run' && second !== 'results' && second !== 'language') return undefined;
  return renamed;
}
