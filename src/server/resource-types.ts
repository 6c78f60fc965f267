/** What R4 says about types, from the model that comes with the FHIRPath engine. */
import model from 'fhirpath/fhir-context/r4/index.js';

/** The types of resources, sorted; the abstract ones are not among them. */
export const resourceTypes: readonly string[] = Object.entries(model.type2Parent)
  .filter(
    ([name, parent]) => (parent === 'DomainResource' || parent === 'Resource') && name !== 'DomainResource',
  )
  .map(([name]) => name)
  .sort();

const known = new Set(resourceTypes);

export function isResourceType(name: string): boolean {
  return known.has(name);
}

const choices = new Map<string, string>();
for (const [path, suffixes] of Object.entries(model.choiceTypePaths)) {
  for (const suffix of suffixes) choices.set(path + suffix, suffix);
}

/** An element's type and the path below which its children are defined. */
export interface ElementType {
  readonly type: string;
  readonly path: string;
}

/**
 * The type of a property as JSON names it (`Patient.deceasedBoolean`), given the path of its parent;
 * undefined if R4 has no such element.
 */
export function elementType(parent: string, key: string): ElementType | undefined {
  for (
    let owner: string | undefined = parent;
    owner !== undefined;
    owner = lookUp(model.type2Parent, owner)
  ) {
    const path = `${owner}.${key}`;
    const suffix = choices.get(path);
    if (suffix !== undefined) {
      const type = lookUp(model.type2Parent, suffix) === undefined ? lowerFirst(suffix) : suffix;
      return { type, path: suffix };
    }
    const elsewhere = lookUp(model.pathsDefinedElsewhere, path);
    if (elsewhere !== undefined) return { type: 'BackboneElement', path: elsewhere };
    const type = lookUp(model.path2Type, path);
    if (type !== undefined) {
      return { type, path: type === 'BackboneElement' || type === 'Element' ? path : type };
    }
  }
  return undefined;
}

function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** `DateTime` names the choice, `dateTime` the type; complex types keep their capital. */
function lowerFirst(suffix: string): string {
  return suffix.slice(0, 1).toLowerCase() + suffix.slice(1);
}
