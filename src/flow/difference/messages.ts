/** The kinds of change that `mhero diff` tells, for `mhero explain`. Each change says itself what it is. */
import { catalogue } from '../../findings/message.ts';

const said = () => '';

const kind = (title: string, why: string, fix = 'Nothing, if the change was meant.') =>
  ({ severity: 'information', title, text: said, why, fix }) as const;

export const changeMessages = catalogue({
  'change.action': kind(
    'Action',
    'A node does something else: sets a field, joins a group, runs a flow, calls a webhook.',
  ),
  'change.action-order': kind(
    'Order of actions',
    'Actions are done one after the other, so a message can come before or after another.',
  ),
  'change.attachments': kind('Attachments', 'Other pictures, sounds or documents go with a message.'),
  'change.audio': kind('Recording', 'Another recording is played in a voice flow.'),
  'change.beyond-the-model': kind(
    'Property that only this format has',
    'A property of the format that is not part of what flows of all formats have in common differs.',
    'Look at the place in both files.',
  ),
  'change.category': kind(
    'Outcome of a question',
    'A category of answers was added, removed or has another name; reports and results show that name.',
  ),
  'change.category-translation': kind(
    'Name of an outcome in a language',
    'The name of a category differs in one of the languages.',
  ),
  'change.default': kind('Way of any other answer', 'Answers that no test takes go to another category.'),
  'change.document': kind(
    'Part of the file beside its flows',
    'Campaigns, triggers, fields or groups of the export differ.',
    'Look at the place in both files.',
  ),
  'change.entry': kind('Start of the flow', 'The flow starts at another node.'),
  'change.flow': kind('Flow', 'One of the files has a flow that the other one does not have.'),
  'change.flow-property': kind('Property of a flow', 'The name, the type or the expiry of a flow differs.'),
  'change.language': kind('Language', 'A flow has another base language, or texts in other languages.'),
  'change.node': kind('Node', 'A step of the flow was added or removed.'),
  'change.node-name': kind('Name of a node', 'A node has another name; in FLOIP expressions refer to it.'),
  'change.operand': kind(
    'What a decision looks at',
    'The expression that the tests are made on differs, or chance decides in its place.',
  ),
  'change.quick-replies': kind('Quick replies', 'Other answers are offered as buttons.'),
  'change.result': kind(
    'Result',
    'An answer is stored under another name, or no longer; reports and other flows refer to that name.',
  ),
  'change.route': kind('Way on', 'An outcome leads to another node, or ends the flow.'),
  'change.test': kind('Test of an answer', 'Other answers are taken for an outcome.'),
  'change.test-order': kind(
    'Order of tests',
    'The first test that takes an answer counts, so another order can give another outcome.',
  ),
  'change.text': kind('Text', 'A message says something else in one of the languages.'),
  'change.timeout': kind(
    'Time without an answer',
    'The flow goes on after another time, or another way, when no answer comes.',
  ),
  'change.wait': kind(
    'What is waited for',
    'A node waits where it did not, no longer waits, or for another kind of answer.',
  ),
});
