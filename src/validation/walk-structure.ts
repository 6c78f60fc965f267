/**
 * Walks a resource by the specification's own definitions: every JSON key must be a property of its type, every
 * value of the kind that its type has. On the way it runs the checks of elements and of types.
 */
import { isObject, type JsonObject, type JsonValue, textOf } from '../text/json-value.ts';
import { reportChoice, reportMissing, reportTooMany } from './checks/cardinality.ts';
import { checksOfType } from './checks/of-type.ts';
import { checkCanonicalUrl } from './checks/canonical-url.ts';
import { checkContained } from './checks/contained.ts';
import { checkPrimitive } from './checks/primitive.ts';
import { noteElementId } from './checks/element-id.ts';
import { jsonFault } from './checks/json-shape.ts';
import { checkMetaProfiles } from './checks/meta-profile.ts';
import type { ElementRules, Property } from './compile.ts';
import { memberNode, type Node } from './node.ts';
import type { Run } from './run.ts';

/** Checks a node that is a resource: the document itself, or one inside of it. */
export function walkResource(node: Node, run: Run): void {
  if (!isObject(node.value)) {
    jsonFault(node, 'profile.not-an-object', { found: kindOf(node.value) }, run);
    return;
  }
  const type = textOf(node.value, 'resourceType');
  if (type === undefined) {
    jsonFault(node, 'profile.resource-type-missing', {}, run);
    return;
  }
  const structure = run.structures.type(type);
  if (structure === undefined || structure.kind === 'complex-type' || structure.kind === 'primitive-type') {
    jsonFault(node, 'profile.resource-type-unknown', { type }, run);
    return;
  }
  if (structure.isAbstract) {
    jsonFault(node, 'profile.resource-type-unknown', { type }, run);
    return;
  }
  walkType(node, run);
  if (Object.hasOwn(node.value, 'contained')) checkContained(node, run);
  if (Object.hasOwn(node.value, 'url')) checkCanonicalUrl(node, run);
  checkMetaProfiles(node, run);
}

/** Checks the root of a document that is no resource, by the logical model that its node has the rules of. */
export function walkInstance(node: Node, run: Run): void {
  if (isObject(node.value)) walkType(node, run);
  else jsonFault(node, 'profile.not-an-object', { found: kindOf(node.value) }, run);
}

/** Checks a complex value by its type or, for a backbone element, by the members that its element lists. */
function walkType(node: Node, run: Run): void {
  const { contents, value } = node;
  // In a logical model an element of type Base without elements of its own may hold anything.
  if (contents === undefined || contents.definition.path === 'Base' || !isObject(value)) return;
  walkMembers(node, value, contents, run);
  // The root of a type's definition has rules of its own; a backbone element's were run with the element.
  if (contents.tree.parent === undefined) for (const check of contents.checks) check(node, run);
  for (const check of checksOfType(node.type)) check(node, run);
}

function walkMembers(node: Node, value: JsonObject, contents: ElementRules, run: Run): void {
  if (node.scope.node !== node && value['id'] !== undefined) noteElementId(node, value['id'], run);
  const { needed } = contents;
  const found: ElementRules[] = [];
  let choices: Map<ElementRules, string[]> | undefined;
  for (const key of Object.keys(value)) {
    if (key === 'resourceType' && node.scope.node === node) continue;
    // Logical models may have elements whose own name starts so.
    const isBeside = key.startsWith('_') && contents.property(key) === undefined;
    const name = isBeside ? key.slice(1) : key;
    const property = contents.property(name);
    if (property === undefined) {
      jsonFault(node, 'profile.unknown-property', { key, type: contents.definition.path }, run);
      continue;
    }
    const member = value[key];
    if (isBeside && (Object.hasOwn(value, name) || member === undefined)) {
      continue;
    }
    const { rules } = property;
    if (rules.definition.min > 0) found.push(rules);
    if (property.key !== property.name) {
      choices ??= new Map<ElementRules, string[]>();
      const keys = choices.get(rules);
      if (keys === undefined) choices.set(rules, [name]);
      else if (!keys.includes(name)) keys.push(name);
    }
    if (isBeside) walkProperty(node, property, undefined, member, run);
    else walkProperty(node, property, member, value[property.besideKey], run);
  }
  if (choices !== undefined)
    for (const [rules, keys] of choices) if (keys.length > 1) reportChoice(node, rules, keys, run);
  for (const rules of needed) if (!found.includes(rules)) reportMissing(node, rules, 0, run);
}

