import { limits } from '../limits.ts';
import {
  object,
  optionalInteger,
  optionalText,
  optionalUuid,
  requiredText,
  requiredUuid,
  type Schema,
} from './types.ts';

/** A group or label: by `uuid`, or by an expression in `name_match`. */
export const matchedReference: Schema = object({
  uuid: optionalUuid,
  name: optionalText(limits.name),
  name_match: optionalText(limits.template),
});

/** A user: by `uuid`, or by an expression in `email`. */
export const userReference: Schema = object({
  uuid: optionalUuid,
  name: optionalText(320),
  email: optionalText(limits.template),
});

export const fieldReference: Schema = object({ key: requiredText(64), name: optionalText(limits.name) }, [
  'key',
]);

export const flowReference: Schema = object(
  { uuid: requiredUuid, name: optionalText(limits.name), revision: optionalInteger },
  ['uuid'],
);

/** A channel, topic, LLM or opt-in: anything with a uuid and a name. */
export const plainReference: Schema = object({ uuid: requiredUuid, name: optionalText(limits.name) }, [
  'uuid',
]);

export const contactReference: Schema = object({ uuid: requiredUuid, name: optionalText(128) }, ['uuid']);

export const templateReference: Schema = object({ uuid: requiredUuid, name: optionalText(512) }, ['uuid']);
