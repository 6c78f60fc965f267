/** Ids of what a tree is read as: UUIDv5 of the tree's own numbers and keys, the same for each export of it. */
import { uuidV5 } from '../../text/uuid.ts';
import { property } from '../../text/json-value.ts';
import { idText, type Tree } from './tree.ts';

/** The UUIDv5 of `http://mhero.org/fhir/viamo` in the URL namespace. */
const namespace = uuidV5('http://mhero.org/fhir/viamo', '6ba7b811-9dad-11d1-80b4-00c04fd430c8');

export function derivedId(...parts: readonly string[]): string {
  return uuidV5(parts.join('/'), namespace);
}

/** The uuid of the flow that a tree becomes: all versions of a tree are of one set. */
export function flowUuid(tree: Tree): string {
  const { value, details } = tree;
  const set = idText(property(value, 'treeSetId'));
  if (set !== undefined) return treeSetUuid(set, tree);
  const id = idText(property(value, 'id')) ?? idText(property(details, 'title')) ?? '';
  return derivedId('tree', organisationOf(tree), id);
}

/** The uuid of the flow that another tree of the same organisation becomes. */
export function treeSetUuid(set: string, tree: Tree): string {
  return derivedId('tree-set', organisationOf(tree), set);
}

function organisationOf({ value }: Tree): string {
  return idText(property(value, 'orgId')) ?? '';
}
