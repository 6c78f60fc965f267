/** What can be said of a template without evaluating it. */
import { remembering } from '../../remembering.ts';
import { callsWith, functions, takes, topLevelNames } from './names.ts';
import { parseExpression, type SyntaxFault } from './parse.ts';
import { type Expression, isParameter, parts, type Scope } from './syntax-tree.ts';
import { piecesOf, type TemplatePiece } from './template.ts';

/** Something in an expression that the engine can't make sense of. `at` is the offset in the template. */
export type ExpressionFault = { readonly shown: string; readonly at: number } & (
  | { readonly kind: 'syntax'; readonly fault: SyntaxFault }
  | { readonly kind: 'unclosed' }
  | { readonly kind: 'unknown-function' | 'unknown-name'; readonly name: string }
  | { readonly kind: 'arguments'; readonly name: string; readonly found: number }
  | {
      readonly kind: 'function-arguments';
      readonly name: string;
      readonly found: number;
      readonly given: number;
    }
);

/** A path into the context, in small letters: `['results', 'age', 'value']`. */
export interface ContextPath {
  readonly path: readonly string[];
  readonly at: number;
}

export interface TemplateAnalysis {
  readonly pieces: readonly TemplatePiece[];
  readonly faults: readonly ExpressionFault[];
  /** The longest paths only: `contact.name` and not also `contact`. */
  readonly paths: readonly ContextPath[];
}

/** Takes a template apart and says what is wrong with its expressions. Never throws. */
export function analyseTemplate(template: string): TemplateAnalysis {
  return template.includes('@') ? analysed(template) : plain(template);
}

const analysed = remembering(analyse);

/** Most texts have no expressions; they share this. */
const none: readonly never[] = [];

function plain(template: string): TemplateAnalysis {
  const piece = { kind: 'text', content: template, start: 0, end: template.length, contentStart: 0 } as const;
  return { pieces: template === '' ? [] : [piece], faults: none, paths: none };
}

function analyse(template: string): TemplateAnalysis {
  const pieces = piecesOf(template);
  const faults: ExpressionFault[] = [];
  const paths: ContextPath[] = [];
  for (const { kind, content, start, end, contentStart } of pieces) {
    if (kind === 'text') continue;
    const shown = template.slice(start, end);
    if (kind === 'unclosed') {
      faults.push({ kind, shown, at: start });
      continue;
    }
    const { expression, fault } = parseExpression(content);
    if (fault !== undefined) {
      faults.push({ kind: 'syntax', shown, at: contentStart + fault.at, fault });
      continue;
    }
    const inPath = new Set<Expression>();
    const called = new Set<Expression>();
    for (const { part, scope } of parts(expression)) {
      if (part.kind === 'call') called.add(part.called);
      const unknown = unknownName(part, scope, called.has(part));
      if (unknown !== undefined) faults.push({ ...unknown, shown, at: contentStart + part.start });
      faults.push(...faultsOfCall(part, scope, shown, contentStart));
      const path = inPath.has(part) ? undefined : pathOf(part, scope, inPath);
      if (path !== undefined) paths.push({ path, at: contentStart + part.start });
    }
  }
  return { pieces, faults, paths };
}

function unknownName(
  part: Expression,
  scope: Scope | undefined,
  isCalled: boolean,
): { kind: 'unknown-function' | 'unknown-name'; name: string } | undefined {
  if (part.kind !== 'name' || isParameter(scope, part.name)) return undefined;
  const name = part.name.toLowerCase();
  if (topLevelNames.has(name) || functions.has(name)) return undefined;
  return { kind: isCalled ? 'unknown-function' : 'unknown-name', name: part.name };
}

function* faultsOfCall(
  part: Expression,
  scope: Scope | undefined,
  shown: string,
  offset: number,
): Generator<ExpressionFault> {
  if (part.kind !== 'call' || part.called.kind !== 'name' || isParameter(scope, part.called.name)) return;
  const { start, arguments: given } = part;
  const { name } = part.called;
  const place = { shown, at: offset + start };
  const lower = name.toLowerCase();
  const arity = functions.get(lower);
  if (arity === undefined) return;
  if (!takes(arity, given.length)) {
    yield { kind: 'arguments', name: lower, found: given.length, ...place };
    return;
  }
  const count = callsWith.get(lower)?.(given.length);
  const applied = given[1];
  if (count === undefined || applied === undefined) return;
  if (applied.kind === 'function' && applied.parameters.length !== count) {
    yield {
      kind: 'function-arguments',
      name: lower,
      found: applied.parameters.length,
      given: count,
      ...place,
    };
  }
  if (applied.kind !== 'name' || isParameter(scope, applied.name)) return;
  const named = functions.get(applied.name.toLowerCase());
  if (named !== undefined && !takes(named, count)) {
    yield { kind: 'arguments', name: applied.name.toLowerCase(), found: count, ...place };
  }
}

/** The path that a part is, if it leads into the context; what it is made of is added to `seen`. */
function pathOf(part: Expression, scope: Scope | undefined, seen: Set<Expression>): string[] | undefined {
  const names: string[] = [];
  let at = part;
  for (;;) {
    if (at.kind === 'property') names.push(at.name);
    else if (at.kind === 'item' && at.key.kind === 'literal' && typeof at.key.value === 'string') {
      names.push(at.key.value);
    } else break;
    at = at.of;
    seen.add(at);
  }
  if (at.kind !== 'name' || isParameter(scope, at.name)) return undefined;
  const first = at.name.toLowerCase();
  if (!topLevelNames.has(first)) return undefined;
  return [first, ...names.reverse().map((name) => name.toLowerCase())];
}
