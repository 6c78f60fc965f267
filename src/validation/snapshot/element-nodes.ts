/** Elements of a snapshot as a tree that can be changed, and back again. */
import { isObject, type JsonObject, listOf, property, textOf } from '../../text/json-value.ts';

export interface ElementNode {
  json: JsonObject;
  /** What it was before the differential spoke of it, or when it was made; undefined if it has not spoken of it. */
  before?: JsonObject;
  /** Last part of the path: `value[x]`. */
  readonly name: string;
  readonly sliceName: string | undefined;
  readonly children: ElementNode[];
  readonly slices: ElementNode[];
}

/** The tree of a definition's snapshot; fresh on every call. */
export function treeOf(definition: JsonObject): ElementNode | undefined {
  const snapshot = property(definition, 'snapshot');
  if (!isObject(snapshot)) return undefined;
  const [first, ...rest] = listOf(snapshot, 'element').filter(isObject);
  if (first === undefined) return undefined;
  const root = nodeOf(first);
  const open = [root];
  for (const json of rest) {
    const depth = (textOf(json, 'path') ?? '').split('.').length - 1;
    const parent = open[depth - 1];
    if (parent === undefined) continue;
    open.length = depth;
    const node = nodeOf(json);
    open.push(node);
    const sliced =
      node.sliceName === undefined
        ? undefined
        : parent.children.findLast((child) => child.name === node.name);
    (sliced?.slices ?? parent.children).push(node);
  }
  return root;
}

function nodeOf(json: JsonObject): ElementNode {
  const path = textOf(json, 'path') ?? '';
  return {
    json: { ...json },
    name: path.slice(path.lastIndexOf('.') + 1),
    sliceName: textOf(json, 'sliceName'),
    children: [],
    slices: [],
  };
}

/** A copy that shares no changeable part. */
export function copyNode(node: ElementNode, sliceName = node.sliceName): ElementNode {
  return {
    json: { ...node.json },
    name: node.name,
    sliceName,
    children: node.children.map((child) => copyNode(child)),
    slices: node.slices.map((slice) => copyNode(slice)),
  };
}

/** The elements in the order of a snapshot, with paths and ids by their place. */
export function elementsOf(root: ElementNode): JsonObject[] {
  const elements: JsonObject[] = [];
  const add = (node: ElementNode, path: string, id: string): void => {
    elements.push({ ...node.json, id, path });
    for (const child of node.children) {
      add(child, `${path}.${child.name}`, `${id}.${child.name}`);
      for (const slice of child.slices)
        add(slice, `${path}.${slice.name}`, `${id}.${child.name}:${slice.sliceName ?? ''}`);
    }
  };
  add(root, root.name, root.name);
  return elements;
}
