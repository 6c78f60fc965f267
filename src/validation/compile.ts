/**
 * Definitions compiled to trees of small checks. A type of the specification keeps all its rules; a profile keeps
 * only what it asks beyond the type, so that walking it costs next to nothing.
 */
import type { JsonObject, JsonValue } from '../text/json-value.ts';
import { isObject, listOf, property, textOf } from '../text/json-value.ts';
import { bindingCheck } from './checks/binding.ts';
import { decimalPlacesCheck } from './checks/decimal-places.ts';
import { fixedCheck, patternCheck } from './checks/fixed.ts';
import { invariantCheck } from './checks/invariant.ts';
import { maxLengthCheck, minLengthCheck, rangeChecks } from './checks/limits.ts';
import { narrativeControlCheck } from './checks/narrative-control.ts';
import { targetCheck } from './checks/reference-target.ts';
import { typeCheck, typeProfileCheck } from './checks/type.ts';
import { valueNeededCheck } from './checks/value-needed.ts';
import type { Node } from './node.ts';
import type { Run } from './run.ts';
import { compileSlicing, type SlicingRules } from './slicing/slicing.ts';
import type { ElementDefinition } from './structure/element-definition.ts';
import { readElementDefinition, textsOf, typeOfSuffix } from './structure/element-definition.ts';
import { buildElementTree, type ElementTree, findById, findByPath } from './structure/element-tree.ts';
import type { Structures } from './structures.ts';

/** Checks one value of an element. */
export type ElementCheck = (node: Node, run: Run) => void;

/** What a check is compiled from. */
export interface ElementSource {
  readonly definition: ElementDefinition;
  /** What the specification says about the element; undefined if this is the specification's own. */
  readonly base: ElementDefinition | undefined;
  readonly structure: Structure;
  readonly tree: ElementTree;
  readonly structures: Structures;
}

/** One key that JSON may have in an element. */
export class Property {
  readonly key: string;
  /** Where JSON keeps `id` and `extension` of a primitive. */
  readonly besideKey: string;
  readonly name: string;
  readonly type: string;
  readonly rules: ElementRules;
  readonly #structures: Structures;
  #contents: ElementRules | undefined | null = null;

  constructor(key: string, type: string, rules: ElementRules, structures: Structures) {
    this.key = key;
    this.besideKey = `_${key}`;
    this.name = rules.definition.name;
    this.type = type;
    this.rules = rules;
    this.#structures = structures;
  }

  get isList(): boolean {
    return this.rules.definition.isList;
  }

  /** Nothing is said of what is in it: in a logical model, an element of type Base without elements of its own. */
  get holdsAnything(): boolean {
    return this.type === 'Base' && !this.rules.hasChildren;
  }

