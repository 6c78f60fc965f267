/** Looking up extensions in a resource that nobody has checked. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';

/** An extension and where it stands. */
export interface PlacedExtension {
  readonly value: JsonObject;
  readonly at: JsonPointer;
}

/** All extensions with this url on an element. */
export function extensionsOf(element: JsonObject, at: JsonPointer, url: string): PlacedExtension[] {
  return listOf(element, 'extension').flatMap((value, index) =>
    isObject(value) && textOf(value, 'url') === url ? [{ value, at: child(at, 'extension', index) }] : [],
  );
}

/** The value of the first extension with this url: `valueString`, `valueCode`, ... as named. */
export function extensionValue(element: JsonObject, url: string, value: string): JsonValue | undefined {
  const [first] = extensionsOf(element, '', url);
  return first === undefined ? undefined : property(first.value, value);
}

/** The same, if it is a text. */
export function extensionText(element: JsonObject, url: string, value: string): string | undefined {
  const found = extensionValue(element, url, value);
  return typeof found === 'string' ? found : undefined;
}

/** The same, if it is a number. */
export function extensionNumber(element: JsonObject, url: string, ...values: string[]): number | undefined {
  for (const value of values) {
    const found = extensionValue(element, url, value);
    if (typeof found === 'number') return found;
  }
  return undefined;
}

/** The element beside a primitive: `_text` of `text`. */
export function besideOf(element: JsonObject, name: string): JsonObject | undefined {
  const beside = property(element, `_${name}`);
  return isObject(beside) ? beside : undefined;
}
