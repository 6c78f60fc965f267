/** The elements of a snapshot as a tree: children below their parent, slices beside the element they slice. */
import type { ElementDefinition } from './element-definition.ts';

export interface ElementTree {
  readonly definition: ElementDefinition;
  readonly parent: ElementTree | undefined;
  readonly children: ElementTree[];
  /** Slices of this element; a slice of a slice is a slice of that one. */
  readonly slices: ElementTree[];
}

/** Builds the tree from the elements in their order in the snapshot, which the order of paths must follow. */
export function buildElementTree(elements: readonly ElementDefinition[]): ElementTree | undefined {
  const [first, ...rest] = elements;
  if (first === undefined) return undefined;
  const root = newTree(first, undefined);
  const open: ElementTree[] = [root];
  for (const definition of rest) {
    const depth = definition.path.split('.').length - 1;
    const parent = open[depth - 1];
    if (depth < 1 || parent === undefined) continue;
    open.length = depth;
    const tree = newTree(definition, parent);
    open.push(tree);
    sliceOwner(parent, definition).push(tree);
  }
  return root;
}

function newTree(definition: ElementDefinition, parent: ElementTree | undefined): ElementTree {
  return { definition, parent, children: [], slices: [] };
}

/** The list that a new element belongs in. */
function sliceOwner(parent: ElementTree, definition: ElementDefinition): ElementTree[] {
  const { sliceName, path } = definition;
  if (sliceName === undefined) return parent.children;
  const sliced = parent.children.findLast((child) => child.definition.path === path);
  if (sliced === undefined) return parent.children;
  let owner = sliced;
  for (let at = sliceName.indexOf('/'); at >= 0; at = sliceName.indexOf('/', at + 1)) {
    owner = owner.slices.find((slice) => slice.definition.sliceName === sliceName.slice(0, at)) ?? owner;
  }
  return owner.slices;
}

/** The element of a path (`Patient.contact.name`), from the root of its structure. */
export function findByPath(root: ElementTree, path: string): ElementTree | undefined {
  let at: ElementTree | undefined = root;
  for (const name of path.split('.').slice(1)) {
    const plain = name.replace('[x]', '');
    at = at?.children.find((child) => child.definition.name === plain);
  }
  return at;
}

/** The element of an id (`Questionnaire.item:age.code`), from the root of its structure. */
export function findById(root: ElementTree, id: string): ElementTree | undefined {
  const rest: ElementTree[] = [root];
  for (let tree = rest.pop(); tree !== undefined; tree = rest.pop()) {
    if (tree.definition.id === id) return tree;
    rest.push(...tree.children, ...tree.slices);
  }
  return undefined;
}