function walkProperty(
  node: Node,
  property: Property,
  value: JsonValue | undefined,
  beside: JsonValue | undefined,
  run: Run,
): void {
  const { key } = property;
  const { nullable, mayBeEmpty, mapKey } = property.rules.definition.json;
  if (property.holdsAnything || (value === null && nullable)) return;
  if (mapKey !== undefined && beside === undefined && isObject(value)) {
    walkMap(node, property, value, run);
    return;
  }
  if (!Array.isArray(value) && !Array.isArray(beside)) {
    if (property.isList) jsonFault(node, 'profile.array-expected', { key }, run);
    walkValue(node, property, -1, value, beside, run);
    return;
  }
  if (!property.isList) jsonFault(node, 'profile.array-unexpected', { key }, run);
  const values = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const extras = Array.isArray(beside) ? beside : beside === undefined ? [] : [beside];
  if (value !== undefined && values.length === 0 && !mayBeEmpty)
    jsonFault(node, 'profile.empty-array', { key }, run);
  if (beside !== undefined && extras.length === 0)
    jsonFault(node, 'profile.empty-array', { key: `_${key}` }, run);
  const max = Math.max(values.length, extras.length);
  if (property.isList && max > property.rules.definition.max) reportTooMany(node, property.rules, max, run);
  for (let i = 0; i < max; i++) walkValue(node, property, i, values[i], extras[i], run);
}

/** An object by key, for a repeating element with a key and a value: HL7's `json-property-key`. */
function walkMap(parent: Node, property: Property, map: JsonObject, run: Run): void {
  const node = memberNode(parent, property, -1, map, undefined);
  const keys = Object.keys(map);
  if (keys.length === 0 && !property.rules.definition.json.mayBeEmpty)
    jsonFault(node, 'profile.empty-object', {}, run);
  const { max } = property.rules.definition;
  if (keys.length > max) reportTooMany(parent, property.rules, keys.length, run);
  for (const key of keys) {
    const entry = property.entry(key);
    if (entry === undefined) return;
    walkValue(node, entry.key, -1, key, undefined, run);
    walkProperty(node, entry.value, map[key], undefined, run);
  }
}

function walkValue(
  parent: Node,
  declared: Property,
  index: number,
  value: JsonValue | undefined,
  beside: JsonValue | undefined,
  run: Run,
): void {
  const extra = isObject(beside) ? beside : undefined;
  const property = declared.typed(value);
  const { mayBeEmpty } = property.rules.definition.json;
  const node = memberNode(parent, property, index, value === null ? undefined : value, extra);
  if (beside !== undefined && beside !== null && extra === undefined)
    jsonFault(node, 'profile.not-an-object', { found: kindOf(beside) }, run);
  if (value === null && (extra === undefined || index < 0)) {
    jsonFault(node, 'profile.null-value', {}, run);
    return;
  }
  if (value === undefined && extra === undefined) {
    if (index >= 0) jsonFault(node, 'profile.null-value', {}, run);
    return;
  }
  if (value === '' && mayBeEmpty) return;
  if (property.contents?.structure.kind === 'primitive-type') {
    checkPrimitive(node, run);
    if (extra !== undefined) {
      if (takesExtra(node, extra)) walkExtra(node, extra, property, run);
      else {
        const args = { key: `_${property.key}`, type: parent.type };
        jsonFault(parent, 'profile.unknown-property', args, run);
      }
    }
  } else {
    if (beside !== undefined)
      jsonFault(node, 'profile.unknown-property', { key: `_${property.key}`, type: property.type }, run);
    if (property.type === 'Resource') {
      if (node.scope.kind === 'contained' && run.context.ignoreContained) return;
      walkResource(node, run);
    }
    if (!isObject(value)) {
      jsonFault(node, 'profile.not-an-object', { found: kindOf(value) }, run);
      return;
    }
    if (Object.keys(value).length === 0) {
      if (!mayBeEmpty) jsonFault(node, 'profile.empty-object', {}, run);
      return;
    }
    if (property.type !== 'Resource') {
      if (Object.hasOwn(value, 'id') && Object.keys(value).length === 1 && isElement(property))
        jsonFault(node, 'profile.only-id', {}, run);
      walkType(node, run);
    }
  }
  for (const check of property.rules.checks) check(node, run);
}

/** True for elements of FHIR; in a logical model `id` may be an element like any other. */
function isElement({ contents }: Property): boolean {
  return contents?.structure.kind !== 'logical';
}

/** XHTML has no id or extensions; the id of a resource has no extensions. */
function takesExtra(node: Node, extra: JsonObject): boolean {
  if (node.type === 'xhtml') return false;
  const isResourceId = node.key === 'id' && node.parent?.scope.node === node.parent;
  return !isResourceId || !Object.hasOwn(extra, 'extension');
}

/** `id` and `extension` of a primitive. */
function walkExtra(node: Node, extra: JsonObject, property: Property, run: Run): void {
  const { contents } = property;
  if (contents === undefined) return;
  if (Object.keys(extra).length === 0) {
    jsonFault(node, 'profile.empty-object', {}, run);
    return;
  }
  noteElementId(node, extra['id'], run);
  if (node.value === undefined && Object.hasOwn(extra, 'id') && Object.keys(extra).length === 1)
    jsonFault(node, 'profile.only-id', {}, run);
  for (const [key, member] of Object.entries(extra)) {
    const inner = key === 'value' ? undefined : contents.property(key.replace(/^_/, ''));
    if (inner === undefined) jsonFault(node, 'profile.unknown-property', { key, type: node.type }, run);
    else if (!key.startsWith('_')) walkProperty(node, inner, member, extra[`_${key}`], run);
  }
}

export function kindOf(value: JsonValue | undefined): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : value === undefined ? 'nothing' : `a ${typeof value}`;
}
