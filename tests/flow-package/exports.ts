/** Small RapidPro exports for the tests of this room. */

export interface AskedFlow {
  readonly uuid?: string;
  readonly name?: string;
  readonly spec?: string;
}

export const flowUuid = '5d1cbb43-1f0e-4c35-9d3a-000000000001';
const uuid = (number: number) => `5d1cbb43-1f0e-4c35-9d3a-0000000001${String(number).padStart(2, '0')}`;

/** An export with one flow that asks, in English and French, whether there is stock. */
export function askingExport({ uuid: id = flowUuid, name = 'Stock', spec = '13.6.1' }: AskedFlow = {}) {
  return {
    version: '13',
    site: 'https://rapidpro.example.org',
    flows: [
      {
        uuid: id,
        name,
        spec_version: spec,
        language: 'eng',
        type: 'messaging',
        revision: 1,
        expire_after_minutes: 60,
        localization: {
          fra: {
            [uuid(2)]: { text: ['En stock ?'] },
            [uuid(5)]: { name: ['Oui'] },
            [uuid(6)]: { name: ['Non'] },
          },
        },
        nodes: [
          {
            uuid: uuid(1),
            actions: [{ uuid: uuid(2), type: 'send_msg', text: 'In stock?' }],
            exits: [{ uuid: uuid(3), destination_uuid: uuid(4) }],
          },
          {
            uuid: uuid(4),
            actions: [],
            router: {
              type: 'switch',
              operand: '@input.text',
              wait: { type: 'msg' },
              result_name: 'Has Stock',
              default_category_uuid: uuid(7),
              cases: [
                { uuid: uuid(8), type: 'has_any_word', arguments: ['yes'], category_uuid: uuid(5) },
                { uuid: uuid(9), type: 'has_any_word', arguments: ['no'], category_uuid: uuid(6) },
              ],
              categories: [
                { uuid: uuid(5), name: 'Yes', exit_uuid: uuid(10) },
                { uuid: uuid(6), name: 'No', exit_uuid: uuid(11) },
                { uuid: uuid(7), name: 'Other', exit_uuid: uuid(12) },
              ],
            },
            exits: [
              { uuid: uuid(10), destination_uuid: null },
              { uuid: uuid(11), destination_uuid: null },
              { uuid: uuid(12), destination_uuid: uuid(1) },
            ],
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
}
