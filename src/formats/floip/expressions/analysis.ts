/** What can be said of an expression without evaluating it. */
import { parseExpression, type SyntaxFault } from '../../rapidpro/expressions/parse.ts';
import { takes } from '../../rapidpro/expressions/names.ts';
import { type Expression, parts } from '../../rapidpro/expressions/syntax-tree.ts';
import { type FloipVersion, floipVersions } from '../version.ts';
import { contextNames, functions } from './functions.ts';
import { floipGrammar } from './grammar.ts';
import { expressionsIn } from './template.ts';

/** Something in an expression that the specification has no meaning for; `at` is the offset in the text. */
export type ExpressionFault = { readonly at: number } & (
  | { readonly kind: 'syntax'; readonly fault: SyntaxFault }
  | { readonly kind: 'unclosed' | 'equals' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'function'; readonly name: string; readonly since?: FloipVersion }
  | { readonly kind: 'arguments'; readonly name: string; readonly found: number }
);

/** Far above any real expression. */
const maxLength = 20_000;

/** The faults of a bare expression, such as the test of an exit. */
export function faultsOfExpression(text: string, version: FloipVersion): ExpressionFault[] {
  if (text.length > maxLength) return [];
  const { expression, fault } = parseExpression(text, floipGrammar);
  if (fault !== undefined) return [{ kind: 'syntax', fault, at: fault.at }];
  const called = new Set<Expression>();
  return [...parts(expression)].flatMap(({ part }) => {
    if (part.kind === 'call') called.add(part.called);
    return faultsOfPart(part, called, version);
  });
}

/** The faults of the expressions in a text. */
export function faultsOfTemplate(text: string, version: FloipVersion): ExpressionFault[] {
  if (!text.includes('@') || text.length > maxLength) return [];
  return expressionsIn(text).flatMap(({ content, at, unclosed }): ExpressionFault[] => {
    if (unclosed === true) return [{ kind: 'unclosed', at }];
    return faultsOfExpression(content, version).map((one) => ({ ...one, at: one.at + at }));
  });
}

function faultsOfPart(
  part: Expression,
  called: ReadonlySet<Expression>,
  version: FloipVersion,
): ExpressionFault[] {
  const at = part.start;
  if (part.kind === 'operation' && part.operator === '==') return [{ kind: 'equals', at }];
  if (part.kind === 'name' && !called.has(part)) {
    return contextNames.has(part.name.toLowerCase()) ? [] : [{ kind: 'name', name: part.name, at }];
  }
  if (part.kind !== 'call' || part.called.kind !== 'name') return [];
  const { name } = part.called;
  const known = functions.get(name.toLowerCase());
  if (known === undefined) return [{ kind: 'function', name, at }];
  if (known.since !== undefined && isBefore(version, known.since)) {
    return [{ kind: 'function', name, since: known.since, at }];
  }
  const found = part.arguments.length;
  return takes(known, found) ? [] : [{ kind: 'arguments', name, found, at }];
}

function isBefore(version: FloipVersion, since: FloipVersion): boolean {
  return floipVersions.indexOf(version) < floipVersions.indexOf(since);
}
