/** The JSON Schema (draft 2020-12) of a run, and the type that it stands for. */

/** One message of the contact: a text, or silence until the flow's timeout. */
export type RunInput = string | { readonly timeout: true };

/** What a result must be in the end. */
export interface ExpectedResult {
  /** As the platform keeps it: what the contact wrote (RapidPro), or the choice's name (FLOIP). */
  readonly value?: string;
  readonly category?: string;
}

/** A conversation with a flow, and what it must end with: `runs/*.yaml`. */
export interface Run {
  /** uuid of the flow. */
  readonly flow: string;
  /** Language of the contact, as the flow writes it. */
  readonly language?: string;
  readonly contact?: {
    readonly name?: string;
    /** Addresses, as `scheme:path`. */
    readonly urns?: readonly string[];
    readonly fields?: Readonly<Record<string, string>>;
    readonly groups?: readonly string[];
  };
  /** When the run starts: ISO 8601 with a zone. */
  readonly started?: string;
  readonly inputs: readonly RunInput[];
  readonly expect: {
    /** By result key. */
    readonly results?: Readonly<Record<string, ExpectedResult>>;
    /** uuids of the nodes that are passed, in order. */
    readonly path?: readonly string[];
    /** All that the flow says, in order. */
    readonly messages?: readonly string[];
  };
}

const texts = (description: string) => ({ type: 'array', items: { type: 'string' }, description }) as const;

export const runSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'http://mhero.org/schemas/mhero-run.schema.json',
  title: 'A run of a flow',
  description: 'A conversation with a flow, and what it must end with.',
  type: 'object',
  required: ['flow', 'inputs', 'expect'],
  properties: {
    flow: { type: 'string', minLength: 1, description: 'uuid of the flow' },
    language: { type: 'string', minLength: 1, description: 'Language of the contact' },
    contact: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        urns: texts('Addresses of the contact, as scheme:path'),
        fields: { type: 'object', additionalProperties: { type: 'string' } },
        groups: texts('Names of the groups that the contact is in'),
      },
      additionalProperties: false,
    },
    started: {
      type: 'string',
      format: 'date-time',
      description: 'When the run starts, as a time with its zone',
    },
    inputs: {
      type: 'array',
      maxItems: 1000,
      description: 'What the contact sends, in order',
      items: {
        anyOf: [
          { type: 'string' },
          {
            type: 'object',
            required: ['timeout'],
            properties: { timeout: { const: true } },
            additionalProperties: false,
          },
        ],
      },
    },
    expect: {
      type: 'object',
      minProperties: 1,
      properties: {
        results: {
          type: 'object',
          description: 'Results by key',
          additionalProperties: {
            type: 'object',
            minProperties: 1,
            properties: { value: { type: 'string' }, category: { type: 'string' } },
            additionalProperties: false,
          },
        },
        path: texts('uuids of the nodes that are passed, in order'),
        messages: texts('All that the flow says, in order'),
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
} as const;
