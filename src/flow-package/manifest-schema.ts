import type { JsonObject } from '../text/json-value.ts';

/** The JSON Schema (draft 2020-12) of `mhero.yaml`, and the types that it stands for. */

/** What a result or an answer means: a code of a code system. */
export interface Meaning {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/** What the manifest's text says of a result. */
export interface WrittenResult {
  readonly code?: Partial<Meaning> | null;
  readonly answers?: Readonly<Record<string, Partial<Meaning> | null>> | null;
  /** Of a question of a quiz: the answers that are right. */
  readonly right?: readonly string[] | null;
}

/** Where a quiz keeps its score, and how many right answers pass. */
export interface WrittenQuiz {
  readonly score: string;
  readonly pass?: number | null;
}

/** What a run becomes besides its answers: an entry of `becomes`. */
export interface WrittenTemplate {
  readonly name: string;
  readonly profile?: string | null;
  readonly when?: string | null;
  readonly resource: JsonObject;
}

/** An entry of `flows`, as written: `file` or `files`. */
export interface WrittenFlow {
  readonly file?: string;
  readonly files?: readonly string[];
  readonly uuid: string;
  readonly profile?: string | null;
  readonly languages?: readonly string[] | null;
  readonly results?: Readonly<Record<string, WrittenResult | null>> | null;
  readonly keywords?: readonly string[] | null;
  readonly quiz?: WrittenQuiz | null;
  readonly becomes?: readonly WrittenTemplate[] | null;
  readonly runs?: readonly string[] | null;
}

/** How much a rule weighs in this package; `off`: not at all. */
export type RuleSetting = 'error' | 'warning' | 'information' | 'off';

/** An entry of `silence`, as written. */
export interface WrittenSilence {
  readonly code: string;
  readonly flow?: string | null;
  readonly node?: string | null;
  readonly pointer?: string | null;
  readonly reason: string;
}

/** `mhero.yaml` as written. Everything that the author has left empty may be null. */
export interface WrittenManifest {
  readonly name: string;
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly canonical?: string | null;
  readonly flows: readonly WrittenFlow[];
  readonly rules?: Readonly<Record<string, RuleSetting | null>> | null;
  readonly silence?: readonly WrittenSilence[] | null;
  readonly dialect?: 'auto' | 'strict' | null;
}

const path = {
  type: 'string',
  minLength: 1,
  maxLength: 1024,
  description: 'A path in the package folder, with forward slashes',
} as const;

const profile = {
  type: ['string', 'null'],
  pattern: '^([A-Za-z0-9\\-.]{1,64}|https?://\\S+)$',
  description: 'the id or the url of a profile',
} as const;

/** A coding, or one that is still empty: `mhero init` writes the places that the author fills. */
const meaning = {
  type: ['object', 'null'],
  properties: {
    system: {
      type: ['string', 'null'],
      pattern: '^[A-Za-z][A-Za-z0-9+.-]*:\\S+$',
      description: 'the url of a code system',
    },
    code: {
      type: ['string', 'null'],
      pattern: '^[^\\s]+(\\s[^\\s]+)*$',
      description: 'a code without spaces around it',
    },
    display: { type: ['string', 'null'], minLength: 1, description: 'What the code system calls the code' },
  },
  additionalProperties: false,
} as const;

const result = {
  type: ['object', 'null'],
  properties: {
    code: { $ref: '#/$defs/meaning', description: 'What the question asks for' },
    answers: {
      type: ['object', 'null'],
      description: 'What each answer means, by category name (RapidPro) or choice name (FLOIP)',
      additionalProperties: { $ref: '#/$defs/meaning' },
    },
    right: {
      type: ['array', 'null'],
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', minLength: 1 },
      description: 'Of a question of a quiz: the answers that are right, by category or choice name',
    },
  },
  additionalProperties: false,
} as const;

const quiz = {
  type: ['object', 'null'],
  required: ['score'],
  properties: {
    score: {
      type: 'string',
      minLength: 1,
      description: 'Key of the result that holds the number of right answers',
    },
    pass: { type: ['integer', 'null'], minimum: 1, description: 'Right answers that are needed to pass' },
  },
  additionalProperties: false,
} as const;

const template = {
  type: 'object',
  required: ['name', 'resource'],
  properties: {
    name: {
      type: 'string',
      pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
      maxLength: 64,
      description: 'a short name in lower case; the ids of what is made depend on it',
    },
    profile: { $ref: '#/$defs/profile', description: 'The profile that what is made is to conform to' },
    when: {
      type: ['string', 'null'],
      minLength: 1,
      description: 'FHIRPath: nothing is made where it is not true',
    },
    resource: {
      type: 'object',
      required: ['resourceType'],
      properties: { resourceType: { type: 'string', pattern: '^[A-Z][A-Za-z]+$' } },
      description: 'A FHIR resource in which texts hold FHIRPath in double braces',
    },
  },
  additionalProperties: false,
} as const;

const flow = {
  type: 'object',
  required: ['uuid'],
  properties: {
    file: { $ref: '#/$defs/path', description: 'The export that holds the flow' },
    files: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { $ref: '#/$defs/path' },
      description: 'The same flow in several formats',
    },
    uuid: {
      type: 'string',
      minLength: 1,
      maxLength: 64,
      description: 'uuid of the flow, as in the export',
    },
    profile: { $ref: '#/$defs/profile', description: 'The flow profile that it claims' },
    languages: {
      type: ['array', 'null'],
      uniqueItems: true,
      items: { type: 'string', minLength: 1 },
      description: 'Languages that the flow must have, as the export writes them',
    },
    results: {
      type: ['object', 'null'],
      description: 'What the results mean, by their keys',
      additionalProperties: { $ref: '#/$defs/result' },
    },
    keywords: {
      type: ['array', 'null'],
      uniqueItems: true,
      items: { type: 'string', pattern: '^[^\\s\\p{Lu}]+$', maxLength: 64 },
      description: 'Words that start the flow when a contact sends one, in lower case',
    },
    quiz: { $ref: '#/$defs/quiz', description: 'Of a quiz: where it keeps its score' },
    becomes: {
      type: ['array', 'null'],
      maxItems: 50,
      items: { $ref: '#/$defs/template' },
      description: 'What a run becomes in FHIR besides its answers',
    },
    runs: {
      type: ['array', 'null'],
      uniqueItems: true,
      items: { $ref: '#/$defs/path' },
      description: 'Conversations to try the flow with',
    },
  },
  oneOf: [{ required: ['file'] }, { required: ['files'] }],
  additionalProperties: false,
} as const;

