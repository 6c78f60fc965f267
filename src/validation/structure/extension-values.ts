/** Values of extensions, as definitions carry them. */
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../text/json-value.ts';

export const extensionUrl = 'http://hl7.org/fhir/StructureDefinition/';

/** What R5 says of elements is said in R4 by extensions of this url and its name. */
export const laterElement = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-ElementDefinition.';

/** The value of the first extension with this url, whatever its type. */
export function extensionValue(object: JsonObject, url: string): JsonValue | undefined {
  return extensionValues(object, url)[0];
}

/** The values of the extensions with this url. */
export function extensionValues(object: JsonObject, url: string): JsonValue[] {
  const values: JsonValue[] = [];
  for (const extension of listOf(object, 'extension')) {
    if (!isObject(extension) || textOf(extension, 'url') !== url) continue;
    const key = Object.keys(extension).find((name) => name.startsWith('value'));
    const value = key === undefined ? undefined : extension[key];
    if (value !== undefined) values.push(value);
  }
  return values;
}
