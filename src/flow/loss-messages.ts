/** The kinds of loss, for `mhero explain`: what a conversion can leave behind. Each loss says itself what and why. */
import { catalogue } from '../findings/message.ts';

const said = () => '';
const keep =
  'Keep the export that the flow came from; a Library carries it unchanged beside the Questionnaires.';

const kind = (title: string, why: string, fix: string = keep) =>
  ({ severity: 'information', title, text: said, why, fix }) as const;

export const lossMessages = catalogue({
  'loss.action': kind(
    'Action without a counterpart',
    'The flow does something beside saying and asking (a field, a group, a webhook) that the other format has no word for.',
  ),
  'loss.answer': kind(
    'Answer of another type',
    'A question takes one type of answer in FHIR, and this flow also accepts an answer of another one.',
  ),
  'loss.attachment': kind(
    'Attachment without a counterpart',
    'The other format does not take attachments of this kind.',
  ),
  'loss.category': kind('Category of a result', 'The other format stores the value of a result alone.'),
  'loss.choices': kind(
    'Choices that are not offered',
    'The value set of a question is not at hand, can not be listed, or has more codes than a message can offer; any text is taken.',
    'Give the value set with the Questionnaire (contained, or in the same Bundle), or list the answers as answerOption.',
  ),
  'loss.condition': kind(
    'Condition that the flow can not look at',
    'A flow compares results that are there; it evaluates no FHIRPath, and has no result of what is asked later or not at all.',
    'Ask the question before the item that depends on it.',
  ),
  'loss.edit': kind(
    'Edit that the kept flow has no place for',
    'The Questionnaire was changed in a way that the flow it came from can not follow.',
    'Make the change in the flow, and convert it again.',
  ),
  'loss.enable-when': kind(
    'Condition that enableWhen can not say',
    'enableWhen tests earlier answers; loops, silence and mixed conditions are beyond it (R4, Questionnaire.item.enableWhen).',
    'Nothing is needed for a round trip: the exact routing is in the extension mhero-flow-route.',
  ),
  'loss.expiry': kind('End of a run by time', 'The other format does not say how long a run may take.'),
  'loss.expression': kind(
    'Expression without a counterpart',
    'The expression names a variable or a function that the other format does not have.',
    'Write the part anew in the flow that came out.',
  ),
  'loss.flow': kind(
    'Flow whose uuid was taken',
    'Two flows of one file have the same uuid, and a resource can stand for one of them only.',
    'Give every flow a uuid of its own.',
  ),
  'loss.header': kind('Header of a request', 'The other format does not take this header of a webhook.'),
  'loss.kept': kind(
    'Nothing kept for the way back',
    'What the other format has no word for is kept beside the flow for a way back, and here it is more than fits.',
    'Keep the file that the flow came from.',
  ),
  'loss.kept-unfit': kind(
    'What is kept does not fit any more',
    'A container keeps what its format has no word for of the export that it was made of; here that and the container contradict each other.',
    'Convert the export itself again, or take the kept part (vendor_metadata.mhero) out of the container.',
  ),
  'loss.hidden': kind(
    'Hidden item',
    'What a form hides is not for who answers it; its initial value becomes a result.',
    'Set the value where the answers are received.',
  ),
  'loss.initial': kind(
    'Initial answer',
    'A message can not fill in an answer that the contact then changes.',
    'Say the usual answer in the text of the question.',
  ),
  'loss.language': kind(
    'Language without a counterpart',
    'The other format names languages by ISO 639-3, and this one has no such code.',
    'Use a code of ISO 639-3 in the flow.',
  ),
  'loss.length': kind('Text cut', 'The other format limits the length of this text.', 'Shorten the text.'),
  'loss.link-id': kind(
    'Item without its own linkId',
    'Conditions and answers name items by linkId, so it is unique in a Questionnaire (R4, invariant que-2).',
    'Give each item a linkId of its own.',
  ),
  'loss.media': kind(
    'Sound or picture',
    'The other format has no place for it there, or not for its address.',
  ),
  'loss.multiple': kind('Several answers at once', 'The other format takes one choice as an answer.'),
  'loss.node': kind('Node that can not be written', 'The other format can not have the node as it is.'),
  'loss.operand': kind(
    'Split that does not look at the answer',
    'A question of the Questionnaire routes by its own answer; this node asks, and then looks at something else.',
  ),
  'loss.part': kind(
    'Part of an export beside its flows',
    'Campaigns, triggers, fields and groups are no part of the other format.',
  ),
  'loss.phrases': kind(
    'Standard words in another language',
    'The words for leaving a question out and for wrong answers are there in some languages only.',
    'Translate the messages that say them in the flow that came out.',
  ),
  'loss.property': kind('Property without a counterpart', 'The other format has no place for this property.'),
  'loss.quick-reply': kind(
    'Quick replies without a counterpart',
    'The other format shows fewer buttons, or in other places only; and a translated quick reply needs one of the base language at the same place.',
    'Give every language the same number of quick replies, ten at most, and ask the question in the message that has them.',
  ),
  'loss.read-only': kind(
    'Read-only question',
    'It is not for the contact to answer; its initial value becomes a result.',
    'Ask it, or set its value where the answers are received.',
  ),
  'loss.repeats': kind(
    'Repeated item',
    'A flow asks each question once.',
    'Start the flow again for the next one, or ask for all in one answer.',
  ),
  'loss.result': kind('Result of a split', 'A split of the other format stores no result.'),
  'loss.route': kind(
    'Route without a counterpart',
    'The other format can not tell this way from the others, or can not lead there.',
  ),
  'loss.source': kind(
    'Flow too large to be kept on its Questionnaire',
    'A server bounds the size of a resource, so only flows of up to 512 KB are kept whole in the extension mhero-flow-source.',
  ),
  'loss.test': kind('Test without a counterpart', 'The other format can not compare in this way.'),
  'loss.test-order': kind(
    'Order of tests',
    'The other format keeps all tests of a choice together, so an answer that fits two choices can go another way.',
    'Make the tests of different choices exclude each other.',
  ),
  'loss.test-translation': kind(
    'Translated test',
    'A translation of a test must have as many arguments as the test itself.',
    'Give the translation the same number of arguments.',
  ),
  'loss.text': kind(
    'Text that FHIR does not take',
    'A FHIR string has at least one character that can be seen, and no control characters (R4, datatypes).',
    'Remove the control characters, or the empty text.',
  ),
  'loss.text-of-channel': kind(
    'Text of one channel',
    'The source has a text for each channel; the flow model has one text in a language.',
    'Write one text for all channels.',
  ),
  'loss.timeout': kind(
    'Timeout of a question',
    'RapidPro says for each question how long it waits; the Flow Spec says where silence leads (the default exit), and leaves the time to the platform.',
    'Set the time on the platform that runs the flow, or the timeout of the question in RapidPro.',
  ),
  'loss.validation': kind(
    'Bound that the flow does not check',
    'The engines have no test for it, so an answer that the form refuses can come in.',
    'Check the answers where they are received.',
  ),
  'loss.value': kind(
    'Value of a result',
    'The other format stores an answer as it was typed, and not as it was understood.',
  ),
  'loss.wait': kind('Wait without a counterpart', 'The other format can not wait for this.'),
});
