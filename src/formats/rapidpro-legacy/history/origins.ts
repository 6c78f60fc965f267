/** Where each object of a flow stood in the file, whatever a migration has done to it since. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  property,
  setProperty,
} from '../../../text/json-value.ts';
import { child, type JsonPointer, steps } from '../../../text/pointer.ts';

export class Origins {
  readonly #places = new WeakMap<object, JsonPointer>();

  /** A deep copy of a value that stands at `place`, each object of which has its own place. */
  copyFrom(value: JsonValue, place: JsonPointer): JsonValue {
    if (Array.isArray(value)) return value.map((item, index) => this.copyFrom(item, child(place, index)));
    if (!isObject(value)) return value;
    const copy: JsonObject = {};
    for (const [key, item] of Object.entries(value)) {
      setProperty(copy, key, this.copyFrom(item, child(place, key)));
    }
    this.#places.set(copy, place);
    return copy;
  }

  /** The place of an object; undefined for one that a migration made. */
  of(object: JsonObject): JsonPointer | undefined {
    return this.#places.get(object);
  }

  /** An object that a migration made stands where the one stood that it comes from. */
  made<Part extends JsonObject>(part: Part, from: JsonObject): Part {
    const place = this.#places.get(from);
    if (place !== undefined) this.#places.set(part, place);
    return part;
  }

  /** A deep copy, each object of which stands where its original stood. */
  copy(object: JsonObject): JsonObject {
    const copy = structuredClone(object);
    this.#liken(copy, object);
    return copy;
  }

  #liken(copy: JsonValue, original: JsonValue): void {
    if (Array.isArray(copy) && Array.isArray(original)) {
      for (const [index, item] of copy.entries()) this.#liken(item, original[index] ?? null);
    } else if (isObject(copy) && isObject(original)) {
      this.made(copy, original);
      for (const [key, item] of Object.entries(copy)) this.#liken(item, original[key] ?? null);
    }
  }

  /** The place in the file of a place in what was made of it: that of the nearest object with an origin. */
  originOf(migrated: JsonObject, pointer: JsonPointer): JsonPointer {
    let value: JsonValue | undefined = migrated;
    let place = this.#places.get(migrated) ?? '';
    let rest = '';
    for (const step of steps(pointer)) {
      value = partAt(value, step);
      const own = value !== undefined && isObject(value) ? this.#places.get(value) : undefined;
      rest = own === undefined ? child(rest, step) : '';
      place = own ?? place;
    }
    return place + rest;
  }
}

/** As much of a pointer as there is something at. */
export function existingPart(value: JsonValue, pointer: JsonPointer): JsonPointer {
  let inner: JsonValue | undefined = value;
  let existing = '';
  for (const step of steps(pointer)) {
    inner = partAt(inner, step);
    if (inner === undefined) break;
    existing = child(existing, step);
  }
  return existing;
}

function partAt(value: JsonValue | undefined, step: string): JsonValue | undefined {
  if (Array.isArray(value)) return /^\d{1,9}$/.test(step) ? value[Number(step)] : undefined;
  return value !== undefined && isObject(value) ? property(value, step) : undefined;
}
