/**
 * JSON Schemas of a package's descriptor. What only code can tell (spellings, the id, what goes with what) is in
 * `../read-package.ts`. Sections are those of specification.md in FLOIP/flow-results.
 */
import type { AnySchemaObject } from 'ajv';
import { questionTypes } from '../question-types.ts';
import type { ResultsVersion } from '../version.ts';

const text: AnySchemaObject = { type: 'string' };
const textOrNull: AnySchemaObject = { type: ['string', 'null'] };

const timestamp: AnySchemaObject = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})$',
  description: 'a date and time with its zone (RFC 3339), such as "2017-06-30T15:35:27+00:00"',
};

const name: AnySchemaObject = {
  type: 'string',
  pattern: '^[-a-z0-9._]+$',
  description: 'lower-case letters, digits, ".", "_" and "-"',
};

/** "Descriptor", without what is inside the resource. */
export function descriptorSchema(version: ResultsVersion): AnySchemaObject {
  return {
    $id: `http://mhero.org/schemas/flow-results-${version}.json`,
    title: `Flow Results package descriptor, specification ${version}`,
    type: 'object',
    required: ['profile', 'created', 'modified', 'resources'],
    properties: {
      profile: { const: 'flow-results-package' },
      flow_results_specification_version: text,
      created: timestamp,
      modified: timestamp,
      id: textOrNull,
      name,
      title: text,
      resources: { type: 'array', minItems: 1, maxItems: 1, items: resource(version) },
    },
  };
}

/** "Resource". */
function resource(version: ResultsVersion): AnySchemaObject {
  return {
    type: 'object',
    required: ['schema'],
    properties: {
      name,
      path: { type: ['string', 'array', 'null'], items: text },
      api_data_url: textOrNull,
      'api-data-url': textOrNull,
      access_method: { enum: ['api', 'file'] },
      mediatype: textOrNull,
      encoding: textOrNull,
      schema: rowsSchema(version),
    },
  };
}

/** The schema of the rows: what "Resource" and "Question object" say of its fields, questions and language. */
export function rowsSchema(version: ResultsVersion): AnySchemaObject {
  return {
    type: ['object', 'string'],
    required: ['fields', 'questions'],
    properties: {
      language: {
        type: ['string', 'null'],
        pattern: '^[a-z]{3}$',
        description: 'a code of ISO 639-3, three letters such as "eng"',
      },
      fields: {
        type: 'array',
        items: {
          type: 'object',
          required: ['name', 'type'],
          properties: { name: text, type: text, title: text },
        },
      },
      questions: { type: ['object', 'array'], additionalProperties: question(version) },
    },
  };
}

/** "Question object" and "Type options". */
function question(version: ResultsVersion): AnySchemaObject {
  const choices = { type: 'array', minItems: 1, items: text };
  const range = { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number' } };
  const select = [
    'select_one',
    'select_many',
    'multiple_choice',
    'multiple_choice_one',
    'multiple_choice_many',
  ];
  return {
    type: 'object',
    required: ['type', 'label', 'type_options'],
    properties: {
      type: { type: 'string', examples: [...questionTypes] },
      label: text,
      type_options: { type: 'object' },
      ...(version === '1.1.0' && {
        semantic_labels: { type: 'array', items: text },
        is_personal_information: { type: 'boolean' },
        set_contact_property: text,
        set_group_membership: text,
      }),
    },
    allOf: [
      {
        if: { type: 'object', properties: { type: { enum: select } }, required: ['type'] },
        then: { properties: { type_options: { required: ['choices'], properties: { choices } } } },
      },
      {
        if: { type: 'object', properties: { type: { const: 'numeric' } }, required: ['type'] },
        then: { properties: { type_options: { properties: { range } } } },
      },
    ],
  };
}
