/** What the extensions of an item say of how it is shown. */
import { standardExtension } from '../../../fhir/canonicals.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../../text/json-value.ts';
import { extensionValue } from '../extensions.ts';

const standard = 'http://hl7.org/fhir/StructureDefinition';
export const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

/** True for items that no answer belongs to. */
export function isShownOnly(type: string): boolean {
  return type === 'group' || type === 'display';
}

/** Hidden, or filled in by a calculation: not for the contact (questionnaire-hidden, SDC's calculatedExpression). */
export function isHidden(item: JsonObject): boolean {
  return (
    extensionValue(item, standardExtension.hidden, 'valueBoolean') === true ||
    extensionValue(item, `${sdc}calculatedExpression`, 'valueExpression') !== undefined
  );
}

/** The code of an extension whose value is a CodeableConcept: itemControl, displayCategory. */
function conceptCodes(item: JsonObject, url: string): string[] {
  const concept = extensionValue(item, url, 'valueCodeableConcept');
  if (!isObject(concept)) return [];
  return listOf(concept, 'coding').flatMap((coding) =>
    isObject(coding) ? (textOf(coding, 'code') ?? []) : [],
  );
}

export function itemControls(item: JsonObject): string[] {
  return conceptCodes(item, `${standard}/questionnaire-itemControl`);
}

/** A text that belongs to the question around it, shown while that is answered, and always. */
export function isHelp(item: JsonObject): boolean {
  return (
    textOf(item, 'type') === 'display' &&
    listOf(item, 'enableWhen').length === 0 &&
    listOf(item, 'item').length === 0
  );
}

/** A help text that stands for the unit of the answer. */
export function isUnit(item: JsonObject): boolean {
  return itemControls(item).includes('unit');
}

/** A help text that comes before the question. */
export function isPrompt(item: JsonObject): boolean {
  return itemControls(item).includes('prompt');
}

/** True if the item says that it is a question of several answers by its control. */
export function repeats(item: JsonObject): boolean {
  return property(item, 'repeats') === true;
}
