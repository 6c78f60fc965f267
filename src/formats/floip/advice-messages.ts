import { catalogue } from '../../findings/message.ts';

const expressions = 'Flow Spec, expressions.md';
const quoted = JSON.stringify;
const times = (count: number) => (count === 1 ? '' : ` (${count} times)`);

export interface Seen {
  readonly shown: string;
  readonly count: number;
}

/** What is said of valid flows (`advice/`): the specification allows it, and an author should still know. */
export const floipAdviceMessages = catalogue({
  'floip.expression-syntax': {
    severity: 'warning',
    title: 'Expression that can not be read',
    text: ({ shown, found, expected }: { shown: string; found: string; expected: string }) =>
      `Expected ${expected}, found ${quoted(found)} in the expression ${shown}`,
    why: `${expressions}, "Excellent - Excel Inspired Expressions": what does not follow its grammar fails when the flow runs, so the exit or the choice is never taken.`,
    fix: 'Correct the expression. Texts stand in quotes; a name with a space is no name.',
    example: { wrong: 'block.value = "yes" AND', right: 'AND(block.value = "yes", contact.age > 17)' },
  },
  'floip.expression-unclosed': {
    severity: 'warning',
    title: 'Expression that does not end',
    text: ({ shown }: { shown: string }) => `The parenthesis is never closed: ${shown}`,
    why: `${expressions}, "Templating": the text is shown as it is written.`,
    fix: 'Close the parenthesis, or the quotes before it. For an @ before a parenthesis write @@.',
    example: { wrong: 'Hello @(PROPER(contact.name)', right: 'Hello @(PROPER(contact.name))' },
  },
  'floip.equals-doubled': {
    severity: 'information',
    title: 'Comparison with ==',
    text: ({ shown, count }: Seen) =>
      `Texts and numbers are compared with =, found ==${times(count)}: ${shown}`,
    why: `${expressions}, "Logical comparisons": the operators are =, <>, >, >=, < and <=. Some engines take ==, others can not read the expression.`,
    fix: 'Write one = .',
    example: { wrong: 'block.value == "yes"', right: 'block.value = "yes"' },
  },
  'floip.function-unknown': {
    severity: 'warning',
    title: 'Function that is not known',
    text: ({ name, version, since, shown, count }: Seen & { name: string; version: string; since: string }) =>
      `Flow Spec ${version} has no function ${quoted(name)}${since === '' ? '' : `, which came with ${since}`}${times(count)}: ${shown}`,
    why: `${expressions}, "Function Reference": an engine that knows the functions of the specification alone can not evaluate the expression.`,
    fix: 'Use a function of the specification, or know that the flow runs on that platform only.',
    example: { wrong: 'is_nil_or_empty(contact.name)', right: 'LEN(contact.name) = 0' },
  },
  'floip.function-arguments': {
    severity: 'warning',
    title: 'Wrong number of arguments',
    text: ({
      name,
      expected,
      found,
      shown,
    }: {
      name: string;
      expected: string;
      found: number;
      shown: string;
    }) =>
      `The function ${name} takes ${expected} ${expected === '1' ? 'argument' : 'arguments'}, found ${found}: ${shown}`,
    why: `${expressions}, "Function Reference": the expression fails when the flow runs.`,
    fix: 'Give the function as many arguments as it takes.',
    example: { wrong: 'LEFT(block.value)', right: 'LEFT(block.value, 4)' },
  },
  'floip.name-unknown': {
    severity: 'warning',
    title: 'Name that means nothing',
    text: ({ name, shown, count }: Seen & { name: string }) =>
      `The context has nothing that is called ${quoted(name)}${times(count)}: ${shown}`,
    why: 'Flow Spec, context.md, and the examples of expressions.md: a path starts with contact, run, results, block, parent, child, session or flow. Some platforms have more.',
    fix: 'Correct the name, or put a text in quotes.',
    example: { wrong: 'block.value = yes', right: 'block.value = "yes"' },
  },
  'floip.block-unreachable': {
    severity: 'warning',
    title: 'Block that no way leads to',
    text: ({ name }: { name: string }) => `No way through the flow leads to the block ${quoted(name)}.`,
    why: 'Nobody ever comes to it; often an exit was forgotten.',
    fix: 'Connect the block, or remove it.',
    example: {
      wrong: 'a block that no destination_block names',
      right: 'an exit whose destination_block is the uuid of that block',
    },
  },
  'floip.loop-without-wait': {
    severity: 'warning',
    title: 'Loop that never waits',
    text: ({ name }: { name: string }) =>
      `The block ${quoted(name)} is in a loop in which nobody is waited for.`,
    why: 'The run goes round without end, or until the engine stops it, and the contact gets message after message.',
    fix: 'Ask something in the loop, or lead out of it.',
    example: {
      wrong: 'a message whose exit leads back to it',
      right: 'a message, then a question, whose exit leads back',
    },
  },
  'floip.result-shared': {
    severity: 'information',
    title: 'Two blocks of one name',
    text: ({ name, first }: { name: string; first: string }) =>
      `The block at ${first} is called ${quoted(name)} too; the later of the two results replaces the other.`,
    why: 'Flow Spec, flows.md, "Blocks": results are written to a variable that has the name of the block; names are not case-sensitive.',
    fix: 'Give each block a name of its own, unless both ask for the same.',
    example: { wrong: 'two questions with the name "age"', right: '"age_of_mother" and "age_of_child"' },
  },
  'floip.resource-unused': {
    severity: 'information',
    title: 'Resources that no block uses',
    text: ({ count, all, first }: { count: number; all: number; first: string }) =>
      `${count} of ${all} resources are used by no block; the first is ${first}.`,
    why: 'They are translated and recorded for nothing.',
    fix: 'Remove them.',
    example: {
      wrong: 'a resource that no prompt names',
      right: 'every resource is the prompt of a block or a choice',
    },
  },
  'floip.translation-missing': {
    severity: 'information',
    title: 'Resources without a language',
    text: ({
      language,
      missing,
      all,
      first,
    }: {
      language: string;
      missing: number;
      all: number;
      first: string;
    }) =>
      `${missing} of ${all} resources that are used have no content in ${quoted(language)}; the first is ${first}.`,
    why: 'Flow Spec, flows.md, "Flows": `languages` are those that the flow has suitable content for. A contact of that language gets none.',
    fix: 'Translate the resources, or take the language off the flow.',
    example: {
      wrong: 'languages eng and fra, values [{"language_id": "eng"}]',
      right: 'values [{"language_id": "eng"}, {"language_id": "fra"}]',
    },
  },
  'floip.mode-content-missing': {
    severity: 'warning',
    title: 'Prompts without content for a mode',
    text: ({ mode, missing, first }: { mode: string; missing: number; first: string }) =>
      `${missing} prompts have no content for ${mode}, which the flow supports; the first is ${first}.`,
    why: 'Flow Spec, flows.md, "Flows": `supported_modes` are those that the flow has suitable content for. On that mode the contact gets nothing.',
    fix: 'Add the content, or take the mode off `supported_modes`.',
    example: {
      wrong: 'supported_modes ["SMS", "IVR"], modes of the value ["SMS"]',
      right: 'a second value with modes ["IVR"] and an AUDIO file',
    },
  },
  'floip.mode-of-block': {
    severity: 'warning',
    title: 'Block that a mode of the flow does not have',
    text: ({ type, modes, supported }: { type: string; modes: string; supported: string }) =>
      `${type} works in ${supported}, but the flow also supports ${modes}.`,
    why: 'Flow Spec, "Layer 4: Smart Devices": the block says on which modes it is there. On the others it takes its default exit at best.',
    fix: 'Ask in another way on those modes, or take them off `supported_modes`.',
    example: {
      wrong: 'supported_modes ["SMS"] with SmartDevices.PhotoResponse',
      right: 'supported_modes ["RICH_MESSAGING"] with SmartDevices.PhotoResponse',
    },
  },
  'floip.voice-setting-missing': {
    severity: 'warning',
    title: 'Setting for voice missing',
    text: ({ setting, what }: { setting: string; what: string }) =>
      `The flow supports IVR, but the block has no ${setting}: ${what}.`,
    why: 'Flow Spec, "Layer 3: Mobile Primitives", "Channel-specific `config`": on the phone the end of an answer, and what a key means, have to be told.',
    fix: 'Add the setting, or take IVR off `supported_modes`.',
    example: {
      wrong: '{"validation_maximum": 99}',
      right: '{"validation_maximum": 99, "IVR": {"max_digits": 2}}',
    },
  },
  'floip.message-long': {
    severity: 'information',
    title: 'Text longer than an SMS',
    text: ({
      segments,
      units,
      alphabet,
      atLeast,
    }: {
      segments: number;
      units: number;
      alphabet: string;
      atLeast: boolean;
    }) => `The text takes ${atLeast ? 'at least ' : ''}${segments} SMS: ${units} characters in ${alphabet}.`,
    why: 'An SMS has 160 characters, or 70 if one of them is not in the alphabet of GSM (3GPP TS 23.038); each further one is paid for.',
    fix: 'Shorten the text for SMS, or give it to RICH_MESSAGING only and write a shorter one for SMS.',
    example: {
      wrong: 'a text of 170 characters with modes ["SMS"]',
      right: 'a text of 160 characters with modes ["SMS"]',
    },
  },
  'floip.webhook-not-encrypted': {
    severity: 'warning',
    title: 'Webhook without encryption',
    text: () => 'The webhook is called by plain http.',
    why: 'Everybody on the way can read and change what is sent, which often is about health.',
    fix: 'Use the https url of the service.',
    example: { wrong: 'http://example.org/report', right: 'https://example.org/report' },
  },
  'floip.webhook-secret': {
    severity: 'warning',
    title: 'Secret in the flow',
    text: ({ where }: { where: string }) => `${where} of the webhook seems to hold a secret.`,
    why: 'A container is shared, kept and published; whoever has it can call the service in your name.',
    fix: 'Keep the secret on the platform, and change it if the container has left your hands.',
    example: {
      wrong: '{"Authorization": "Token 0a1b2c3d4e"}',
      right: '{"Authorization": "Token @session.service_token"}',
    },
  },
  'floip.exit-never-taken': {
    severity: 'warning',
    title: 'Exit that is never taken',
    text: ({ earlier }: { earlier: string }) =>
      `Whatever the test of this exit is true for, that of the exit ${quoted(earlier)} was true for before.`,
    why: 'Flow Spec, flows.md, "Exit node specification": the first exit whose test is true is chosen.',
    fix: 'Remove the exit, or put it before the other one.',
    example: {
      wrong: 'block.value > 5, then block.value > 8',
      right: 'block.value > 8, then block.value > 5',
    },
  },
  'floip.test-impossible': {
    severity: 'warning',
    title: 'Test that is never true',
    text: () => 'Nothing can make the test of this exit true.',
    why: 'The test compares with nothing, or with a range whose end is below its start.',
    fix: 'Correct what the test compares with, or remove the exit.',
    example: {
      wrong: 'AND(block.value >= 10, block.value <= 1)',
      right: 'AND(block.value >= 1, block.value <= 10)',
    },
  },
  'floip.test-of-no-choice': {
    severity: 'warning',
    title: 'Test for a choice that is not offered',
    text: ({ name, known }: { name: string; known: string }) =>
      `The exit is for ${quoted(name)}, which is none of the choices of the block (${known}).`,
    why: 'Flow Spec, "Choices configuration": the value of the block is the name of the choice that was selected, so the exit is never taken.',
    fix: 'Use the name of a choice, or add the choice.',
    example: {
      wrong: 'choices "yes", "no"; test block.value = "perhaps"',
      right: 'choices "yes", "no"; test block.value = "no"',
    },
  },
  'floip.choice-test-repeated': {
    severity: 'warning',
    title: 'Two choices for one answer',
    text: ({ name, test }: { name: string; test: string }) =>
      `The choice ${quoted(name)} has the same test already, so this one is not selected by it: ${test}`,
    why: 'Flow Spec, "Choices configuration": the first choice whose test is true is the selected one.',
    fix: 'Correct one of the two tests.',
    example: {
      wrong: '"yes" and "no" both by block.response = 1',
      right: '"yes" by block.response = 1, "no" by block.response = 2',
    },
  },
});
