/**
 * FHIRPath for invariants: compiled once, run often, bounded. Nothing in an expression or a resource makes it
 * throw or run without end: what can't be told is an answer of its own.
 */
import { compileFhirPath, FhirPathUnsupported } from './compile.ts';
import {
  Environment,
  type Evaluate,
  type FhirPathHost,
  FhirPathUnknown,
  type InvariantContext,
} from './environment.ts';
import { asBoolean } from './operators.ts';
import { FhirPathSyntaxError, parseFhirPath } from './syntax.ts';
import type { Collection } from './values.ts';

/** Whether an invariant holds, or why that can't be told. */
export type InvariantAnswer = true | false | { readonly notChecked: string };

export type Invariant = (context: InvariantContext, host: FhirPathHost) => InvariantAnswer;

/** Above any sensible invariant on the largest resources of the specification, below a second of work. */
const stepLimit = 3_000_000;

const compiled = new Map<string, Invariant>();
/** Expressions come from outside too: the cache is emptied when it holds this many. */
const cacheLimit = 10_000;

/** The invariant of an expression; an expression that can't be compiled is never checked, and says why. */
export function invariantOf(expression: string): Invariant {
  const known = compiled.get(expression);
  if (known !== undefined) return known;
  if (compiled.size >= cacheLimit) compiled.clear();
  const invariant = compileInvariant(expression);
  compiled.set(expression, invariant);
  return invariant;
}

function compileInvariant(expression: string): Invariant {
  const evaluate = compileOrReason(expression);
  if (typeof evaluate === 'string') return () => ({ notChecked: evaluate });
  return (context, host) => {
    try {
      // An expression that yields nothing has not been met (FHIR R4 section 2.3.0.5).
      return asBoolean(run(evaluate, context, host)) === true;
    } catch (error) {
      return { notChecked: reason(error) };
    }
  };
}

function compileOrReason(expression: string): Evaluate | string {
  try {
    return compileFhirPath(parseFhirPath(expression));
  } catch (error) {
    return reason(error);
  }
}

function reason(error: unknown): string {
  if (error instanceof RangeError) return 'The expression is nested too deeply';
  return error instanceof Error ? error.message : 'unknown';
}

function run(evaluate: Evaluate, context: InvariantContext, host: FhirPathHost): Collection {
  const environment = new Environment(host, context, stepLimit);
  return evaluate(environment, [context.focus]);
}

/** What is wrong with an expression as a text; undefined if it can be read, whether or not it could be run here. */
export function syntaxFault(expression: string): string | undefined {
  try {
    parseFhirPath(expression);
    return undefined;
  } catch (error) {
    return error instanceof FhirPathSyntaxError || error instanceof RangeError ? reason(error) : undefined;
  }
}

/** Evaluates any expression to its items; undefined if it can't be. */
export function evaluateFhirPath(
  expression: string,
  context: InvariantContext,
  host: FhirPathHost,
): Collection | undefined {
  const evaluate = compileOrReason(expression);
  if (typeof evaluate === 'string') return undefined;
  try {
    return run(evaluate, context, host);
  } catch {
    return undefined;
  }
}

export { FhirPathSyntaxError, FhirPathUnknown, FhirPathUnsupported };
