/** One element of a differential laid over the same element of the base. */
import { isObject, type JsonObject, type JsonValue, textOf } from '../../text/json-value.ts';
import type { ElementNode } from './element-nodes.ts';

const notMerged = new Set(['id', 'path', 'base']);
const addedTo = new Set(['constraint', 'mapping', 'condition', 'alias', 'example', 'extension']);
/** What the differential says of a part of these leaves the other parts as they were. */
const mergedWithin = new Set(['slicing', 'binding']);

/** Changes the element of the base to what the differential makes of it. */
export function mergeElement(node: ElementNode, element: JsonObject): void {
  node.json = { ...node.json };
  for (const [key, value] of Object.entries(element)) {
    if (notMerged.has(key) || (key === 'sliceName' && node.sliceName === undefined)) continue;
    const before = node.json[key];
    if (addedTo.has(key) && Array.isArray(before) && Array.isArray(value))
      node.json[key] = mergeLists(key, before, value);
    else if (mergedWithin.has(key) && isObject(before) && isObject(value))
      node.json[key] = { ...before, ...value };
    else node.json[key] = value;
  }
  if (!Object.hasOwn(node.json, 'base') && Object.hasOwn(element, 'base'))
    node.json['base'] = element['base'] ?? null;
}

/** Constraints of one key replace each other; everything else is added. */
export function mergeLists(key: string, before: JsonValue[], added: JsonValue[]): JsonValue[] {
  if (key !== 'constraint') return [...before, ...added];
  const keyOf = (item: JsonValue) => (isObject(item) ? textOf(item, 'key') : undefined);
  const keys = new Set(added.map(keyOf));
  return [...before.filter((item) => !keys.has(keyOf(item))), ...added];
}
