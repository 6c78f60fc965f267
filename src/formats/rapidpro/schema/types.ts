/**
 * Building blocks of the schemas. RapidPro's engine is written in Go, where null, a missing property and an
 * empty text are one, so a text that is not required may be null, and one that is may not be empty.
 */
import type { JsonObject } from '../../../text/json-value.ts';
import { uuidForm } from '../../../text/uuid.ts';

/** A JSON Schema (draft 2020-12). */
export type Schema = JsonObject;

// Small letters or capitals, as goflow 0.293 takes them; goflow 0.250 took small letters only.
const uuidWords = 'a UUID such as 5fa925e4-edd8-4e2a-ab24-b3dbb5932ddd';

export const requiredUuid: Schema = { type: 'string', pattern: `^${uuidForm}$`, description: uuidWords };

export const optionalUuid: Schema = {
  type: ['string', 'null'],
  pattern: `^(?:${uuidForm})?$`,
  description: `${uuidWords}, or nothing`,
};

export function requiredText(maxLength?: number): Schema {
  return { type: 'string', minLength: 1, ...(maxLength === undefined ? {} : { maxLength }) };
}

export function optionalText(maxLength?: number): Schema {
  return { type: ['string', 'null'], ...(maxLength === undefined ? {} : { maxLength }) };
}

export const optionalInteger: Schema = { type: ['integer', 'null'] };
export const optionalBoolean: Schema = { type: ['boolean', 'null'] };

export function listOf(items: Schema, bounds: { minItems?: number; maxItems?: number } = {}): Schema {
  return { type: 'array', items, ...bounds };
}

export function optionalList(items: Schema, bounds: { maxItems?: number } = {}): Schema {
  return { type: ['array', 'null'], items, ...bounds };
}

/** An object with these properties, of which some are required; others are allowed and mean nothing. */
export function object(properties: Record<string, Schema>, required: readonly string[] = []): Schema {
  return { type: 'object', properties, required: [...required] };
}

export function optional(schema: Schema): Schema {
  return { ...schema, type: ['object', 'null'] };
}
