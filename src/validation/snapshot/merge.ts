/** A differential laid over the snapshot of its base. */
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../text/json-value.ts';
import { profilesOf } from '../structure/element-definition.ts';
import { copyNode, type ElementNode } from './element-nodes.ts';

export interface MergeOptions {
  /** Name of the root in the result. */
  readonly rootName: string;
  /** A specialization may add elements; a constraint may not. */
  readonly mayAdd: boolean;
  /** A fresh tree of a type or profile, by name or url. */
  readonly typeTree: (type: string) => ElementNode | undefined;
}

/** Elements that one snapshot may have: unfolding types in types could go on for ever. */
const maxElements = 50_000;

/** Changes the tree of the base; false if an element of the differential has no place in it. */
export function applyDifferential(
  root: ElementNode,
  elements: readonly JsonObject[],
  options: MergeOptions,
): boolean {
  Object.assign(root, { name: options.rootName });
  const merger = new Merger(root, options);
  return elements.every((element) => merger.add(element));
}

interface Step {
  readonly name: string;
  readonly slice: string | undefined;
}

class Merger {
  readonly #root: ElementNode;
  readonly #options: MergeOptions;
  /** The steps of the element before, as the context of one without an id. */
  #open: Step[] = [];
  #size = 0;

  constructor(root: ElementNode, options: MergeOptions) {
    this.#root = root;
    this.#options = options;
  }

  add(element: JsonObject): boolean {
    const steps = this.#stepsOf(element);
    if (steps === undefined) return false;
    this.#open = steps;
    let node = this.#root;
    for (const [i, step] of steps.entries()) {
      const isLast = i === steps.length - 1;
      const next = this.#enter(node, step, isLast ? element : undefined);
      if (next === undefined) return false;
      node = next;
    }
    mergeElement(node, element);
    this.#addOfProfile(node, element);
    return true;
  }

  /** What the profile that the differential gives to a type asks of the whole is asked of the element too. */
  #addOfProfile(node: ElementNode, element: JsonObject): void {
    const [type, ...others] = listOf(element, 'type').filter(isObject);
    const [profile, ...more] = type === undefined ? [] : profilesOf(type);
    if (others.length > 0 || more.length > 0 || profile === undefined) return;
    const asked = this.#profileTree(profile)?.json['constraint'];
    const own = node.json['constraint'];
    if (Array.isArray(asked) && Array.isArray(own))
      node.json['constraint'] = mergeLists('constraint', own, asked);
  }

  /** Names and slices from the root to an element, by its id or, without one, by its path and slice name. */
  #stepsOf(element: JsonObject): Step[] | undefined {
    const path = textOf(element, 'path');
    if (path === undefined) return undefined;
    const names = path.split('.').slice(1);
    if (names.includes('')) return undefined;
    const id = textOf(element, 'id');
    const idParts = id?.split('.').slice(1);
    if (idParts?.length === names.length && idParts.every((part, i) => part.split(':')[0] === names[i])) {
      return idParts.map((part) => {
        const [name = '', slice] = part.split(/:(.*)/);
        return { name, slice };
      });
    }
    const sliceName = textOf(element, 'sliceName');
    return names.map((name, i) => {
      if (i === names.length - 1) return { name, slice: sliceName };
      const before = this.#open[i];
      const isSameContext = names.slice(0, i + 1).every((part, j) => this.#open[j]?.name === part);
      return { name, slice: isSameContext ? before?.slice : undefined };
    });
  }

  #enter(node: ElementNode, { name, slice }: Step, added: JsonObject | undefined): ElementNode | undefined {
    if (node.children.length === 0) this.#unfold(node);
    const child = node.children.find((item) => item.name === name);
    if (child === undefined) {
      const choice = node.children.find(
        (item) =>
          item.name.endsWith('[x]') && name.startsWith(item.name.slice(0, -3)) && !name.endsWith('[x]'),
      );
      if (choice !== undefined) return this.#slice(choice, slice ?? name, typeOfName(choice, name));
      if (!this.#options.mayAdd || added === undefined) return undefined;
      const fresh: ElementNode = { json: {}, name, sliceName: undefined, children: [], slices: [] };
      const base = {
        path: `${this.#options.rootName}.${name}`,
        min: added['min'] ?? 0,
        max: added['max'] ?? '*',
      };
      fresh.json = { base };
      node.children.push(fresh);
      return fresh;
    }
    return slice === undefined ? child : this.#slice(child, slice, undefined);
  }

  #slice(sliced: ElementNode, name: string, type: string | undefined): ElementNode | undefined {
    const known = sliced.slices.find((slice) => slice.sliceName === name);
    if (known !== undefined) return known;
    const parentName = name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : undefined;
    const model = sliced.slices.find((slice) => slice.sliceName === parentName) ?? sliced;
    const slice = copyNode({ ...model, slices: [] }, name);
    this.#size += 1 + slice.children.length;
    if (this.#size > maxElements) return undefined;
    delete slice.json['slicing'];
    slice.json = { ...slice.json, sliceName: name, min: 0 };
    if (type !== undefined) narrowChoice(sliced, slice, type);
    else if (sliced.name === 'extension' || sliced.name === 'modifierExtension') {
      // Extensions are sliced by their url without anybody saying so.
      sliced.json['slicing'] ??= {
        discriminator: [{ type: 'value', path: 'url' }],
        ordered: false,
        rules: 'open',
      };
    }
    sliced.slices.push(slice);
    return slice;
  }

  /** Gives an element the children of its type, or of the element that it refers to. */
  #unfold(node: ElementNode): void {
    const source = this.#childrenSource(node);
    if (source === undefined) return;
    node.children.push(...source.children.map((child) => copyNode(child)));
    this.#size += node.children.length;
    if (this.#size > maxElements) node.children.length = 0;
  }

  #childrenSource(node: ElementNode): ElementNode | undefined {
    const reference = textOf(node.json, 'contentReference');
    if (reference !== undefined) {
      const [source = '', id = ''] = reference.split('#');
      return findPath(source === '' ? this.#root : this.#options.typeTree(source), id);
    }
    const [type, ...others] = listOf(node.json, 'type').filter(isObject);
    if (type === undefined) return undefined;
    const [profile] = profilesOf(type);
    const code = others.length > 0 ? 'Element' : textOf(type, 'code');
    const found = profile !== undefined && others.length === 0 ? this.#profileTree(profile) : undefined;
    return found ?? (code === undefined ? undefined : this.#options.typeTree(code));
  }

  /** The root of a profile, or the element in it that is named after `#`. */
  #profileTree(profile: string): ElementNode | undefined {
    const [url = '', element] = profile.split('#');
    let at = this.#options.typeTree(url);
    for (const step of element?.split('.').slice(1) ?? []) {
      const [name = '', slice] = step.split(/:(.*)/);
      const child = at?.children.find((item) => item.name === name);
      at = slice === undefined ? child : child?.slices.find((item) => item.sliceName === slice);
    }
    return at;
  }
}

