/** Documents, which a container has as texts of another type: attachments in RapidPro, not what the message says. */
import { expect, it } from 'vitest';
import { contentOf } from '../../../src/formats/floip/resource-content.ts';
import type { FlowLanguages } from '../../../src/formats/floip/languages.ts';

const languages = { codes: ['eng'], codeOf: () => 'eng', idOf: () => 'eng' } as unknown as FlowLanguages;

const said = (mime_type: string | undefined, value: string) => ({
  language_id: 'eng',
  content_type: 'TEXT',
  modes: ['RICH_MESSAGING'],
  value,
  ...(mime_type === undefined ? {} : { mime_type }),
});

it.each([
  ['application/pdf', { text: 'Read this', attachments: ['application/pdf:https://example.org/a'] }],
  ['text/markdown', { text: 'https://example.org/a' }],
  [undefined, { text: 'https://example.org/a' }],
])('a text of type %s', (type, expected) => {
  const values = [said(type, 'https://example.org/a'), said('text/plain', 'Read this')];
  expect(contentOf({ uuid: 'r', values }, languages)).toEqual([{ language: 'eng', ...expected }]);
});
