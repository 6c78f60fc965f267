/** The value sets that an element is bound to (ElementDefinition.binding). */
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../text/json-value.ts';
import { extensionUrl, extensionValue, laterElement } from './extension-values.ts';

export type BindingStrength = 'required' | 'extensible' | 'preferred' | 'example';

export interface Binding {
  readonly strength: BindingStrength;
  readonly valueSet: string;
  readonly maxValueSet: string | undefined;
  readonly additional: readonly AdditionalBinding[];
}

/** A value set that is bound beside the main one (R5's `binding.additional`, in R4 an extension). */
export interface AdditionalBinding {
  readonly strength: Exclude<BindingStrength, 'example'>;
  readonly valueSet: string;
}

export function readBinding(json: JsonValue | undefined): Binding | undefined {
  if (!isObject(json)) return undefined;
  const valueSet = textOf(json, 'valueSet');
  const strength = textOf(json, 'strength');
  if (valueSet === undefined) return undefined;
  const maxValueSet = extensionValue(json, `${extensionUrl}elementdefinition-maxValueSet`);
  return {
    strength:
      strength === 'required' || strength === 'extensible' || strength === 'preferred' ? strength : 'example',
    valueSet,
    maxValueSet: typeof maxValueSet === 'string' ? maxValueSet : undefined,
    additional: [`${laterElement}binding.additional`, additionalBinding]
      .flatMap((url) => extensionsOf(json, url))
      .flatMap(readAdditional),
  };
}

const additionalBinding = 'http://hl7.org/fhir/tools/StructureDefinition/additional-binding';

function extensionsOf(json: JsonObject, url: string): JsonObject[] {
  return listOf(json, 'extension')
    .filter(isObject)
    .filter((extension) => textOf(extension, 'url') === url);
}

/** Those that ask something of every code; one for a certain use, or for a user interface, is for whoever knows it. */
function readAdditional(extension: JsonObject): AdditionalBinding[] {
  const valueSet = extensionValue(extension, 'valueSet');
  const purpose = extensionValue(extension, 'purpose');
  if (typeof valueSet !== 'string' || extensionsOf(extension, 'usage').length > 0) return [];
  switch (purpose) {
    case 'required':
    case 'maximum':
      return [{ strength: 'required', valueSet }];
    case 'extensible':
    case 'preferred':
      return [{ strength: purpose, valueSet }];
    default:
      return [];
  }
}
