/** A differential laid over the snapshot of its base. */
import { isObject, type JsonObject, listOf, textOf } from '../../text/json-value.ts';
import { profilesOf } from '../structure/element-definition.ts';
import { type DifferentialFault, faultsOf, type IsKindOf } from './differential-faults.ts';
import { copyNode, type ElementNode } from './element-nodes.ts';
import { mergeElement, mergeLists } from './merge-element.ts';
import { ChoiceSlices, isValueOfExtension, typeOfName } from './type-slices.ts';

export interface MergeOptions {
  /** Name of the root in the result. */
  readonly rootName: string;
  /** A specialization may add elements; a constraint may not. */
  readonly mayAdd: boolean;
  /** One of R4's own profiles, which are made as they were published. */
  readonly isOfR4: boolean;
  readonly isKindOf: IsKindOf;
  /** A fresh tree of a type or profile, by name or url. */
  readonly typeTree: (type: string) => ElementNode | undefined;
}

/** Elements that one snapshot may have: unfolding types in types could go on for ever. */
const maxElements = 50_000;

/**
 * Changes the tree of the base, and gives what the differential asks against it. It ends at an element that has no
 * place in the base, a fault of the kind `path`.
 */
export function applyDifferential(
  root: ElementNode,
  elements: readonly JsonObject[],
  options: MergeOptions,
): readonly DifferentialFault[] {
  Object.assign(root, { name: options.rootName });
  const merger = new Merger(root, options);
  for (const [index, element] of elements.entries()) if (!merger.add(element, index)) return merger.faults;
  merger.settle();
  dropBindings(root);
  return merger.faults;
}

interface Step {
  readonly name: string;
  readonly slice: string | undefined;
}

/** A child on the way to an element: its place among the children of its parent. */
interface Waypoint {
  readonly parent: ElementNode;
  readonly place: number;
  readonly name: string;
}

class Merger {
  readonly #root: ElementNode;
  readonly #options: MergeOptions;
  /** The steps of the element before, as the context of one without an id. */
  #open: Step[] = [];
  #size = 0;
  /** Slices by the ids that name them otherwise: an element is the slice that its sliceName says, or none. */
  readonly #sliceNames = new Map<string, string | undefined>();
  readonly #choices: ChoiceSlices;
  readonly faults: DifferentialFault[] = [];
  /** From the root to the element of now, and to the one before. */
  readonly #way: { before: Waypoint[]; now: Waypoint[] } = { before: [], now: [] };
  #parent: ElementNode | undefined;
  /** Where the differential speaks of an element. */
  readonly #places = new Map<ElementNode, number>();
  /** Slices that the differential makes; others are the base's. */
  readonly #made = new WeakSet<ElementNode>();

  constructor(root: ElementNode, options: MergeOptions) {
    this.#root = root;
    this.#options = options;
    this.#choices = new ChoiceSlices(options.isOfR4);
  }

