/**
 * Queries of actions, which are templates: the engine puts what each expression makes into the query as a text in
 * quotes (goflow, `flows/actions/base.go` with `contactql.EscapeValue`), then the workspace reads the query.
 */
import { analyseTemplate } from '../expressions/analysis.ts';
import { evaluatedMark } from './conditions.ts';
import { tokensOf } from './lexer.ts';
import { type ParsedQuery, parseQuery } from './parse.ts';

export type ParsedTemplate =
  | (ParsedQuery & { readonly isQuoted?: undefined })
  /**
   * An expression stands between quotes, whose first one ends before what it makes: what the query says depends on
   * that. `start` and `end` are those of the expression.
   */
  | { readonly isQuoted: true; readonly start: number; readonly end: number };

const standIn = `"${evaluatedMark}"`;

/**
 * Parses what can be known of a query before its expressions are evaluated: each is a value. Places in what it gives
 * are those in the template.
 */
export function parseQueryTemplate(template: string): ParsedTemplate {
  if (!template.includes('@')) return parseQuery(template);
  let text = '';
  /** Where each code unit of the text comes from. */
  const origins: number[] = [];
  const expressions: { readonly at: number; readonly start: number; readonly end: number }[] = [];
  for (const { kind, content, start, end } of analyseTemplate(template).pieces) {
    if (kind === 'name' || kind === 'expression') {
      expressions.push({ at: text.length, start, end });
      text += standIn;
      for (let count = 0; count < standIn.length; count++) origins.push(start);
    } else {
      const written = kind === 'unclosed' ? template.slice(start, end) : content;
      for (let at = start, count = 0; count < written.length; count++) {
        origins.push(at);
        at += kind === 'text' && template.startsWith('@@', at) ? 2 : 1;
      }
      text += written;
    }
  }
  const literals = new Set(
    tokensOf(text, 0, text.length)
      .filter((token) => token.text === standIn)
      .map(({ start }) => start),
  );
  const quoted = expressions.find(({ at }) => !literals.has(at));
  if (quoted !== undefined) return { isQuoted: true, start: quoted.start, end: quoted.end };
  const parsed = parseQuery(text);
  const { fault } = parsed;
  if (fault === undefined) return parsed;
  const originOf = (at: number) => origins[at] ?? template.length;
  return { fault: { ...fault, start: originOf(fault.start), end: originOf(fault.end) } };
}
