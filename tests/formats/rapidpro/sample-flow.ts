import { isObject, type JsonObject, type JsonValue, setProperty } from '../../../src/text/json-value.ts';
import { steps } from '../../../src/text/pointer.ts';

/** UUIDs of the sample, by a number that says which. */
export function id(number: number): string {
  return `5a3d0f6e-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/**
 * A flow of two nodes that uses most parts: a question with cases, a timeout and translations, then a message.
 * Node 0 has action 11, exits 12 13 14, categories 21 22 23, case 31; node 1 is 2, with action 15 and exit 16.
 */
export function sampleFlow(): JsonObject {
  return {
    uuid: id(1),
    name: 'Stock of vaccines',
    spec_version: '14.4.2',
    language: 'eng',
    type: 'messaging',
    revision: 7,
    expire_after_minutes: 720,
    localization: {
      fra: {
        [id(11)]: { text: ['Avez-vous des vaccins ?'], quick_replies: ['Oui', 'Non'] },
        [id(21)]: { name: ['Oui'] },
        [id(31)]: { arguments: ['oui'] },
        [id(15)]: { text: ['Merci, @contact.'] },
      },
    },
    nodes: [
      {
        uuid: id(10),
        actions: [
          {
            type: 'send_msg',
            uuid: id(11),
            text: 'Do you have vaccines?',
            quick_replies: ['Yes', 'No'],
            attachments: [],
          },
        ],
        router: {
          type: 'switch',
          operand: '@input.text',
          result_name: 'Has vaccines',
          wait: { type: 'msg', timeout: { seconds: 300, category_uuid: id(23) } },
          categories: [
            { uuid: id(21), name: 'Yes', exit_uuid: id(12) },
            { uuid: id(22), name: 'Other', exit_uuid: id(13) },
            { uuid: id(23), name: 'No Response', exit_uuid: id(14) },
          ],
          cases: [{ uuid: id(31), type: 'has_any_word', arguments: ['yes'], category_uuid: id(21) }],
          default_category_uuid: id(22),
        },
        exits: [
          { uuid: id(12), destination_uuid: id(2) },
          { uuid: id(13), destination_uuid: id(10) },
          { uuid: id(14), destination_uuid: null },
        ],
      },
      {
        uuid: id(2),
        actions: [{ type: 'send_msg', uuid: id(15), text: 'Thank you, @contact.' }],
        exits: [{ uuid: id(16) }],
      },
    ],
    _ui: {
      nodes: { [id(10)]: { position: { left: 100, top: 0 }, type: 'wait_for_response' } },
      stickies: {},
    },
  };
}

/** Marks a property to be taken away. */
export const removed = Symbol('removed');

export type Changes = Readonly<Record<string, JsonValue | typeof removed>>;

/** The value with changes by JSON pointer; the last step of a pointer may be new. */
export function changed<T extends JsonValue>(value: T, changes: Changes): T {
  const copy = structuredClone(value);
  for (const [pointer, to] of Object.entries(changes)) {
    const path = steps(pointer);
    let target: JsonValue | undefined = copy;
    for (const step of path.slice(0, -1)) {
      target = Array.isArray(target) ? target[Number(step)] : isObject(target) ? target[step] : undefined;
    }
    const last = path.at(-1) ?? '';
    if (Array.isArray(target) && to !== removed) target[Number(last)] = to;
    else if (isObject(target) && to === removed) Reflect.deleteProperty(target, last);
    else if (isObject(target) && to !== removed) setProperty(target, last, to);
    else throw new Error(`The sample has no ${pointer}`);
  }
  return copy;
}
