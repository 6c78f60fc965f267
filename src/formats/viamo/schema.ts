/**
 * The shape of a tree as Viamo exports it. There is no public specification; this is what the tree editor that
 * flow-builder grew out of asks of a tree that it imports (FLOIP/flow-builder, `src/store/trees/10-trees-model.js`).
 */
import type { AnySchemaObject } from 'ajv';

const text: AnySchemaObject = { type: 'string' };
const key: AnySchemaObject = { type: 'string', minLength: 1 };
/** PHP writes an object without properties as an empty list. */
const objectOrEmpty: AnySchemaObject = { type: ['object', 'array', 'null'], maxItems: 0 };
const list: AnySchemaObject = { type: ['array', 'null'] };
const flag: AnySchemaObject = { enum: [0, 1, '0', '1', true, false, null] };
const integer: AnySchemaObject = { type: ['integer', 'null'] };

const block: AnySchemaObject = {
  type: 'object',
  required: ['jsKey', 'type'],
  properties: {
    jsKey: key,
    type: key,
    customData: objectOrEmpty,
    uiData: {
      ...objectOrEmpty,
      properties: {
        xPosition: { type: ['number', 'null'] },
        yPosition: { type: ['number', 'null'] },
        numConnections: integer,
        outputNames: list,
      },
    },
    audioFiles: objectOrEmpty,
    smsContent: objectOrEmpty,
    ussdContent: objectOrEmpty,
    socialContent: objectOrEmpty,
    clipboardContent: objectOrEmpty,
  },
};

export const treeSchema: AnySchemaObject = {
  title: 'Viamo tree export',
  type: 'object',
  required: ['details', 'blocks', 'connections'],
  properties: {
    id: { type: ['string', 'integer', 'null'] },
    treeSetId: { type: ['string', 'integer', 'null'] },
    orgId: { type: ['string', 'integer', 'null'] },
    details: {
      type: 'object',
      required: ['title'],
      properties: {
        title: text,
        description: { type: ['string', 'null'] },
        enabledLanguages: { type: ['array', 'null'], items: { type: ['string', 'integer'] } },
        startingBlockKey: { type: ['string', 'null'] },
        hasVoice: flag,
        hasSms: flag,
        hasUssd: flag,
        hasSocial: flag,
        hasClipboard: flag,
      },
    },
    blocks: { type: 'array', items: block },
    connections: {
      type: 'array',
      items: {
        type: 'object',
        required: ['startBlockKey', 'outputKey', 'endBlockKey'],
        properties: { startBlockKey: key, outputKey: key, endBlockKey: key },
      },
    },
  },
};