const code = {
  type: 'string',
  pattern: '^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$',
  description: 'the code of a finding, such as rapidpro.node-unreachable',
} as const;

const silence = {
  type: 'object',
  required: ['code', 'reason'],
  properties: {
    code: { $ref: '#/$defs/code' },
    flow: {
      type: ['string', 'null'],
      minLength: 1,
      description: 'uuid of the flow that the findings are of',
    },
    node: { type: ['string', 'null'], minLength: 1, description: 'uuid of the node that they are in' },
    pointer: {
      type: ['string', 'null'],
      pattern: '^/',
      description: 'a JSON Pointer: the findings are at this place of their file, or in it',
    },
    reason: {
      type: 'string',
      minLength: 1,
      pattern: '\\S',
      description: 'a text that says why they are not to be told',
    },
  },
  additionalProperties: false,
} as const;

export const manifestSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'http://mhero.org/schemas/mhero.schema.json',
  title: 'mhero.yaml',
  description:
    'What a flow package is: its flows, the profiles that they claim, and what their answers mean.',
  type: 'object',
  required: ['name', 'flows'],
  properties: {
    name: {
      type: 'string',
      pattern: '^[a-z0-9]+([.-][a-z0-9]+)*$',
      maxLength: 64,
      description: 'a short name in lower case, digits, - and .',
    },
    title: { type: ['string', 'null'], minLength: 1, description: 'Name for people' },
    publisher: { type: ['string', 'null'], minLength: 1, description: 'Who answers for the package' },
    canonical: {
      type: ['string', 'null'],
      pattern: '^https?://[^\\s?#]*[^\\s?#/]$',
      description: 'an http(s) url without a slash at its end',
    },
    flows: { type: 'array', minItems: 1, items: { $ref: '#/$defs/flow' } },
    rules: {
      type: ['object', 'null'],
      description: 'How much rules weigh, by their codes. What is an error stays one.',
      propertyNames: { $ref: '#/$defs/code' },
      additionalProperties: { enum: ['error', 'warning', 'information', 'off', null] },
    },
    silence: {
      type: ['array', 'null'],
      description: 'Findings that are known and not to be told. Errors are told all the same.',
      items: { $ref: '#/$defs/silence' },
    },
    dialect: {
      enum: ['auto', 'strict', null],
      description:
        'Flows of programs that grew out of RapidPro, such as Glific: auto checks them as what they are, strict refuses what RapidPro refuses',
    },
  },
  additionalProperties: false,
  $defs: { path, profile, meaning, result, quiz, template, flow, code, silence },
} as const;
