/** Compiled StructureDefinitions by url, made when first asked for. */
import { type Definitions, findDefinition } from '../fhir/definitions.ts';
import type { TypeSource } from '../fhir/fhirpath/values.ts';
import { type ElementRules, Structure } from './compile.ts';
import { withSnapshot } from './snapshot/snapshot.ts';
import type { ElementDefinition } from './structure/element-definition.ts';

const typeUrl = 'http://hl7.org/fhir/StructureDefinition/';

export class Structures implements TypeSource {
  readonly definitions: Definitions;
  readonly #byUrl = new Map<string, Structure | undefined>();
  readonly #jsonNames = new Map<string, Map<string, readonly string[]>>();
  readonly #types = new Map<string, Structure>();

  constructor(definitions: Definitions) {
    this.definitions = definitions;
  }

  /** A profile or type by its canonical, with or without version. */
  profile(canonical: string): Structure | undefined {
    if (this.#byUrl.has(canonical)) return this.#byUrl.get(canonical);
    const json = findDefinition(this.definitions, 'StructureDefinition', canonical);
    // While it is being made it is not there: a definition that needs itself ends here.
    this.#byUrl.set(canonical, undefined);
    const complete = json === undefined ? undefined : withSnapshot(json, this.definitions);
    const structure = complete === undefined ? undefined : Structure.read(complete, this);
    // What is not there is not kept: urls of strangers must not fill the memory.
    if (structure === undefined) this.#byUrl.delete(canonical);
    else this.#byUrl.set(canonical, structure);
    if (structure?.kind === 'logical' && !structure.isProfile) this.#nameModel(structure);
    return structure;
  }

  /** The rules that a type's profile stands for: those of its root, or of the element named after `#`. */
  rulesOfProfile(profile: string): ElementRules | undefined {
    const [url = '', element] = profile.split('#');
    const structure = this.profile(url);
    return element === undefined ? structure?.rules : structure?.elementById(element);
  }

  /** Elements of a logical model have paths that start with a name, where its type is an url. */
  #nameModel(structure: Structure): void {
    const name = structure.tree.definition.path;
    if (this.type(name) === undefined) this.#types.set(name, structure);
  }

  /** A type of the specification (`Patient`, `HumanName`), or a logical model by its url. */
  type(name: string): Structure | undefined {
    const known = this.#types.get(name);
    if (known !== undefined) return known;
    const structure = this.profile(name.includes('://') ? name : typeUrl + name);
    if (structure?.isProfile !== false) return undefined;
    this.#types.set(name, structure);
    return structure;
  }

  /** What the specification says about the element that a profile constrains. */
  baseElement(element: ElementDefinition, structure: Structure): ElementDefinition | undefined {
    const path = element.basePath ?? element.path;
    const [typeName = ''] = path.split('.');
    const type = this.type(typeName) ?? this.type(structure.type);
    return type?.elementByPath(path);
  }

  isKindOf(type: string, ancestor: string): boolean {
    let at: string | undefined = type;
    for (let i = 0; at !== undefined && i < 20; i++) {
      if (at === ancestor) return true;
      at = this.parentType(at);
    }
    return false;
  }

  /** The type that a type specializes; what a backbone element is below the path of it. */
  parentType(type: string): string | undefined {
    if (type.includes('.') && !type.includes('://')) return 'BackboneElement';
    return this.type(type)?.baseDefinition?.replace(typeUrl, '');
  }

  childType(type: string, jsonName: string): string | undefined {
    const property = this.#contents(type)?.property(jsonName);
    if (property === undefined) return undefined;
    return property.rules.hasChildren ? property.rules.described.definition.path : property.type;
  }

  jsonNames(type: string, element: string): readonly string[] {
    let byElement = this.#jsonNames.get(type);
    const known = byElement?.get(element);
    if (known !== undefined) return known;
    const contents = this.#contents(type);
    if (contents === undefined) return [];
    const names: string[] = [];
    for (const property of contents.properties()) if (property.name === element) names.push(property.key);
    if (byElement === undefined)
      this.#jsonNames.set(type, (byElement = new Map<string, readonly string[]>()));
    byElement.set(element, names);
    return names;
  }

  #contents(type: string) {
    const at = type.includes('://') ? -1 : type.indexOf('.');
    if (at < 0) return this.type(type)?.rules;
    return this.type(type.slice(0, at))?.elementById(type);
  }
}
