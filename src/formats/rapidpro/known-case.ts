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
  const findings: Finding[] = [];
  const changed = renamed(object, at, known, findings);
  return { object: isObject(changed) ? changed : object, findings };
}

function renamed(value: JsonValue, at: JsonPointer, known: KnownNames, findings: Finding[]): JsonValue {
  if (Array.isArray(value)) {
    const items = value.map((item, index) =>
      isPlain(item) ? item : renamed(item, child(at, index), known, findings),
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
      isPlain(item) || known.data.has(lower) ? item : renamed(item, child(at, key), known, findings);
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
