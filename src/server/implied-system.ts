import type { Definitions } from '../fhir/definitions.ts';
import { isObject, listOf, property, textOf } from '../text/json-value.ts';

const core = 'http://hl7.org/fhir/StructureDefinition/';

/**
 * The code system that elements of the type `code` imply: the one of the value set that they are bound to
 * (R4 section 3.1.1.5.10 lets a client name it: `gender=http://hl7.org/fhir/administrative-gender|male`).
 * Undefined if the expression is more than a path, or the value set draws on several systems.
 */
export function impliedSystem(
  definitions: Definitions,
  expression: string,
  type: string,
): string | undefined {
  for (const part of expression.split('|').map((each) => each.trim())) {
    if (!part.startsWith(`${type}.`) || !/^[A-Za-z]+(?:\.[A-Za-z]+)+$/.test(part)) continue;
    const structure = definitions.get('StructureDefinition', `${core}${type}`);
    const snapshot = structure === undefined ? undefined : property(structure, 'snapshot');
    const elements = isObject(snapshot) ? listOf(snapshot, 'element').filter(isObject) : [];
    const element = elements.find((each) => textOf(each, 'path') === part);
    const binding = element === undefined ? undefined : property(element, 'binding');
    const valueSet = isObject(binding) ? textOf(binding, 'valueSet') : undefined;
    return valueSet === undefined ? undefined : onlySystem(definitions, valueSet);
  }
  return undefined;
}

function onlySystem(definitions: Definitions, canonical: string): string | undefined {
  const valueSet = definitions.get('ValueSet', canonical);
  const compose = valueSet === undefined ? undefined : property(valueSet, 'compose');
  const includes = isObject(compose) ? listOf(compose, 'include').filter(isObject) : [];
  const systems = new Set(includes.map((include) => textOf(include, 'system')));
  const [system] = systems;
  return systems.size === 1 ? system : undefined;
}
