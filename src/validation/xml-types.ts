/** What compiled definitions say of FHIR's XML. */
import type { XmlContents, XmlForm, XmlMember, XmlTypes } from '../fhir/xml/types.ts';
import type { ElementRules, Property } from './compile.ts';
import type { Structures } from './structures.ts';

/** The names, order and kinds of elements, from the definitions that resources are checked with. */
export function xmlTypes(structures: Structures): XmlTypes {
  const known = new WeakMap<ElementRules, Contents>();
  const contentsOf = (rules: ElementRules | undefined): Contents | undefined => {
    if (rules === undefined) return undefined;
    let contents = known.get(rules);
    if (contents === undefined) known.set(rules, (contents = new Contents(rules, contentsOf)));
    return contents;
  };
  return {
    resource: (type) => {
      const structure = /^[A-Za-z]\w{0,63}$/.test(type) ? structures.type(type) : undefined;
      return structure?.kind === 'resource' && !structure.isAbstract
        ? contentsOf(structure.rules)
        : undefined;
    },
  };
}

class Contents implements XmlContents {
  readonly #rules: ElementRules;
  readonly #contentsOf: (rules: ElementRules | undefined) => XmlContents | undefined;
  #members: Map<string, XmlMember> | undefined;

  constructor(rules: ElementRules, contentsOf: (rules: ElementRules | undefined) => XmlContents | undefined) {
    this.#rules = rules;
    this.#contentsOf = contentsOf;
  }

  get name(): string {
    return this.#rules.definition.path;
  }

  member(key: string): XmlMember | undefined {
    this.#members ??= this.#readMembers();
    return this.#members.get(key);
  }

  #readMembers(): Map<string, XmlMember> {
    const { children, structure } = this.#rules;
    const order = new Map(children.map((rules, i) => [rules, i]));
    const members = new Map<string, XmlMember>();
    const isPrimitive = structure.kind === 'primitive-type';
    for (const property of this.#rules.properties()) {
      // The value of a primitive is an attribute, which the reader knows.
      if (isPrimitive && property.name === 'value') continue;
      members.set(property.key, this.#member(property, order.get(property.rules) ?? 0));
    }
    return members;
  }

  #member(property: Property, order: number): XmlMember {
    const contentsOf = this.#contentsOf;
    const { key, name, isList } = property;
    const { basePath } = property.rules.definition;
    return {
      key,
      name,
      order,
      isList,
      isAttribute: basePath === 'Element.id' || basePath === 'Extension.url',
      form: formOf(property),
      get contents() {
        return contentsOf(property.contents);
      },
    };
  }
}

const forms: Readonly<Record<string, XmlForm>> = {
  boolean: 'boolean',
  integer: 'integer',
  positiveInt: 'integer',
  unsignedInt: 'integer',
  decimal: 'decimal',
  xhtml: 'xhtml',
};

function formOf({ type, contents }: Property): XmlForm {
  if (type === 'Resource') return 'resource';
  const form = forms[type];
  if (form !== undefined) return form;
  return contents?.structure.kind === 'primitive-type' ? 'string' : 'complex';
}
