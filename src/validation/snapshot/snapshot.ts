/** Snapshots for profiles that come with a differential only. */
import type { Definitions } from '../../fhir/definitions.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../text/json-value.ts';
import type { DifferentialFault, IsKindOf } from './differential-faults.ts';
import { applyDifferential } from './merge.ts';
import { type ElementNode, elementsOf, treeOf } from './element-nodes.ts';

const typeUrl = 'http://hl7.org/fhir/StructureDefinition/';
const made = new WeakMap<JsonObject, JsonObject>();

/** The definition with a snapshot: its own or, if it has none, one made of its base. Undefined if it can't be made. */
export function withSnapshot(
  definition: JsonObject,
  definitions: Definitions,
  visiting: ReadonlySet<JsonObject> = new Set(),
): JsonObject | undefined {
  const snapshot = property(definition, 'snapshot');
  if (isObject(snapshot) && listOf(snapshot, 'element').length > 0) return definition;
  const known = made.get(definition);
  if (known !== undefined) return known;
  // A definition that is its own base, directly or not, has no snapshot.
  if (visiting.has(definition) || visiting.size > 30) return undefined;
  const complete = makeSnapshot(definition, definitions, new Set([...visiting, definition]));
  if (complete !== undefined) made.set(definition, complete);
  return complete;
}

/** What the differential of a profile asks that its base does not allow; nothing if the base is not there. */
export function differentialFaults(
  definition: JsonObject,
  definitions: Definitions,
  isKindOf: IsKindOf,
): readonly DifferentialFault[] {
  return mergeWithBase(definition, definitions, new Set([definition]), isKindOf)?.faults ?? [];
}

function makeSnapshot(
  definition: JsonObject,
  definitions: Definitions,
  visiting: ReadonlySet<JsonObject>,
): JsonObject | undefined {
  if (textOf(definition, 'baseDefinition') === undefined) {
    const differential = property(definition, 'differential');
    const elements = isObject(differential) ? listOf(differential, 'element').filter(isObject) : [];
    return { ...definition, snapshot: { element: elements } };
  }
  const merged = mergeWithBase(definition, definitions, visiting, () => false);
  if (merged === undefined || merged.faults.some(({ kind }) => kind === 'path')) return undefined;
  return { ...definition, snapshot: { element: elementsOf(merged.root) } };
}

function mergeWithBase(
  definition: JsonObject,
  definitions: Definitions,
  visiting: ReadonlySet<JsonObject>,
  isKindOf: IsKindOf,
): { readonly root: ElementNode; readonly faults: readonly DifferentialFault[] } | undefined {
  const differential = property(definition, 'differential');
  const elements = isObject(differential) ? listOf(differential, 'element').filter(isObject) : [];
  const baseUrl = textOf(definition, 'baseDefinition');
  if (baseUrl === undefined) return undefined;
  const find = (url: string): JsonObject | undefined => {
    const found =
      definitions.get('StructureDefinition', url) ??
      definitions.get('StructureDefinition', url.replace(/\|.*$/, ''));
    return found === undefined ? undefined : withSnapshot(found, definitions, visiting);
  };
  const base = find(baseUrl);
  const root = base === undefined ? undefined : treeOf(base);
  if (base === undefined || root === undefined) return undefined;
  const isConstraint = textOf(definition, 'derivation') === 'constraint';
  if (isConstraint) nameContentSources(root, textOf(base, 'url') ?? '');
  const typeName = textOf(elements[0] ?? {}, 'path')?.split('.')[0] ?? textOf(definition, 'type') ?? '';
  const faults = applyDifferential(root, elements, {
    rootName: isConstraint ? (textOf(root.json, 'path') ?? typeName) : typeName,
    mayAdd: !isConstraint,
    isOfR4: isOfR4(definition),
    isKindOf,
    typeTree: (type) => {
      const found = find(type.includes('://') ? type : typeUrl + type);
      return found === undefined ? undefined : treeOf(found);
    },
  });
  return { root, faults };
}

/** What a profile asks of an element is not asked of those that refer to it: they refer to the base's. */
function nameContentSources(node: ElementNode, url: string): void {
  const reference = textOf(node.json, 'contentReference');
  if (reference?.startsWith('#') === true) node.json['contentReference'] = url + reference;
  for (const child of [...node.children, ...node.slices]) nameContentSources(child, url);
}

/**
 * The specification's own profiles: they were published when `valueQuantity` in a differential still meant that no
 * other type is left (as in R3), and say so in their snapshots.
 */
function isOfR4(definition: JsonObject): boolean {
  return textOf(definition, 'version') === '4.0.1' && textOf(definition, 'url')?.startsWith(typeUrl) === true;
}