function findPath(root: ElementNode | undefined, path: string): ElementNode | undefined {
  let at = root;
  for (const name of path.split('.').slice(1)) at = at?.children.find((child) => child.name === name);
  return at;
}

/**
 * A differential that speaks of `valueQuantity` leaves that type to `value[x]`, and none that it doesn't speak of.
 */
function narrowChoice(sliced: ElementNode, slice: ElementNode, type: string): void {
  const types = listOf(sliced.json, 'type').filter((item) => isObject(item) && textOf(item, 'code') === type);
  const others = sliced.slices.flatMap((other) => listOf(other.json, 'type'));
  slice.json['type'] = types;
  sliced.json['type'] = [...others, ...types];
  sliced.json['slicing'] = {
    discriminator: [{ type: 'type', path: '$this' }],
    ordered: false,
    rules: 'closed',
  };
}

/** `Quantity` for `valueQuantity` of `value[x]`, if that is among its types. */
function typeOfName(choice: ElementNode, name: string): string | undefined {
  const suffix = name.slice(choice.name.length - 3);
  return listOf(choice.json, 'type')
    .filter(isObject)
    .map((type) => textOf(type, 'code') ?? '')
    .find((code) => code.toLowerCase() === suffix.toLowerCase());
}

const notMerged = new Set(['id', 'path', 'base']);
const addedTo = new Set(['constraint', 'mapping', 'condition', 'alias', 'example', 'extension']);

function mergeElement(node: ElementNode, element: JsonObject): void {
  for (const [key, value] of Object.entries(element)) {
    if (notMerged.has(key)) continue;
    const before = node.json[key];
    if (addedTo.has(key) && Array.isArray(before) && Array.isArray(value))
      node.json[key] = mergeLists(key, before, value);
    else if (key === 'slicing' && isObject(before) && isObject(value))
      node.json[key] = { ...before, ...value };
    else node.json[key] = value;
  }
  // A fixed value of the base and a pattern of the profile, or of another type, do not stand together.
  if (!Object.hasOwn(node.json, 'base') && Object.hasOwn(element, 'base'))
    node.json['base'] = element['base'] ?? null;
}

/** Constraints of one key replace each other; everything else is added. */
function mergeLists(key: string, before: JsonValue[], added: JsonValue[]): JsonValue[] {
  if (key !== 'constraint') return [...before, ...added];
  const keyOf = (item: JsonValue) => (isObject(item) ? textOf(item, 'key') : undefined);
  const keys = new Set(added.map(keyOf));
  return [...before.filter((item) => !keys.has(keyOf(item))), ...added];
}
