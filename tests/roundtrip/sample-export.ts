/** A RapidPro export of our own with one flow, as bytes and as what they are read as. */
import type { FlowDocument } from '../../src/flow/model.ts';
import { detect } from '../../src/formats/detect.ts';
import { formats } from '../../src/formats/formats.ts';
import { parseJson } from '../../src/text/json.ts';

export const flowUuid = '0e3a2b7c-5d41-4c7e-8f0a-6b9d1c2e3f40';

const uuid = (number: number): string => `7b1e0f4a-3c52-4d6b-9e8f-${String(number).padStart(12, '0')}`;

const sampleExport = {
  version: '13',
  site: 'https://example.org',
  flows: [
    {
      uuid: flowUuid,
      name: 'Stock',
      spec_version: '13.1.0',
      language: 'eng',
      type: 'messaging',
      revision: 3,
      expire_after_minutes: 720,
      localization: { fra: { [uuid(2)]: { text: ['Stock ?'] }, [uuid(5)]: { name: ['Oui'] } } },
      nodes: [
        {
          uuid: uuid(1),
          actions: [
            {
              type: 'send_msg',
              uuid: uuid(2),
              text: 'Stock?',
              attachments: ['audio:@(fields.path & "a.mp3")'],
            },
          ],
          router: {
            type: 'switch',
            operand: '@input.text',
            wait: { type: 'msg' },
            result_name: 'Stock',
            default_category_uuid: uuid(6),
            categories: [
              { uuid: uuid(5), name: 'Yes', exit_uuid: uuid(7) },
              { uuid: uuid(6), name: 'Other', exit_uuid: uuid(8) },
            ],
            cases: [{ uuid: uuid(4), type: 'has_any_word', arguments: ['yes y'], category_uuid: uuid(5) }],
          },
          exits: [{ uuid: uuid(7), destination_uuid: uuid(9) }, { uuid: uuid(8) }],
        },
        {
          uuid: uuid(9),
          actions: [
            { type: 'send_msg', uuid: uuid(10), text: 'Thanks' },
            {
              type: 'send_email',
              uuid: uuid(11),
              addresses: ['a@example.org'],
              subject: 'Stock',
              body: 'Yes',
            },
          ],
          exits: [{ uuid: uuid(12) }],
        },
      ],
      _ui: { nodes: {} },
    },
  ],
  campaigns: [],
  triggers: [],
  fields: [],
  groups: [],
};

export const sampleBytes = new TextEncoder().encode(JSON.stringify(sampleExport, null, 2));

export function sampleDocument(): FlowDocument {
  const { document } = parseJson(JSON.stringify(sampleExport), 'stock.json');
  if (document === undefined) throw new Error('the sample is no JSON');
  const read = formats.rapidpro.read(document, detect(document.value));
  if (read.document === undefined) throw new Error(JSON.stringify(read.findings));
  return read.document;
}
