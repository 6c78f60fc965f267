/**
 * JSON Schema (draft 2020-12) of the answer of `mhero diff --format json`. `npm run guide` publishes it as
 * `schemas/difference-report.schema.json`; other programs may rely on it.
 */
import { changeMessages } from '../../flow/difference/messages.ts';

const nullable = (type: string, description: string) => ({ type: [type, 'null'], description });
const count = (description: string) => ({ type: 'integer', minimum: 0, description });

const file = (description: string) => ({
  type: 'object',
  additionalProperties: false,
  required: ['file', 'kind', 'version', 'flows'],
  description,
  properties: {
    file: { type: 'string', description: 'As it was named; `-` is standard input.' },
    kind: { type: 'string', description: 'What the file is: `rapidpro-export`, `floip-container`, ...' },
    version: { type: 'string', description: 'Version of the format as the file states it; may be empty.' },
    flows: count('Flows that were compared.'),
  },
});

const place = (description: string) => ({
  type: ['object', 'null'],
  additionalProperties: false,
  required: ['pointer', 'line', 'column'],
  description,
  properties: {
    pointer: { type: 'string', description: 'JSON Pointer (RFC 6901).' },
    line: { type: 'integer', minimum: 1 },
    column: { type: 'integer', minimum: 1, description: 'Counted in UTF-16 code units.' },
  },
});

export const differenceReportSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'http://mhero.org/schemas/difference-report.schema.json',
  title: 'What changed between two versions of a file with flows',
  type: 'object',
  additionalProperties: false,
  required: ['a', 'b', 'same', 'summary', 'changes'],
  properties: {
    a: file('The first version.'),
    b: file('The second version.'),
    same: { type: 'boolean', description: 'True if nothing differs that means anything.' },
    summary: {
      type: 'object',
      additionalProperties: false,
      required: ['added', 'removed', 'changed'],
      properties: {
        added: count('Added parts.'),
        removed: count('Removed parts.'),
        changed: count('Changed parts.'),
      },
    },
    changes: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'how', 'flow', 'node', 'what', 'language', 'a', 'b', 'old', 'new'],
        properties: {
          code: {
            enum: Object.keys(changeMessages),
            description: 'Stable; `mhero explain CODE` tells what it means.',
          },
          how: { enum: ['added', 'removed', 'changed'] },
          flow: {
            type: ['object', 'null'],
            additionalProperties: false,
            required: ['uuid', 'name'],
            description: 'The flow that it is in, as the first version has it; null for the file itself.',
            properties: { uuid: { type: 'string' }, name: { type: 'string' } },
          },
          node: nullable('string', 'The node, by its name or first words.'),
          what: { type: 'string', description: 'What differs, in words.' },
          language: nullable('string', 'Language of a text.'),
          a: place('Place in the first version; null for what was added.'),
          b: place('Place in the second version; null for what was removed.'),
          old: nullable('string', 'As it was.'),
          new: nullable('string', 'As it is now.'),
        },
      },
    },
  },
} as const;
