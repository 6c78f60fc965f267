/** One element of the resource that is being checked, with the way to it. */
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../text/json-value.ts';
import { child } from '../text/pointer.ts';
import type { ElementRules, Property } from './compile.ts';

/** A resource in the tree: the whole document, a contained one, an entry of a Bundle, a parameter. */
export interface Scope {
  readonly resource: JsonObject;
  readonly type: string;
  readonly node: Node;
  readonly kind: 'root' | 'contained' | 'nested';
  /** The resource around this one. */
  readonly around: Scope | undefined;
}

export class Node {
  readonly parent: Node | undefined;
  /** JSON property, without the underscore. */
  readonly key: string;
  /** Index in the property's array; -1 if it is none. */
  readonly index: number;
  /** FHIR type, as far as the JSON tells it. */
  readonly type: string;
  readonly value: JsonValue | undefined;
  /** `id` and `extension` of a primitive. */
  readonly extra: JsonObject | undefined;
  /** Name of the element: `value` for the key `valueQuantity`. */
  readonly name: string;
  /** What the base definition says about this element. */
  readonly rules: ElementRules | undefined;
  /** The rules whose children are this element's members: of its type, or its own for a backbone element. */
  readonly contents: ElementRules | undefined;
  /** The resource that this element is in; for a resource, that one itself. */
  scope: Scope;

  constructor(from: {
    parent: Node | undefined;
    key: string;
    name: string;
    index: number;
    type: string;
    value: JsonValue | undefined;
    extra?: JsonObject | undefined;
    rules?: ElementRules | undefined;
    contents?: ElementRules | undefined;
    scope: Scope | undefined;
  }) {
    this.parent = from.parent;
    this.key = from.key;
    this.name = from.name;
    this.index = from.index;
    this.type = from.type;
    this.value = from.value;
    this.extra = from.extra;
    this.rules = from.rules;
    this.contents = from.contents;
    this.scope = from.scope ?? scopeOf(this, undefined);
  }
}

function scopeOf(node: Node, around: Scope | undefined): Scope {
  const kind = around === undefined ? 'root' : node.key === 'contained' ? 'contained' : 'nested';
  return { resource: isObject(node.value) ? node.value : {}, type: node.type, node, kind, around };
}

/** A member of a node, as the base definition describes it. A resource among them starts a scope of its own. */
export function memberNode(
  parent: Node,
  property: Property,
  index: number,
  value: JsonValue | undefined,
  extra: JsonObject | undefined,
): Node {
  const { key, name, rules } = property;
  if (property.type !== 'Resource') {
    const { type, contents } = property;
    return new Node({ parent, key, name, index, type, value, extra, rules, contents, scope: parent.scope });
  }
  const type = (isObject(value) ? textOf(value, 'resourceType') : undefined) ?? 'Resource';
  const contents = property.resourceContents(type);
  const node = new Node({
    parent,
    key,
    name,
    index,
    type,
    value,
    extra,
    rules,
    contents,
    scope: parent.scope,
  });
  node.scope = scopeOf(node, parent.scope);
  return node;
}

/** JSON pointer from the root of the document. */
export function pointerOf(node: Node): string {
  if (node.parent === undefined) return '';
  const before = pointerOf(node.parent);
  const key = node.value === undefined && node.extra !== undefined ? `_${node.key}` : node.key;
  return node.index < 0 ? child(before, key) : child(before, key, node.index);
}

/** FHIRPath from the root; a nested resource is told by a comment with its type and id, as HL7's validator does. */
export function expressionOf(node: Node): string {
  // The root of a document that is no resource is named as its logical model names it; its type is an url.
  if (node.parent === undefined)
    return node.name !== '' ? node.name : node.type === '' ? 'Resource' : node.type;
  const index = node.index < 0 ? '' : `[${node.index}]`;
  const isTyped = node.key !== node.name && node.rules?.definition.isChoice !== false;
  const choice = isTyped ? `.ofType(${node.type})` : '';
  return `${expressionOf(node.parent)}.${node.name}${index}${choice}${resourceComment(node)}`;
}

function resourceComment(node: Node): string {
  if (node.scope.node !== node) return '';
  const id = textOf(node.scope.resource, 'id');
  // An id of a stranger could end the comment.
  return `/*${node.type}/${id !== undefined && /^[\w.-]+$/.test(id) ? id : ''}*/`;
}

/** Path of the element in the resource's own terms, without indexes: `Patient.name.given`, `Observation.value[x]`. */
export function elementPathOf(node: Node): string {
  if (node.parent === undefined || node.scope.node === node) return node.type;
  if (node.rules !== undefined && node.rules.definition.path.startsWith(`${node.scope.type}.`))
    return node.rules.definition.path;
  return `${elementPathOf(node.parent)}.${node.name}${node.key === node.name ? '' : '[x]'}`;
}

/** The children of a node by element name; a choice element's whatever their type. */
export function childNodes(node: Node, name: string, isChoice: boolean): Node[] {
  const found: Node[] = [];
  if (node.extra !== undefined && !isObject(node.value)) addMembers(node, node.extra, name, found);
  if (!isObject(node.value)) return found;
  if (!isChoice) addMembers(node, node.value, name, found);
  else {
    const keys = new Set(
      Object.keys(node.value)
        .map((key) => (key.startsWith('_') ? key.slice(1) : key))
        .filter((key) => key.startsWith(name) && /^[A-Z]/.test(key.slice(name.length))),
    );
    for (const key of keys) addMembers(node, node.value, key, found);
  }
  return found;
}

/** All children of a node, but `id` and `extension` of primitives. */
export function allChildNodes(node: Node): Node[] {
  const found: Node[] = [];
  if (isObject(node.value))
    for (const key of Object.keys(node.value)) addMembers(node, node.value, key, found);
  return found;
}

function addMembers(parent: Node, object: JsonObject, key: string, into: Node[]): void {
  const member = parent.contents?.property(key);
  if (member === undefined) return;
  const value = property(object, key);
  const beside = property(object, member.besideKey);
  if (Array.isArray(value) || Array.isArray(beside)) {
    const values = Array.isArray(value) ? value : [];
    const extras = Array.isArray(beside) ? beside : [];
    const count = Math.max(values.length, extras.length);
    for (let i = 0; i < count; i++) addMember(parent, member, i, values[i], extras[i], into);
  } else addMember(parent, member, -1, value, beside, into);
}

function addMember(
  parent: Node,
  member: Property,
  index: number,
  value: JsonValue | undefined,
  beside: JsonValue | undefined,
  into: Node[],
): void {
  const extra = isObject(beside) ? beside : undefined;
  if ((value === undefined || value === null) && extra === undefined) return;
  into.push(memberNode(parent, member, index, value ?? undefined, extra));
}
