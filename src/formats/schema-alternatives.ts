import type { ErrorObject } from 'ajv';
import { isObject } from '../text/json-value.ts';

const alternatives = new Set(['anyOf', 'oneOf']);

/**
 * Replaces the errors of all alternatives of each `anyOf` or `oneOf` by those of the one that comes nearest: of the
 * right type, then with the fewest errors. The errors must be made with `verbose`; ajv lists those of the
 * alternatives before the one of the keyword itself.
 */
export function nearestAlternatives(errors: readonly ErrorObject[]): ErrorObject[] {
  let kept: ErrorObject[] = [];
  for (const error of errors) {
    if (!alternatives.has(error.keyword)) {
      kept.push(error);
      continue;
    }
    const branches = branchesOf(error, kept);
    const inside = new Set(branches.flat());
    kept = kept.filter((other) => !inside.has(other));
    kept.push(...nearest(error, branches));
  }
  return kept;
}

/** The errors of each alternative; one given as `$ref` reports under the path that it refers to. */
function branchesOf(error: ErrorObject, earlier: readonly ErrorObject[]): ErrorObject[][] {
  const schemas: unknown = error.schema;
  if (!Array.isArray(schemas)) return [];
  return schemas.map((schema: unknown, index) => {
    const reference = isObject(schema) && typeof schema['$ref'] === 'string' ? schema['$ref'] : undefined;
    const prefixes = [`${error.schemaPath}/${index}/`, ...(reference === undefined ? [] : [`${reference}/`])];
    return earlier.filter(
      (other) =>
        prefixes.some((prefix) => other.schemaPath.startsWith(prefix)) &&
        (other.instancePath === error.instancePath ||
          other.instancePath.startsWith(`${error.instancePath}/`)),
    );
  });
}

function nearest(error: ErrorObject, branches: readonly ErrorObject[][]): readonly ErrorObject[] {
  const ofType = (other: ErrorObject) =>
    other.keyword === 'type' && other.instancePath === error.instancePath;
  const candidates = branches.filter((branch) => branch.length > 0);
  const rightType = candidates.filter((branch) => !branch.some(ofType));
  const [best] = rightType.sort((a, b) => a.length - b.length);
  if (best !== undefined) return best;
  const types = candidates.flatMap((branch) => branch.filter(ofType));
  const [first] = types;
  if (first === undefined) return [error];
  return [{ ...first, params: { type: [...new Set(types.flatMap(typesOf))] } }];
}

/** The types that a `type` error asks for. */
export function typesOf(error: ErrorObject): string[] {
  const type: unknown = error.params['type'];
  return Array.isArray(type) ? type.map(String) : [String(type)];
}