  /** False if the base has no such element. */
  add(element: JsonObject, index: number): boolean {
    const node = this.#find(element);
    if (node === undefined) {
      const path = textOf(element, 'path') ?? '';
      this.faults.push({ kind: 'path', index, path, base: this.#options.rootName, found: path });
      return false;
    }
    if (!this.#options.mayAdd) this.#compare(node, element, index);
    this.#places.set(node, index);
    const before = node.json;
    node.before ??= before;
    this.#takeProfile(node, element);
    mergeElement(node, element);
    this.#addOfProfile(node, element);
    return true;
  }

  /** The name of the element before, if it comes after this one in the base. */
  #isBefore(): string | undefined {
    for (const [i, now] of this.#way.now.entries()) {
      const before = this.#way.before[i];
      if (before === undefined || before.parent !== now.parent) return undefined;
      if (before.place !== now.place) return now.place < before.place ? before.name : undefined;
    }
    return undefined;
  }

  #compare(node: ElementNode, element: JsonObject, index: number): void {
    this.faults.push(...faultsOf(node, element, index, this.#options.isKindOf));
    const path = textOf(element, 'path') ?? '';
    if (this.#places.has(node) && node !== this.#root)
      this.faults.push({ kind: 'repeated', index, path, base: path, found: path });
    const before = this.#isBefore();
    if (before !== undefined) this.faults.push({ kind: 'order', index, path, base: before, found: path });
    const part = this.#wrongDiscriminator(node, element);
    if (part !== undefined) this.faults.push({ kind: 'discriminator', index, path, base: path, found: part });
    const name = nameOfTypeSlice(node, element, this.#parent);
    if (name !== undefined && name !== node.sliceName)
      this.faults.push({ kind: 'slice-name', index, path, base: name, found: node.sliceName ?? '' });
  }

  /** The path of a discriminator that starts with an element that what is sliced does not have. */
  #wrongDiscriminator(node: ElementNode, element: JsonObject): string | undefined {
    const { slicing } = element;
    const given = { ...node.json, ...(element['type'] === undefined ? {} : { type: element['type'] }) };
    const codes = new Set(
      listOf(given, 'type')
        .filter(isObject)
        .map((type) => textOf(type, 'code')),
    );
    if (!isObject(slicing) || codes.size !== 1) return undefined;
    const children = node.children.length > 0 ? node.children : this.#childrenSource(node)?.children;
    if (children === undefined) return undefined;
    return listOf(slicing, 'discriminator')
      .filter(isObject)
      .map((discriminator) => textOf(discriminator, 'path') ?? '')
      .find((path) => {
        const [first = ''] = path.split('.');
        // What a function or `$this` leads to is known when it is run.
        if (!/^[a-z]\w*$/i.test(first)) return false;
        return !children.some(
          ({ name }) => name === first || name === `${first}[x]` || isTypeOf(name, first),
        );
      });
  }

  /** What is known when the differential is at its end. */
  settle(): void {
    for (const { slice, needed } of this.#choices.settle()) {
      const index = this.#places.get(slice);
      const path = `${this.#options.rootName}….${slice.name}`;
      const [base = '', found = ''] = [needed.sliceName, slice.sliceName];
      if (index !== undefined) this.faults.push({ kind: 'slice-impossible', index, path, base, found });
    }
  }

  #find(element: JsonObject): ElementNode | undefined {
    const steps = this.#stepsOf(element);
    if (steps === undefined) return undefined;
    this.#open = steps;
    let node = this.#root;
    this.#way.before = this.#way.now;
    this.#way.now = [];
    for (const [i, step] of steps.entries()) {
      const isLast = i === steps.length - 1;
      const next = this.#enter(node, step, isLast ? element : undefined);
      if (next === undefined) return undefined;
      this.#parent = node;
      this.#way.now.push({ parent: node, place: placeOf(node, next), name: next.name });
      node = next;
    }
    return node;
  }

  /**
   * A slice that is given a profile has the elements of that, and a slice of extensions the bounds of its definition,
   * where the differential says nothing else.
   */
  #takeProfile(node: ElementNode, element: JsonObject): void {
    const profile = onlyProfile(element);
    if (node.sliceName === undefined || profile === undefined) return;
    const tree = this.#profileTree(profile);
    if (tree === undefined) return;
    if (this.#made.has(node) && node.before === node.json && node.children.length > 0)
      node.children.splice(0, Infinity, ...tree.children.map((child) => copyNode(child)));
    if (this.#options.isOfR4 || (node.name !== 'extension' && node.name !== 'modifierExtension')) return;
    const { max, isModifier, isModifierReason } = tree.json;
    const before = node.json['max'];
    if (typeof max === 'string' && (before === '*' || Number(max) < Number(before))) node.json['max'] = max;
    for (const [key, value] of Object.entries({ isModifier, isModifierReason }))
      if (value === undefined) Reflect.deleteProperty(node.json, key);
      else node.json[key] = value;
  }

  /** What the profile that the differential gives to a type asks of the whole is asked of the element too. */
  #addOfProfile(node: ElementNode, element: JsonObject): void {
    const profile = onlyProfile(element);
    if (profile === undefined) return;
    const asked = this.#profileTree(profile)?.json['constraint'];
    const own = node.json['constraint'];
    if (Array.isArray(asked) && Array.isArray(own))
      node.json['constraint'] = mergeLists('constraint', own, asked);
  }

  /** Names and slices from the root to an element, by its id or, without one, by its path and slice name. */
  #stepsOf(element: JsonObject): Step[] | undefined {
    const path = textOf(element, 'path');
    if (path === undefined) return undefined;
    const [root = '', ...names] = path.split('.');
    if (names.includes('') || root !== this.#options.rootName) return undefined;
    const id = textOf(element, 'id');
    const idParts = id?.split('.').slice(1);
    if (idParts?.length === names.length && idParts.every((part, i) => part.split(':')[0] === names[i])) {
      return this.#stepsOfId(idParts, root, textOf(element, 'sliceName'));
    }
    const sliceName = textOf(element, 'sliceName');
    return names.map((name, i) => {
      if (i === names.length - 1) return { name, slice: sliceName };
      const before = this.#open[i];
      const isSameContext = names.slice(0, i + 1).every((part, j) => this.#open[j]?.name === part);
      return { name, slice: isSameContext ? before?.slice : undefined };
    });
  }

  #stepsOfId(parts: readonly string[], root: string, sliceName: string | undefined): Step[] {
    const last = parts.at(-1) ?? '';
    const id = [root, ...parts].join('.');
    if (last.includes(':') && !last.endsWith(`:${sliceName ?? ''}`)) this.#sliceNames.set(id, sliceName);
    return parts.map((part, i) => {
      const [name = '', slice] = part.split(/:(.*)/);
      const at = [root, ...parts.slice(0, i + 1)].join('.');
      return { name, slice: this.#sliceNames.has(at) ? this.#sliceNames.get(at) : slice };
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
      const type = choice === undefined ? undefined : typeOfName(choice, name);
      if (choice !== undefined && type !== undefined) {
        // An extension that leaves one type only has no other value: the path names the element itself.
        const isOnly = isValueOfExtension(choice) && listOf(choice.json, 'type').length === 1;
        const isSliced = choice.slices.length > 0 || choice.json['slicing'] !== undefined;
        return isOnly && !isSliced ? choice : this.#slice(choice, slice ?? name, type);
      }
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
    if (sliced.name.endsWith('[x]')) this.#choices.note(sliced);
    const known = sliced.slices.find((slice) => slice.sliceName === name);
    if (known !== undefined) return known;
    const parentName = name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : undefined;
    const model = sliced.slices.find((slice) => slice.sliceName === parentName) ?? sliced;
    const slice = copyNode({ ...model, slices: [] }, name);
    this.#size += 1 + slice.children.length;
    if (this.#size > maxElements) return undefined;
    delete slice.json['slicing'];
    slice.json = { ...slice.json, sliceName: name, min: 0 };
    inheritSupport(slice, model);
    const isNamed = sliced.name.endsWith('[x]') && name.startsWith(sliced.name.slice(0, -3));
    const named = type ?? (isNamed ? typeOfName(sliced, name) : undefined);
    if (type !== undefined) this.#choices.narrow(sliced, slice, type);
    else if (named !== undefined) this.#choices.limit(sliced, slice, named);
    else if (sliced.name === 'extension' || sliced.name === 'modifierExtension') {
      // Extensions are sliced by their url without anybody saying so.
      sliced.json['slicing'] ??= {
        discriminator: [{ type: 'value', path: 'url' }],
        ordered: false,
        rules: 'open',
      };
    }
    slice.before = slice.json;
    this.#made.add(slice);
    sliced.slices.push(slice);
    return slice;
  }

  /** Gives an element the children of its type, or of the element that it refers to. */
  #unfold(node: ElementNode): void {
    const source = this.#childrenSource(node);
    if (source === undefined) return;
    // With elements of its own it no longer refers to others.
    if (node.json['contentReference'] !== undefined) {
      node.json = { ...node.json, type: source.json['type'] ?? [{ code: 'BackboneElement' }] };
      delete node.json['contentReference'];
    }
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
    const isOne = others.every((other) => textOf(other, 'code') === textOf(type, 'code'));
    const code = isOne ? textOf(type, 'code') : 'Element';
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

/** The profile of an element's type, if it has one type with one profile. */
function onlyProfile(element: JsonObject): string | undefined {
  const [type, ...others] = listOf(element, 'type').filter(isObject);
  const [profile, ...more] = type === undefined ? [] : profilesOf(type);
  return others.length > 0 || more.length > 0 ? undefined : profile;
}

/** That a sliced element must be supported, said in the same differential, is not said of its slices. */
function inheritSupport(slice: ElementNode, model: ElementNode): void {
  if (model.before !== undefined && model.before['mustSupport'] === undefined)
    delete slice.json['mustSupport'];
}

/** Types that hold no code: a binding on them, as a slice of a choice inherits it, means nothing. */
const uncoded = new Set(['Extension', 'Reference']);

function dropBindings(node: ElementNode): void {
  const types = listOf(node.json, 'type').filter(isObject);
  if (types.length > 0 && types.every((type) => uncoded.has(textOf(type, 'code') ?? '')))
    delete node.json['binding'];
  for (const child of [...node.children, ...node.slices]) dropBindings(child);
}

/** True for `valueQuantity` and `value[x]`. */
function isTypeOf(choice: string, name: string): boolean {
  return choice.endsWith('[x]') && name.startsWith(choice.slice(0, -3));
}

function placeOf(parent: ElementNode, child: ElementNode): number {
  return parent.children.findIndex((one) => one === child || one.slices.includes(child));
}

/** `valueQuantity`, the name that a slice of the type Quantity has. */
function nameOfTypeSlice(
  node: ElementNode,
  element: JsonObject,
  parent: ElementNode | undefined,
): string | undefined {
  const choice = parent?.children.find((child) => child.slices.includes(node));
  const [type, ...others] = listOf(element, 'type').filter(isObject);
  if (choice === undefined || !choice.name.endsWith('[x]') || type === undefined || others.length > 0)
    return undefined;
  const { slicing } = choice.json;
  const [by] = isObject(slicing) ? listOf(slicing, 'discriminator').filter(isObject) : [];
  const code = textOf(type, 'code') ?? '';
  return by === undefined || (by['type'] === 'type' && by['path'] === '$this')
    ? choice.name.slice(0, -3) + code.charAt(0).toUpperCase() + code.slice(1)
    : undefined;
}
