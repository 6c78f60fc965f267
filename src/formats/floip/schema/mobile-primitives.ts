/** Configs of the blocks of Mobile Primitives (layers/2-mobile-primitives.md; layers/blocks-2.md up to rc3). */
import type { AnySchemaObject } from 'ajv';
import { choicesAreList, type FloipVersion } from '../version.ts';
import { flag, integer, list, number, object, text, resourceId } from './pieces.ts';

export function mobilePrimitivesConfigs(version: FloipVersion): Readonly<Record<string, AnySchemaObject>> {
  const selectMany = select(version, { minimum_choices: integer, maximum_choices: integer });
  return {
    // The text of rc1 says `message`, the others `prompt`, the example of every version `message`: see rules.
    'MobilePrimitives.Message': object({}, { prompt: resourceId, message: resourceId }),
    'MobilePrimitives.SelectOneResponse': select(version, {}),
    'MobilePrimitives.SelectManyResponses': selectMany,
    // The name that the example of rc1 and rc2 uses.
    'MobilePrimitives.SelectManyResponse': selectMany,
    'MobilePrimitives.NumericResponse': response(version, {
      validation_minimum: number,
      validation_maximum: number,
      ...byMode(object({}, { max_digits: number })),
    }),
    'MobilePrimitives.OpenResponse': response(version, {
      ...byMode(object({}, { max_duration_seconds: number, end_recording_digits: text })),
      ...(version === '1.0.0-rc4' ? {} : { TEXT: object({}, { max_response_characters: number }) }),
    }),
  };
}

/** Prompts became optional in rc4: a message before may have asked. */
function response(version: FloipVersion, others: Readonly<Record<string, AnySchemaObject>>): AnySchemaObject {
  return version === '1.0.0-rc4'
    ? object({}, { prompt: resourceId, ...others })
    : object({ prompt: resourceId }, others);
}

/** The specification writes `IVR`; tools, and a proposed change of it, write `ivr`. */
function byMode(schema: AnySchemaObject): Readonly<Record<string, AnySchemaObject>> {
  return { IVR: schema, ivr: schema };
}

function select(version: FloipVersion, others: Readonly<Record<string, AnySchemaObject>>): AnySchemaObject {
  const common = {
    question_prompt: resourceId,
    ...byMode(object({}, { digit_prompts: list(resourceId), randomize_choice_order: flag })),
    ...others,
  };
  const choices = choicesAreList(version)
    ? list(choice(version))
    : { type: 'object', additionalProperties: resourceId };
  const question = object({ choices }, { prompt: resourceId, ...common });
  // "When question_prompt is provided, prompt is ignored"; rc4 made both optional.
  return version === '1.0.0-rc4'
    ? question
    : { ...question, anyOf: [object({ prompt: resourceId }), object({ question_prompt: resourceId })] };
}

/** "Choices configuration": one test in rc3; tests by mode and language in rc4. */
function choice(version: FloipVersion): AnySchemaObject {
  if (version === '1.0.0-rc3') return object({ name: text, test: text, prompt: resourceId });
  const test = { test_expression: text };
  return object(
    { name: text },
    { prompt: resourceId, ivr_test: object(test), text_tests: list(object(test, { language: text })) },
  );
}
