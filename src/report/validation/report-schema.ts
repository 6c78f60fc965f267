/**
 * JSON Schema (draft 2020-12) of the answer of `mhero validate --format json`. `npm run guide` publishes it
 * as `schemas/validation-report.schema.json`; other programs may rely on it.
 */
const nullable = (type: string, description: string) => ({ type: [type, 'null'], description });
const count = (description: string) => ({ type: 'integer', minimum: 0, description });

const verdict = {
  type: ['boolean', 'null'],
  description: 'Null for what can not be judged, such as a format that is named but not read.',
};

const finding = {
  type: 'object',
  additionalProperties: false,
  required: [
    'code',
    'severity',
    'message',
    'pointer',
    'expression',
    'line',
    'column',
    'flow',
    'requirement',
    'profile',
  ],
  properties: {
    code: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$',
      description: 'Stable; `mhero explain CODE` tells what it means and how to mend it.',
    },
    severity: {
      enum: ['error', 'warning', 'information'],
      description: 'Only an error makes a file invalid.',
    },
    message: { type: 'string', description: 'What is there and what was expected, for people.' },
    pointer: nullable('string', 'JSON Pointer (RFC 6901) of the place in the file.'),
    expression: nullable('string', 'FHIRPath of the place in the FHIR resource that was judged.'),
    line: { type: ['integer', 'null'], minimum: 1, description: 'Line in the file, counted from 1.' },
    column: {
      type: ['integer', 'null'],
      minimum: 1,
      description: 'Column in the line, counted from 1 in UTF-16 code units.',
    },
    flow: nullable('string', 'uuid of the flow that the place is in.'),
    requirement: nullable('string', 'Id of the requirement of the guide that is broken.'),
    profile: nullable('string', 'Canonical url of the profile that asks for it.'),
  },
};

const flow = {
  type: 'object',
  additionalProperties: false,
  required: ['uuid', 'name', 'version', 'pointer', 'valid'],
  properties: {
    uuid: nullable('string', 'uuid that the file gives the flow.'),
    name: nullable('string', 'Name of the flow.'),
    version: nullable('string', 'Version of the format that the flow states.'),
    pointer: { type: 'string', description: 'JSON Pointer of the flow in the file.' },
    valid: verdict,
  },
};

const file = {
  type: 'object',
  additionalProperties: false,
  required: ['file', 'kind', 'version', 'valid', 'flows', 'findings'],
  properties: {
    file: { type: 'string', description: 'The file as it was named; `-` is standard input.' },
    kind: { type: 'string', description: 'What the file is: `rapidpro-export`, `floip-container`, ...' },
    version: nullable('string', 'Version of the format that the file states.'),
    valid: verdict,
    flows: { type: 'array', items: flow },
    findings: { type: 'array', items: finding },
  },
};

export const validationReportSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'http://mhero.org/schemas/validation-report.schema.json',
  title: 'Answer of mhero validate',
  type: 'object',
  additionalProperties: false,
  required: ['tool', 'files', 'summary'],
  properties: {
    tool: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'version'],
      properties: { name: { type: 'string' }, version: { type: 'string' } },
    },
    files: { type: 'array', items: file },
    summary: {
      type: 'object',
      additionalProperties: false,
      required: ['files', 'valid', 'invalid', 'notJudged', 'errors', 'warnings', 'information'],
      properties: {
        files: count('Files looked at.'),
        valid: count('Files without an error.'),
        invalid: count('Files with an error.'),
        notJudged: count('Files that can not be judged.'),
        errors: count('Findings of severity error in all files.'),
        warnings: count('Findings of severity warning in all files.'),
        information: count('Findings of severity information in all files.'),
      },
    },
  },
} as const;
