/** A tree of our own in Viamo's form: every block type that is read, and one that is not. */
import type { JsonObject, JsonValue } from '../../../src/text/json-value.ts';

export const key = (number: number) => `block_1600000000000_${number}`;

export function block(
  number: number,
  type: string,
  customData: JsonObject = {},
  uiData: JsonObject = {},
): JsonObject {
  return {
    jsKey: key(number),
    type,
    customData: { title: '', label: '', tags: [], reviewed: { '501': false }, ...customData },
    uiData: { xPosition: number * 100, yPosition: 40, numConnections: 1, ...uiData },
    audioFiles: [],
    smsContent: [],
    ussdContent: [],
    socialContent: [],
    clipboardContent: [],
  };
}

export function saying(one: JsonObject, text: string): JsonObject {
  return { ...one, smsContent: { '501': text } };
}

export function connection(from: number, output: number, to: number): JsonObject {
  return { startBlockKey: key(from), outputKey: `${key(from)}_node_${output}`, endBlockKey: key(to) };
}

const question = { branching: 1, addExitForNoResponse: 0 };
const stored = { shouldSetSubscriberProperty: true, propertyFieldId: 77 };

/** Asks, branches, stores, and ends in a message that shows the answers. */
export function tree(): JsonObject {
  return {
    id: '9001',
    treeSetId: '300',
    orgId: '42',
    hasSms: 1,
    hasVoice: 0,
    details: {
      title: 'Cold chain',
      enabledLanguages: ['501'],
      hasSms: 1,
      hasVoice: 0,
      hasUssd: 0,
      hasSocial: 0,
      hasClipboard: 0,
      startingBlockKey: key(1),
    },
    blocks: [
      saying(block(1, 'MessageBlock'), 'Welcome to the fridge survey.'),
      saying(
        block(
          2,
          'MultipleChoiceQuestionBlock',
          { label: 'works', choices: ['Yes', 'No'], numChoices: 2, ...question },
          { numConnections: 2, outputNames: ['Yes', 'No'] },
        ),
        'Does the fridge work? 1 yes, 2 no',
      ),
      saying(block(3, 'NumericQuestionBlock', { label: 'degrees', maxNumericDigits: 2 }), 'How cold is it?'),
      saying(
        block(4, 'OpenQuestionBlock', { label: 'fault', setSubscriberPropertyConfiguration: stored }),
        'What is wrong?',
      ),
      block(5, 'GroupPropertyBlock', { action: 'add', groupId: '12' }),
      block(6, 'WebhookBlock', { url: 'https://example.org/fridge', method: 'post', title: 'Report' }),
      block(7, 'RunTreeBlock', { destinationTreeSetId: '301' }),
      saying(block(8, 'MessageBlock', {}, { numConnections: 0 }), 'Thanks: @flow.degrees and @(flow.fault)'),
    ],
    connections: [
      connection(1, 1, 2),
      connection(2, 1, 3),
      connection(2, 2, 4),
      connection(3, 1, 5),
      connection(4, 1, 5),
      connection(5, 1, 6),
      connection(6, 1, 7),
      connection(7, 1, 8),
    ],
  };
}

/** A part of the tree, to be changed. */
export function part(all: JsonObject, ...path: readonly (string | number)[]): JsonObject {
  let at: JsonValue | undefined = all;
  for (const step of path) at = (at as Record<string | number, JsonValue>)[step];
  return at as JsonObject;
}
