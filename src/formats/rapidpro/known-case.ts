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
  hintSchemas,
  nodeSchema,
  routerSchemas,
  type Schema,
  waitSchemas,
} from './schema.ts';

/** Which names the engine reads in any case, and where names are data. */
export interface KnownNames {
  /** The names, in small letters. */
  readonly names: ReadonlySet<string>;
  /** Parts whose keys are data, not names: they are left as they are. */
  readonly data: ReadonlySet<string>;
}

/** All names of properties in schemas, those of parts within parts too. */
export function namesIn(schemas: readonly Schema[]): Set<string> {
  const names = new Set<string>();
  const collect = (schema: JsonValue | undefined) => {
    if (schema === undefined || !isObject(schema)) return;
    const { properties } = schema;
    if (properties !== undefined && isObject(properties)) {
      for (const [name, inner] of Object.entries(properties)) {
        names.add(name);
        collect(inner);
      }
    }
    collect(schema['items']);
  };
  for (const schema of schemas) collect(schema);
  return names;
}

let ofFlows: KnownNames | undefined;

function knownNames(): KnownNames {
  ofFlows ??= {
    names: namesIn([
      headerSchema,
      flowSchema,
      nodeSchema,
      exitSchema,
      categorySchema,
      caseSchema,
      ...Object.values(routerSchemas),
      ...Object.values(waitSchemas),
      ...Object.values(hintSchemas),
      ...Object.values(actionSchemas),
    ]),
    data: new Set(['localization', '_ui', 'headers', 'amounts', 'metadata', 'templating']),
  };
  return ofFlows;
}

/** Small letters as Go folds them: a long s and a Kelvin sign are letters too. */
function folded(name: string): string {
  return name.toLowerCase().replaceAll('\u017f', 's');
}

/**
 * The object with names of properties that the engine knows in small letters (`NAME` becomes `name`), as the
 * engine reads them in any case; the same object if nothing has to be changed.
 */
export function withKnownCase(
  object: JsonObject,
  at: JsonPointer,
  known: KnownNames = knownNames(),
): { readonly object: JsonObject; readonly findings: readonly Finding[] } {
  if (!hasOtherCase(object, known)) return { object, findings: [] };
  const findings: Finding[] = [];
  const changed = renamed(object, at, known, findings);
  return { object: isObject(changed) ? changed : object, findings };
}

/**
 * Whether a document may have names of properties in another case than the engine's; `unusual` are the names in it
 * that are not in small letters, if somebody has looked.
 */
export function mayHaveOtherCase(unusual: ReadonlySet<string> | undefined): boolean {
  if (unusual === undefined) return true;
  const { names } = knownNames();
  for (const name of unusual) if (names.has(folded(name))) return true;
  return false;
}

/** What is to be done about a key: nothing, nothing with all that is in it, or to look closer. */
type KeyKind = 'name' | 'data' | 'other';

/** The kinds of keys that were met; an export has the same few again and again. */
const kinds = new WeakMap<KnownNames, Map<string, KeyKind>>();
const maxKinds = 5000;

/** A quick look that makes nothing: true if some name may be one that the engine knows in another case. */
function hasOtherCase(value: JsonValue, known: KnownNames): boolean {
  const met = kinds.get(known) ?? new Map<string, KeyKind>();
  if (met.size > maxKinds) met.clear();
  kinds.set(known, met);
  const look = (object: JsonObject | JsonValue[]): boolean => {
    if (Array.isArray(object)) return object.some((item) => isContainer(item) && look(item));
    for (const key in object) {
      const kind = met.get(key) ?? kindOf(key);
      if (kind === 'other') return true;
      const item = object[key] ?? null;
      if (kind === 'name' && isContainer(item) && look(item)) return true;
    }
    return false;
  };
  const kindOf = (key: string): KeyKind => {
    const lower = folded(key);
    const kind = key !== lower && known.names.has(lower) ? 'other' : known.data.has(lower) ? 'data' : 'name';
    met.set(key, kind);
    return kind;
  };
  return isContainer(value) && look(value);
}

function isContainer(value: JsonValue): value is JsonObject | JsonValue[] {
  return typeof value === 'object' && value !== null;
}

function renamed(value: JsonValue, at: JsonPointer, known: KnownNames, findings: Finding[]): JsonValue {
  if (Array.isArray(value)) {
    const items = value.map((item, index) =>
      !isContainer(item) ? item : renamed(item, child(at, index), known, findings),
    );
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (!isObject(value)) return value;
  let copy: JsonObject | undefined;
  const entries = Object.entries(value);
  for (const [index, [key, item]] of entries.entries()) {
    const lower = folded(key);
    const isOther = key !== lower && known.names.has(lower) && !Object.hasOwn(value, lower);
    if (isOther)
      findings.push(
        report('rapidpro.property-case', { found: key, expected: lower }, { pointer: child(at, key) }),
      );
    const inner =
      !isContainer(item) || known.data.has(lower) ? item : renamed(item, child(at, key), known, findings);
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
