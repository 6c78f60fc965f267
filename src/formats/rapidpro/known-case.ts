import type { Finding } from '../../findings/finding.ts';
import { isObject, type JsonObject, type JsonValue, setProperty } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { report } from './flow-part.ts';
import {
  actionSchemas,
  caseSchema,
  categorySchema,
  exitSchema,
  flowSchema,
  headerSchema,
  nodeSchema,
  routerSchemas,
  type Schema,
  waitSchemas,
} from './schema.ts';

/** Names that the engine reads in any case, by their small letters. */
let names: ReadonlySet<string> | undefined;

function knownNames(): ReadonlySet<string> {
  const schemas: Schema[] = [
    headerSchema,
    flowSchema,
    nodeSchema,
    exitSchema,
    categorySchema,
    caseSchema,
    ...Object.values(routerSchemas),
    ...Object.values(waitSchemas),
    ...Object.values(actionSchemas),
  ];
  return new Set(
    schemas.flatMap(({ properties }) =>
      properties !== undefined && isObject(properties) ? Object.keys(properties) : [],
    ),
  );
}

/** Parts whose keys are data, not names: they are left as they are. */
const notNames = new Set(['localization', '_ui', 'headers', 'amounts', 'metadata', 'templating']);

/**
 * The object with names of properties that the engine knows in small letters (`NAME` becomes `name`), as the
 * engine reads them in any case; the same object if nothing has to be changed.
 */
export function withKnownCase(
  object: JsonObject,
  at: JsonPointer,
): { readonly object: JsonObject; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const changed = renamed(object, at, findings);
  return { object: isObject(changed) ? changed : object, findings };
}

function renamed(value: JsonValue, at: JsonPointer, findings: Finding[]): JsonValue {
  if (Array.isArray(value)) {
    const items = value.map((item, index) =>
      isPlain(item) ? item : renamed(item, child(at, index), findings),
    );
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (!isObject(value)) return value;
  let copy: JsonObject | undefined;
  names ??= knownNames();
  const entries = Object.entries(value);
  for (const [index, [key, item]] of entries.entries()) {
    const lower = key.toLowerCase();
    const isOther = key !== lower && names.has(lower) && !Object.hasOwn(value, lower);
    if (isOther)
      findings.push(
        report('rapidpro.property-case', { found: key, expected: lower }, { pointer: child(at, key) }),
      );
    const inner = isPlain(item) || notNames.has(key) ? item : renamed(item, child(at, key), findings);
    if (copy === undefined && !isOther && inner === item) continue;
    copy ??= copyOf(entries.slice(0, index));
    setProperty(copy, isOther ? lower : key, inner);
  }
  return copy ?? value;
}

function copyOf(entries: readonly (readonly [string, JsonValue])[]): JsonObject {
  const copy: JsonObject = {};
  for (const [key, item] of entries) setProperty(copy, key, item);
  return copy;
}

function isPlain(value: JsonValue): boolean {
  return typeof value !== 'object' || value === null;
}