  /** The property with the type that a value of JSON shows, where the key does not name it. */
  typed(value: JsonValue | undefined): Property {
    const { json, types } = this.rules.definition;
    if (!json.primitiveChoice) return this;
    const fitting = types.find(({ code }) => (jsonTypes.get(code) ?? 'string') === typeof value);
    return fitting === undefined ? this : new Property(this.key, fitting.code, this.rules, this.#structures);
  }

  /** Of an object by key: what stands under this key, and the key itself. */
  entry(key: string): { readonly key: Property; readonly value: Property } | undefined {
    const { mapKey } = this.rules.definition.json;
    const children = this.rules.described.children;
    const named = children.find(({ definition }) => definition.name === mapKey);
    const other = children.find(({ definition }) => definition.name !== mapKey);
    if (named === undefined || other === undefined) return undefined;
    const property = (rules: ElementRules) =>
      new Property(key, typeCodeOf(rules.definition), rules, this.#structures);
    return { key: property(named), value: property(other) };
  }

  /** Rules of the members: the element's own if it lists them, else the type's. */
  get contents(): ElementRules | undefined {
    if (this.#contents === null) {
      this.#contents = this.rules.hasChildren
        ? this.rules.described
        : this.#structures.type(this.type)?.rules;
    }
    return this.#contents;
  }

  resourceContents(type: string): ElementRules | undefined {
    const structure = this.#structures.type(type);
    return structure?.kind === 'resource' ? structure.rules : undefined;
  }
}

/** Types whose values JSON does not write as text. */
const jsonTypes: ReadonlyMap<string, string> = new Map([
  ['boolean', 'boolean'],
  ['integer', 'number'],
  ['decimal', 'number'],
  ['positiveInt', 'number'],
  ['unsignedInt', 'number'],
]);

function typeCodeOf({ types, contentReference }: ElementDefinition): string {
  return types[0]?.code ?? (contentReference === undefined ? 'Element' : 'BackboneElement');
}

/** The rules of one element, compiled when they are first needed. */
export class ElementRules {
  readonly definition: ElementDefinition;
  readonly structure: Structure;
  readonly tree: ElementTree;
  readonly #structures: Structures;
  #checks: readonly ElementCheck[] | undefined;
  #children: readonly ElementRules[] | undefined;
  #needed: readonly ElementRules[] | undefined;
  #slicing: SlicingRules | undefined | null = null;
  #properties: Map<string, Property> | undefined;
  #described: ElementRules | undefined;
  #base: ElementDefinition | undefined | null = null;
  #min: number | undefined;
  #max: number | undefined;

  constructor(tree: ElementTree, structure: Structure, structures: Structures) {
    this.tree = tree;
    this.definition = tree.definition;
    this.structure = structure;
    this.#structures = structures;
  }

  /** What the specification says about the element that a profile constrains. */
  get base(): ElementDefinition | undefined {
    if (this.#base === null)
      this.#base = this.structure.isProfile
        ? this.#structures.baseElement(this.definition, this.structure)
        : undefined;
    return this.#base;
  }

  /** Checks for each value. */
  get checks(): readonly ElementCheck[] {
    // An element that refers to another has that one's rules too.
    if (this.#checks === undefined && !this.structure.isProfile && this.described !== this)
      this.#checks = this.described.checks;
    this.#checks ??= compileChecks({
      definition: this.definition,
      base: this.base,
      structure: this.structure,
      tree: this.tree,
      structures: this.#structures,
    });
    return this.#checks;
  }

  /** At least how many values; 0 if the specification already asks for as many. */
  get min(): number {
    const { min, sliceName } = this.definition;
    this.#min ??= sliceName !== undefined || min > (this.base?.min ?? 0) ? min : 0;
    return this.#min;
  }

  get max(): number {
    const { max, sliceName } = this.definition;
    this.#max ??= sliceName !== undefined || max < (this.base?.max ?? Infinity) ? max : Infinity;
    return this.#max;
  }

  /** True if the binding is the specification's, so that it tells nothing about a slice. */
  get hasBaseBinding(): boolean {
    return this.base?.binding?.valueSet === this.definition.binding?.valueSet;
  }

  get slicing(): SlicingRules | undefined {
    if (this.#slicing === null) this.#slicing = compileSlicing(this, this.structure, this.#structures);
    return this.#slicing;
  }

  get hasChildren(): boolean {
    return this.tree.children.length > 0 || this.definition.contentReference !== undefined;
  }

  /** The rules that list the members: those of the element that a content reference names, else these. */
  get described(): ElementRules {
    const { contentReference } = this.definition;
    if (this.tree.children.length > 0 || contentReference === undefined) return this;
    const source = this.definition.contentSource;
    const structure =
      source === undefined || source === this.structure.url
        ? this.structure
        : this.#structures.profile(source);
    this.#described ??= structure?.elementById(contentReference) ?? this;
    return this.#described;
  }

  /** Children with something to check; all of them for a type of the specification. */
  get children(): readonly ElementRules[] {
    if (this.#children === undefined) {
      const own = this.tree.children.map((tree) => this.structure.rulesOf(tree));
      if (!this.structure.isProfile) this.#children = own;
      else {
        // First without content references: they lead back here.
        this.#children = own.filter(
          (child) => child.definition.contentReference === undefined && child.hasWork,
        );
        const back = own.filter(
          ({ definition, described, slicing }) =>
            definition.contentReference !== undefined &&
            (slicing !== undefined || described.children.length > 0),
        );
        if (back.length > 0) this.#children = [...this.#children, ...back];
      }
    }
    return this.#children;
  }

  /** Children that must be there, by the element definitions themselves. */
  get needed(): readonly ElementRules[] {
    this.#needed ??= this.children.filter(({ definition }) => definition.min > 0);
    return this.#needed;
  }

  /** False if a profile asks nothing of this element beyond what the specification does. */
  get hasWork(): boolean {
    return (
      this.min > 0 ||
      this.max < Infinity ||
      this.checks.length > 0 ||
      this.slicing !== undefined ||
      this.children.length > 0
    );
  }

  /** What the base definition says about a JSON key. */
  property(key: string): Property | undefined {
    this.#properties ??= this.#readProperties();
    return this.#properties.get(key);
  }

  properties(): IterableIterator<Property> {
    this.#properties ??= this.#readProperties();
    return this.#properties.values();
  }

  #readProperties(): Map<string, Property> {
    const properties = new Map<string, Property>();
    const isResource = this.structure.kind === 'resource' && this.tree.parent === undefined;
    for (const child of this.children) {
      const { name, isChoice, types, json } = child.definition;
      if (!isChoice || json.primitiveChoice) {
        const type = typeCodeOf(child.definition);
        const holdsResource = this.#structures.type(type)?.kind === 'resource';
        // R4 gives Resource.id the type string, and says in words that it is an id.
        const own = isResource && name === 'id' ? 'id' : holdsResource ? 'Resource' : type;
        const key = json.key ?? name;
        properties.set(key, new Property(key, own, child, this.#structures));
        continue;
      }
      for (const { code } of types) {
        const key = name + code.charAt(0).toUpperCase() + code.slice(1);
        properties.set(key, new Property(key, code, child, this.#structures));
      }
    }
    return properties;
  }
}

function compileChecks(source: ElementSource): ElementCheck[] {
  const checks = [
    typeCheck(source),
    fixedCheck(source),
    patternCheck(source),
    ...rangeChecks(source),
    minLengthCheck(source),
    maxLengthCheck(source),
    decimalPlacesCheck(source),
    narrativeControlCheck(source),
    valueNeededCheck(source),
    bindingCheck(source),
    targetCheck(source),
    typeProfileCheck(source),
    ...source.definition.constraints.map((constraint) => invariantCheck(constraint, source)),
  ];
  return checks.filter((check) => check !== undefined);
}

/** Where an extension may stand (StructureDefinition.context). */
export interface ExtensionContext {
  readonly type: string;
  readonly expression: string;
}

/** A StructureDefinition with a snapshot. */
export class Structure {
  readonly url: string;
  readonly version: string | undefined;
  /** The type that it defines or constrains. */
  readonly type: string;
  readonly kind: string;
  /** True if it constrains a type of the specification. */
  readonly isProfile: boolean;
  readonly isAbstract: boolean;
  readonly baseDefinition: string | undefined;
  readonly contexts: readonly ExtensionContext[];
  readonly contextInvariants: readonly string[];
  /** Profiles that this one asks its instances to conform to as well. */
  readonly imposed: readonly string[];
  readonly tree: ElementTree;
  readonly #structures: Structures;
  readonly #rules = new Map<ElementTree, ElementRules>();
  readonly #byId = new Map<string, ElementRules>();

  /** Undefined if there are no elements in it. */
  static read(json: JsonObject, structures: Structures): Structure | undefined {
    const snapshot = property(json, 'snapshot');
    if (!isObject(snapshot)) return undefined;
    const elements = listOf(snapshot, 'element').filter(isObject).map(readElementDefinition);
    const tree = buildElementTree(elements);
    return tree === undefined ? undefined : new Structure(json, tree, structures);
  }

  private constructor(json: JsonObject, tree: ElementTree, structures: Structures) {
    this.url = textOf(json, 'url') ?? '';
    this.version = textOf(json, 'version');
    this.type = textOf(json, 'type') ?? tree.definition.path;
    this.kind = textOf(json, 'kind') ?? '';
    this.isAbstract = property(json, 'abstract') === true;
    this.baseDefinition = textOf(json, 'baseDefinition');
    // What has the type of its base adds nothing to it, whatever it says of its derivation.
    this.isProfile =
      textOf(json, 'derivation') === 'constraint' ||
      this.baseDefinition === `http://hl7.org/fhir/StructureDefinition/${this.type}`;
    this.contexts = listOf(json, 'context')
      .filter(isObject)
      .map((item) => ({ type: textOf(item, 'type') ?? '', expression: textOf(item, 'expression') ?? '' }));
    this.contextInvariants = textsOf(json, 'contextInvariant');
    this.imposed = listOf(json, 'extension')
      .filter(isObject)
      .filter((item) => textOf(item, 'url') === imposeUrl)
      .map((item) => textOf(item, 'valueCanonical'))
      .filter((url) => url !== undefined);
    this.tree = tree;
    this.#structures = structures;
  }

  /** Rules of the root element. */
  get rules(): ElementRules {
    return this.rulesOf(this.tree);
  }

  rulesOf(tree: ElementTree): ElementRules {
    const known = this.#rules.get(tree);
    if (known !== undefined) return known;
    const rules = new ElementRules(tree, this, this.#structures);
    this.#rules.set(tree, rules);
    return rules;
  }

  elementById(id: string): ElementRules | undefined {
    let rules = this.#byId.get(id);
    if (rules !== undefined) return rules;
    const tree = findById(this.tree, id) ?? findByPath(this.tree, id);
    if (tree === undefined) return undefined;
    rules = this.rulesOf(tree);
    this.#byId.set(id, rules);
    return rules;
  }

  elementByPath(path: string): ElementDefinition | undefined {
    return findByPath(this.tree, path)?.definition;
  }
}

const imposeUrl = 'http://hl7.org/fhir/StructureDefinition/structuredefinition-imposeProfile';

export { typeOfSuffix };
