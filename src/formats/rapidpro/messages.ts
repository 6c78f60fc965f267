import { catalogue } from '../../findings/message.ts';
import { rapidproAdviceMessages } from './advice-messages.ts';
import { exportRuleMessages } from './export-rules/messages.ts';
import { dialectMessages } from './dialects/messages.ts';
import { queryRuleMessages } from './query-rules/messages.ts';

const engine =
  'RapidPro refuses the flow when it is imported (goflow, the engine of RapidPro, does so when it reads it).';
const quoted = JSON.stringify;

/** What the RapidPro reader and its rules say, beside what the schemas say (`schema.*`). */
export const rapidproMessages = catalogue({
  ...rapidproAdviceMessages,
  ...exportRuleMessages,
  ...dialectMessages,
  ...queryRuleMessages,
  'rapidpro.spec-too-new': {
    severity: 'error',
    title: 'Newer spec than is known',
    text: ({ found, newest }: { found: string; newest: string }) =>
      `The flow is of spec ${found}; the newest that can be read is ${newest}.`,
    why: 'A newer spec may have parts that this program would read wrongly.',
    fix: 'Update this program, or export from a RapidPro of that spec or older.',
    example: { wrong: '{"spec_version": "15.0.0"}', right: '{"spec_version": "14.4.2"}' },
  },
  'rapidpro.spec-version': {
    severity: 'error',
    title: 'Spec version is none',
    text: ({ found }: { found: string }) => `Expected a version such as 13.1.0, found ${quoted(found)}.`,
    why: 'The version says how the flow is to be read. ' + engine,
    fix: 'Put the version in `spec_version` that the flow was written in.',
    example: { wrong: '{"spec_version": "13.x"}', right: '{"spec_version": "13.1.0"}' },
  },
  'rapidpro.integer-spelling': {
    severity: 'error',
    title: 'Whole number with a point or an exponent',
    text: ({ found }: { found: string }) => `Expected a whole number in digits alone, found ${found}.`,
    why: 'The engine reads 10 and refuses 10.0 and 1e1, and numbers of more than 63 bits. ' + engine,
    fix: 'Write the number in digits.',
    example: { wrong: '{"revision": 10.0}', right: '{"revision": 10}' },
  },
  'rapidpro.export-version': {
    severity: 'error',
    title: 'Version of the export is not known',
    text: ({ found }: { found: string }) => `Expected an export of version 3 to 13, found ${quoted(found)}.`,
    why: 'RapidPro imports exports of these versions only; flows of spec 14 travel in exports of version 13 too.',
    fix: 'Put "13" in `version` if the flows are of spec 13 or 14.',
    example: { wrong: '{"version": "14.3"}', right: '{"version": "13"}' },
  },
  'rapidpro.no-flows': {
    severity: 'warning',
    title: 'No flows in the file',
    text: () => 'The file has no flows.',
    why: 'There is nothing to check or to convert.',
    fix: 'Export the flows that are meant.',
    example: {
      wrong: '{"version": "13", "flows": []}',
      right: '{"version": "13", "flows": [{"uuid": "0c3e0f7c-…", "name": "Survey"}]}',
    },
  },
  'rapidpro.property-case': {
    severity: 'warning',
    title: 'Property in another case',
    text: ({ found, expected }: { found: string; expected: string }) =>
      `The property ${quoted(found)} is read as ${quoted(expected)}.`,
    why: 'The engine reads names of properties in any case; the migrations of old flows and other programs do not.',
    fix: 'Write the name in small letters.',
    example: { wrong: '{"NAME": "Survey"}', right: '{"name": "Survey"}' },
  },
  'rapidpro.type-unknown': {
    severity: 'error',
    title: 'Type that is not known',
    text: ({ part, found, known }: { part: string; found: string; known: string }) =>
      `There is no ${part} of type ${quoted(found)}; known are ${known}.`,
    why: engine,
    fix: 'Use one of the types that the message lists, or remove the part.',
    example: { wrong: '{"type": "send_sms"}', right: '{"type": "send_msg"}' },
  },
  'rapidpro.language-unknown': {
    severity: 'error',
    title: 'Language that is not known',
    text: ({ found }: { found: string }) =>
      `Expected an ISO 639-3 code of three letters, such as eng, found ${quoted(found)}.`,
    why: engine,
    fix: 'Use the code of three letters of the language: eng, fra, swa, spa, por.',
    example: { wrong: '{"language": "en"}', right: '{"language": "eng"}' },
  },
  'rapidpro.language-replaced': {
    severity: 'warning',
    title: 'Base language that is read as undetermined',
    text: ({ found }: { found: string }) =>
      `Expected an ISO 639-3 code as the base language, found ${found}; it is read as und (undetermined).`,
    why: 'Specs before 13.2 allowed it; the engine migrates it to und, so nobody knows what language the texts are in.',
    fix: 'Set the language of the flow in the editor, and export it again.',
    example: {
      wrong: '{"spec_version": "13.1.0", "language": "base"}',
      right: '{"spec_version": "13.1.0", "language": "eng"}',
    },
  },
  'rapidpro.translation-dropped': {
    severity: 'warning',
    title: 'Translation that is dropped',
    text: ({ found }: { found: string }) =>
      `The translation into ${quoted(found)} is dropped: its code has not three letters.`,
    why: 'The engine drops such translations when it migrates a flow of a spec before 14.2.',
    fix: 'Rename the language to its ISO 639-3 code.',
    example: { wrong: '{"localization": {"fr": {}}}', right: '{"localization": {"fra": {}}}' },
  },
  'rapidpro.localization-shape': {
    severity: 'error',
    title: 'Translation of the wrong shape',
    text: ({ expected, found }: { expected: string; found: string }) =>
      `Expected ${expected}, found ${found}.`,
    why: 'Translations are kept as {language: {uuid of the item: {property: [texts]}}}. ' + engine,
    fix: 'Write the translation as a list of texts under the uuid of its action, category or case.',
    example: {
      wrong: '{"fra": {"greeting": {"text": ["Bonjour"]}}}',
      right: '{"fra": {"0c3e0f7c-…": {"text": ["Bonjour"]}}}',
    },
  },
  'rapidpro.localization-nowhere': {
    severity: 'warning',
    title: 'Translation of nothing',
    text: ({ uuid }: { uuid: string }) =>
      `No action, category, case or exit of the flow has the uuid ${uuid}.`,
    why: 'The translation is never used; its item was deleted, or its uuid is mistyped.',
    fix: 'Remove the translation, or correct the uuid.',
    example: {
      wrong: '{"fra": {"uuid of an action that was deleted": {}}}',
      right: '{"fra": {"uuid of an action of the flow": {}}}',
    },
  },
  'rapidpro.ui-too-large': {
    severity: 'error',
    title: 'Editor data too large',
    text: ({ limit, found }: { limit: number; found: number }) =>
      `Expected at most ${limit} bytes of _ui, found ${found}.`,
    why: engine,
    fix: 'Split the flow, or remove notes from its canvas.',
    example: { wrong: '_ui of 300 KB', right: '_ui of 100 KB' },
  },
  'rapidpro.uuid-not-unique': {
    severity: 'error',
    title: 'UUID used twice',
    text: ({ part, uuid, first }: { part: string; uuid: string; first: string }) =>
      `The uuid of this ${part}, ${uuid}, is already that of ${first}.`,
    why: 'Nodes, actions and exits share one set of uuids in a flow. ' + engine,
    fix: 'Give the part a new uuid; change what refers to it.',
    example: { wrong: 'two exits with the uuid 0c3e0f7c-…', right: 'each with its own' },
  },
  'rapidpro.exit-destination-missing': {
    severity: 'error',
    title: 'Exit leads to a node that is not there',
    text: ({ destination }: { destination: string }) => `No node of the flow has the uuid ${destination}.`,
    why: engine,
    fix: 'Connect the exit to a node of this flow, or remove `destination_uuid` to end the flow there.',
    example: {
      wrong: '{"destination_uuid": "uuid of a node that was deleted"}',
      right: '{"destination_uuid": null}',
    },
  },
  'rapidpro.category-exit-missing': {
    severity: 'error',
    title: 'Category leads to an exit that is not there',
    text: ({ exit }: { exit: string }) => `No exit of this node has the uuid ${exit}.`,
    why: 'A category leaves its node by one of the exits of the same node. ' + engine,
    fix: 'Name an exit of the same node in `exit_uuid`.',
    example: {
      wrong: '{"exit_uuid": "uuid of an exit of another node"}',
      right: '{"exit_uuid": "uuid of an exit of this node"}',
    },
  },
  'rapidpro.category-missing': {
    severity: 'error',
    title: 'Category that is not there',
    text: ({ use, category }: { use: string; category: string }) =>
      `The ${use} names the category ${category}, which this router does not have.`,
    why: engine,
    fix: 'Name one of the categories of the same router.',
    example: {
      wrong: '{"default_category_uuid": "uuid of a category of another router"}',
      right: '{"default_category_uuid": "uuid of a category of this router"}',
    },
  },
  'rapidpro.test-unknown': {
    severity: 'error',
    title: 'Test that is not known',
    text: ({ found }: { found: string }) => `There is no router test ${quoted(found)}.`,
    why: 'Cases compare with the tests that the engine has, written in small letters. ' + engine,
    fix: 'Use a test that exists, such as has_any_word, has_number_between or has_text.',
    example: { wrong: '{"type": "has_words"}', right: '{"type": "has_any_word"}' },
  },
  'rapidpro.action-not-allowed': {
    severity: 'error',
    title: 'Action not allowed in this type of flow',
    text: ({ action, flow }: { action: string; flow: string }) =>
      `The action ${action} is not allowed in a flow of type ${flow}.`,
    why: engine,
    fix: 'Remove the action, or change the type of the flow.',
    example: { wrong: 'play_audio in a flow of type messaging', right: 'play_audio in a flow of type voice' },
  },
  'rapidpro.wait-not-allowed': {
    severity: 'error',
    title: 'Wait not allowed in this type of flow',
    text: ({ wait, flow }: { wait: string; flow: string }) =>
      `The wait ${wait} is not allowed in a flow of type ${flow}.`,
    why: 'A background flow can not wait for an answer, and only a voice flow can dial. ' + engine,
    fix: 'Remove the wait, or change the type of the flow.',
    example: {
      wrong: 'a wait in a flow of type messaging_background',
      right: 'a wait in a flow of type messaging',
    },
  },
  'rapidpro.header-name': {
    severity: 'error',
    title: 'Name of an HTTP header of the wrong form',
    text: ({ found }: { found: string }) => `Expected a name of an HTTP header, found ${quoted(found)}.`,
    why: 'Names of headers are tokens (RFC 9110 section 5.1). ' + engine,
    fix: 'Use letters, digits and - only.',
    example: { wrong: '{"My Header": "1"}', right: '{"My-Header": "1"}' },
  },
  'rapidpro.reference-ambiguous': {
    severity: 'error',
    title: 'Reference by both or by nothing',
    text: ({ match, both }: { match: string; both: boolean }) =>
      both
        ? `Expected either uuid or ${match}, found both.`
        : `Expected uuid or ${match}, found neither: a name alone does not tell which one is meant.`,
    why: engine,
    fix: 'Give the uuid; the name beside it is for people.',
    example: { wrong: '{"name": "Nurses"}', right: '{"uuid": "0c3e0f7c-…", "name": "Nurses"}' },
  },
  'rapidpro.groups-and-all': {
    severity: 'error',
    title: 'Removal from all groups and from some',
    text: () => 'Expected either all_groups or groups, found both.',
    why: engine,
    fix: 'Remove `groups`, or set `all_groups` to false.',
    example: {
      wrong: '{"all_groups": true, "groups": [{"uuid": "0c3e0f7c-…"}]}',
      right: '{"all_groups": true}',
    },
  },
  'rapidpro.airtime-amount': {
    severity: 'error',
    title: 'Amount of airtime out of range',
    text: ({ currency, found }: { currency: string; found: string }) =>
      `Expected an amount of ${currency} from 0 to 10^15, found ${found}.`,
    why: engine,
    fix: 'Correct the amount.',
    example: { wrong: '{"RWF": -5}', right: '{"RWF": 500}' },
  },
  'rapidpro.node-unreachable': {
    severity: 'warning',
    title: 'Node that is never reached',
    text: () => 'No way through the flow leads to this node.',
    why: 'What it says or asks will never be said or asked; usually a connection was lost.',
    fix: 'Connect an exit to it, or delete it.',
    example: {
      wrong: 'a node that no exit leads to',
      right: 'an exit whose destination_uuid is that of the node',
    },
  },
  'rapidpro.loop-without-wait': {
    severity: 'warning',
    title: 'Loop that does not wait',
    text: () => 'From this node the flow can come back to it without waiting for the contact.',
    why: 'The engine stops a run that takes too many steps without an answer, and the contact gets the same messages over and over.',
    fix: 'Wait for an answer somewhere in the loop, or end it.',
    example: {
      wrong: 'a message whose exit leads back to it',
      right: 'a message, then a wait, whose exit leads back',
    },
  },
  'rapidpro.category-name-repeated': {
    severity: 'warning',
    title: 'Categories of the same name',
    text: ({ name }: { name: string }) => `Another category of this router is called ${quoted(name)} too.`,
    why: 'Results are told apart by the name of their category.',
    fix: 'Rename one of the two, or let both cases use the same category.',
    example: { wrong: 'categories Yes, No, Yes', right: 'categories Yes, No, Maybe' },
  },
  'rapidpro.result-shared': {
    severity: 'information',
    title: 'Result that two nodes set',
    text: ({ key, other }: { key: string; other: string }) =>
      `The result ${key} is also set as ${quoted(other)}; the later one replaces the earlier.`,
    why: 'Names that differ only in case and punctuation have the same key.',
    fix: 'Rename one of the results if both answers are needed.',
    example: { wrong: 'results Has Stock and has-stock', right: 'results Has Stock and Has Vaccine' },
  },
  'rapidpro.dependency-missing': {
    severity: 'information',
    title: 'Something used that is not in the file',
    text: ({ type, name }: { type: string; name: string }) =>
      `The ${type} ${quoted(name)} is not in this file.`,
    why: 'RapidPro finds it in the workspace by its uuid, key or name, or creates it; elsewhere it will be missing.',
    fix: 'Export it with the flow, if the file is meant to be complete.',
    example: {
      wrong: '@fields.ward in an export without the field ward',
      right: '{"fields": [{"key": "ward", "name": "Ward", "type": "text"}]}',
    },
  },
  'rapidpro.action-deprecated': {
    severity: 'warning',
    title: 'Action that does nothing any more',
    text: ({ action }: { action: string }) =>
      `The action ${action} is read but does nothing in RapidPro of today.`,
    why: 'Classifiers and opt-ins were removed from the engine.',
    fix: 'Remove the action.',
    example: { wrong: '{"type": "call_classifier"}', right: 'a switch with has_any_word' },
  },
});
