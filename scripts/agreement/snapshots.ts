/** Snapshots made of published differentials, beside the snapshots that were published with them. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Definitions } from '../../src/fhir/definitions.ts';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../src/text/json-value.ts';
import { withSnapshot } from '../../src/validation/snapshot/snapshot.ts';

export interface SnapshotDifference {
  readonly id: string;
  readonly what: string;
  readonly published: string;
  readonly made: string;
}

export interface SnapshotResult {
  readonly name: string;
  readonly isExtension: boolean;
  readonly differences: readonly SnapshotDifference[];
}

/** What of an element decides what a resource must be. */
const decisive = [
  'sliceName',
  'slicing',
  'min',
  'max',
  'contentReference',
  'type',
  'maxLength',
  'constraint',
  'mustSupport',
  'isModifier',
  'binding',
  'minValue',
  'maxValue',
  'fixed',
  'pattern',
] as const;

/** Makes each profile of a package anew from its differential and compares element by element. */
export function compareSnapshots(folder: string, definitions: Definitions): SnapshotResult[] {
  const results: SnapshotResult[] = [];
  for (const file of fs.readdirSync(folder).sort()) {
    if (!/^StructureDefinition-.*\.json$/.test(file)) continue;
    const definition: unknown = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
    if (!isObject(definition) || textOf(definition, 'derivation') !== 'constraint') continue;
    const published = elementsOf(definition);
    if (published.length === 0 || !isObject(definition['differential'])) continue;
    const name = textOf(definition, 'id') ?? file;
    const isExtension = textOf(definition, 'type') === 'Extension';
    const differential = without(definition, 'snapshot');
    results.push({ name, isExtension, differences: compareOne(published, differential, definitions) });
  }
  return results;
}

function compareOne(
  published: readonly JsonObject[],
  differential: JsonObject,
  definitions: Definitions,
): SnapshotDifference[] {
  const complete = withSnapshot(differential, definitions);
  if (complete === undefined) return [{ id: '', what: 'snapshot', published: 'there', made: 'none' }];
  return compareElements(published, elementsOf(complete));
}

/** Compares two lists of elements by their ids, in all that decides what a resource must be. */
export function compareElements(
  published: readonly JsonObject[],
  others: readonly JsonObject[],
): SnapshotDifference[] {
  const made = new Map(others.map((element) => [textOf(element, 'id') ?? '', element]));
  const differences: SnapshotDifference[] = [];
  for (const element of published) {
    const id = textOf(element, 'id') ?? '';
    const own = made.get(id);
    made.delete(id);
    if (own === undefined) differences.push({ id, what: 'element', published: 'there', made: 'none' });
    else differences.push(...compareElement(id, element, own));
  }
  for (const id of made.keys()) differences.push({ id, what: 'element', published: 'none', made: 'there' });
  return differences;
}

function compareElement(id: string, published: JsonObject, made: JsonObject): SnapshotDifference[] {
  return decisive.flatMap((what) => {
    const [one, other] = [published, made].map((element) => JSON.stringify(partOf(element, what)) ?? 'none');
    return one === other ? [] : [{ id, what, published: one ?? '', made: other ?? '' }];
  });
}

/** A part as far as it decides: texts for readers, and the order of what has no order, are left aside. */
function partOf(element: JsonObject, what: (typeof decisive)[number]): JsonValue | undefined {
  if (what === 'constraint')
    return listOf(element, 'constraint')
      .filter(isObject)
      .map((constraint) => `${textOf(constraint, 'key') ?? ''} ${textOf(constraint, 'expression') ?? ''}`)
      .sort();
  if (what === 'binding') {
    const part = element[what];
    return isObject(part) ? [textOf(part, 'strength') ?? '', textOf(part, 'valueSet') ?? ''] : undefined;
  }
  if (what === 'slicing') {
    const part = element[what];
    if (!isObject(part)) return undefined;
    return sorted(without({ ordered: false, ...part }, 'description', 'extension'));
  }
  // Later snapshots say whose element is meant, which is the base's; R4's leave that out.
  if (what === 'contentReference') return textOf(element, what)?.replace(/^.*#/, '#');
  if (what === 'mustSupport' || what === 'isModifier') return element[what] === true;
  const key = Object.keys(element).find(
    (name) => name === what || (/^[A-Z]/.test(name.slice(what.length)) && name.startsWith(what)),
  );
  return key === undefined ? undefined : sorted(element[key] ?? null);
}

function without(json: JsonObject, ...keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([key]) => !keys.includes(key)));
}

function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key] ?? null)]));
}

/** The elements of a definition's snapshot. */
export function elementsOf(definition: JsonObject): JsonObject[] {
  const { snapshot } = definition;
  return isObject(snapshot) ? listOf(snapshot, 'element').filter(isObject) : [];
}
