import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
import type { JsonObject, JsonValue } from '../text/json-value.ts';
import { isResourceType } from './resource-types.ts';

/** A value that an expression found, with its type by R4: `CodeableConcept`, `code`, `dateTime`. */
export interface TypedValue {
  readonly type: string;
  readonly value: JsonValue;
  /** Where R4 defines the element: `Observation.component`, `UsageContext`; empty if it is computed. */
  readonly path: string;
}

type Model = NonNullable<Parameters<typeof fhirpath.compile>[1]>;

// The package types its own models without `undefined`, which exactOptionalPropertyTypes tells apart.
const model = r4 as Model;

const options = { async: false, resolveInternalTypes: false } as const;

/** Finds values in a resource or in a part of it. */
export type IndexExpression = (focus: JsonObject) => TypedValue[];

/**
 * Compiles the FHIRPath of a search parameter for one resource type. Of a union that spans many types only
 * the parts that can match are kept. `resolve() is X` is answered from the reference itself, because what it
 * points to need not be here.
 *
 * @throws Error if it is no FHIRPath that can be indexed
 */
export function compileIndexExpression(expression: string, type: string): IndexExpression {
  const parts = splitUnion(expression).filter((part) => concerns(part, type));
  // Each part alone: a union would compare the values, which fails on quantities with a comparator.
  const compiled = parts.map((part) => fhirpath.compile(adaptPath(part), model, options));
  return (focus) => compiled.flatMap((evaluate) => typedValues(evaluate(focus)));
}

/** Compiles an expression that starts at an element, such as a composite's part. */
export function compileElementExpression(expression: string, element: string): IndexExpression {
  const compiled = splitUnion(expression).map((part) =>
    fhirpath.compile({ base: element, expression: adaptPath(part) }, model, options),
  );
  return (focus) => compiled.flatMap((evaluate) => typedValues(evaluate(focus)));
}

function typedValues(found: unknown): TypedValue[] {
  if (!Array.isArray(found)) return [];
  const values: TypedValue[] = [];
  for (const node of found as unknown[]) {
    const type = fhirpath.types([node])[0]?.replace(/^(?:FHIR|System)\./, '') ?? '';
    const value = dataOf(node);
    if (value !== undefined && value !== null) values.push({ type, value, path: pathOf(node) });
  }
  return values;
}

function dataOf(node: unknown): JsonValue | undefined {
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'boolean') return node;
  if (typeof node !== 'object' || node === null) return undefined;
  // The engine wraps what it finds in a resource; its data is the piece of JSON itself, but for decimals.
  const data: unknown = 'data' in node ? node.data : undefined;
  return data instanceof fhirpath.FP_Decimal ? data.toNumber() : (data as JsonValue | undefined);
}

function pathOf(node: unknown): string {
  const path = typeof node === 'object' && node !== null && 'path' in node ? node.path : undefined;
  return typeof path === 'string' ? path : '';
}

/** The parts between the `|` that stand outside of brackets and texts. */
function splitUnion(expression: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const token of expression.matchAll(/'(?:[^'\\]|\\.)*'|[()|]/g)) {
    if (token[0] === '(') depth++;
    else if (token[0] === ')') depth--;
    else if (token[0] === '|' && depth === 0) {
      parts.push(expression.slice(start, token.index).trim());
      start = token.index + 1;
    }
  }
  parts.push(expression.slice(start).trim());
  return parts;
}

function concerns(part: string, type: string): boolean {
  const root = /^\(*([A-Z][A-Za-z]*)/.exec(part)?.[1];
  return root === undefined || root === type || !isResourceType(root);
}

/**
 * R4 writes `as` where it means every value of that type; in FHIRPath `as` takes a single one. Its composites of
 * Observation name the suffix of the choice and not the type (`DateTime`).
 */
function adaptPath(expression: string): string {
  return expression
    .replace(
      /\bresolve\(\)\s+is\s+([A-Z][A-Za-z]*)/g,
      (_, type: string) => `(type = '${type}' or reference.matches('(^|/)${type}/[^/]+'))`,
    )
    .replace(/([\w.]+)\s+as\s+([A-Za-z]+)/g, '$1.ofType($2)')
    .replace(/\.as\(([A-Za-z]+)\)/g, '.ofType($1)')
    .replace(/(^|[\s|])as\(([A-Za-z]+)\)/g, '$1ofType($2)')
    .replace(/\bhasExtension\(('[^']*')\)/g, 'extension($1).exists()')
    .replaceAll('ofType(DateTime)', 'ofType(dateTime)');
}
