import { catalogue } from '../../findings/message.ts';

const source = 'Viamo publishes no specification of its trees';

/** What is said of Viamo's trees: what is broken in them, and each thing that the flow model does not take over. */
export const viamoMessages = catalogue({
  'viamo.block-repeated': {
    severity: 'error',
    title: 'Block key used twice',
    text: ({ key, first }: { key: string; first: string }) =>
      `The key "${key}" already names the block at ${first}.`,
    why: `${source}; its editor finds blocks by jsKey, and connections would lead to one of the two by chance.`,
    fix: 'Export the tree again.',
    example: { wrong: 'two blocks with jsKey block_1_1', right: 'block_1_1 and block_1_2' },
  },
  'viamo.connection-dangling': {
    severity: 'error',
    title: 'Connection of a block that is not there',
    text: ({ property, key }: { property: string; key: string }) =>
      `Expected "${property}" to name a block of the tree, found "${key}".`,
    why: `${source}; its editor refuses to import a tree whose connections refer to missing blocks.`,
    fix: 'Export the tree again, or remove the connection.',
    example: {
      wrong: '{"endBlockKey": "key of a block that was deleted"}',
      right: '{"endBlockKey": "key of a block of the tree"}',
    },
  },
  'viamo.start-missing': {
    severity: 'error',
    title: 'Starting block missing',
    text: ({ key }: { key: string }) =>
      `Expected "startingBlockKey" to name a block of the tree, found "${key}".`,
    why: `${source}; the tree starts with that block.`,
    fix: 'Give the jsKey of the block that comes first.',
    example: {
      wrong: '{"startingBlockKey": "key of a block that was deleted"}',
      right: '{"startingBlockKey": "key of the block that comes first"}',
    },
  },
  'viamo.output-repeated': {
    severity: 'warning',
    title: 'Output connected twice',
    text: ({ key }: { key: string }) =>
      `The output "${key}" is connected already; the first connection counts.`,
    why: `${source}; in its editor an output leads to one block, and a new connection replaces the old one.`,
    fix: 'Remove one of the two connections.',
    example: { wrong: 'two connections from block_1_1_node_1', right: 'one connection from each output' },
  },
  'viamo.output-unknown': {
    severity: 'warning',
    title: 'Output that the block does not have',
    text: ({ key, count }: { key: string; count: number }) =>
      `The block has ${count} outputs, found a connection from "${key}", which is none of them.`,
    why: `${source}; outputs are called by the key of their block, "_node_" and a number from 1 on. This one is never taken.`,
    fix: 'Remove the connection, or connect an output that is there.',
    example: { wrong: 'block_1_1_node_3 of a block with two outputs', right: 'block_1_1_node_2' },
  },
  'viamo.block-unreachable': {
    severity: 'warning',
    title: 'Block that no way leads to',
    text: ({ key }: { key: string }) => `No way through the tree leads to the block "${key}".`,
    why: 'Nobody ever comes to it; often a connection was forgotten.',
    fix: 'Connect the block, or remove it.',
    example: { wrong: 'a block that no connection leads to', right: 'a connection to it' },
  },
  'viamo.text-missing': {
    severity: 'warning',
    title: 'Block without content in a language',
    text: ({ channel, language }: { channel: string; language: string }) =>
      `The tree is for ${channel} and has the language ${language}, but the block has no content for the two.`,
    why: 'The contact gets nothing from this block.',
    fix: 'Add the text or the recording, or take the language or the channel off the tree.',
    example: {
      wrong: '{"hasSms": 1} and {"smsContent": []}',
      right: '{"hasSms": 1} and {"smsContent": {"501": "Hello"}}',
    },
  },
  'viamo.result-unknown': {
    severity: 'warning',
    title: 'Answer that no block is labelled with',
    text: ({ name }: { name: string }) => `No block of the tree has the label "${name}".`,
    why: 'The text shows the name, or nothing, instead of the answer.',
    fix: 'Correct the name, or give the question that label.',
    example: {
      wrong: 'You are @(flow.last_name) (label "employee_last_name")',
      right: 'You are @(flow.employee_last_name)',
    },
  },
  'viamo.block-not-understood': {
    severity: 'warning',
    title: 'Block type without a counterpart',
    text: ({ type }: { type: string }) =>
      `Blocks of type "${type}" are kept as what they are; other formats have no counterpart.`,
    why: 'The ways out of the block are known, but what it does is not, so a conversion names it as a loss.',
    fix: 'Build the step anew in the flow that comes out.',
    example: { wrong: '{"type": "WeatherForecastBlock"}', right: '{"type": "WebhookBlock"}' },
  },
  'viamo.property-not-understood': {
    severity: 'information',
    title: 'Settings that are not taken over',
    text: ({ properties }: { properties: string }) =>
      `These settings of the block are not read: ${properties}.`,
    why: 'The flow model has no word for them; they are kept in the file that the flow came from.',
    fix: 'Look whether the flow needs them, and set them anew in the format that it is converted to.',
    example: { wrong: '{"repeatMax": 3}', right: '{"repeatMax": 0}' },
  },
  'viamo.text-differs': {
    severity: 'information',
    title: 'Text of one channel left out',
    text: ({ channel, taken, language }: { channel: string; taken: string; language: string }) =>
      `The text for ${channel} in ${language} is not that for ${taken}, which is taken.`,
    why: 'A message of the flow model has one text in a language.',
    fix: 'Write one text for all channels, or check the one that was taken.',
    example: { wrong: 'SMS "Hello", Clipboard "Good day"', right: 'SMS "Hello", Clipboard "Hello"' },
  },
  'viamo.language-without-code': {
    severity: 'information',
    title: 'Language known by a number only',
    text: ({ id, code }: { id: string; code: string }) =>
      `Language ${id} is a number of the organisation; it is read as "${code}".`,
    why: 'The export does not say which language it is. ISO 639-2 has "und" for one that is not known, and qaa to qtz for own use.',
    fix: 'Replace the code by that of the language in the flow that comes out.',
    example: {
      wrong: '{"enabledLanguages": ["501"]}',
      right: 'the code of the language in the flow that comes out',
    },
  },
  'viamo.audio-without-address': {
    severity: 'information',
    title: 'Recording without an address',
    text: ({ file }: { file: string }) => `The recording "${file}" stands in the export by its name only.`,
    why: 'The file itself is in the audio library of the organisation.',
    fix: 'Download the recording, and put its address into the flow that comes out.',
    example: { wrong: '{"filename": "welcome.wav"}', right: '{"url": "https://example.org/welcome.wav"}' },
  },
});
