/** One item of an outline as one item of a Questionnaire. */
import { ours, standardExtension, ucumSystem } from '../../fhir/canonicals.ts';
import type { AnswerType, DecisionItem, MessageItem, OutlineItem, QuestionItem } from '../../flow/outline.ts';
import type { CodedChoice, CodeMeaning } from './write-choices.ts';
import { routeExtension } from './write-routes.ts';
import { mediaExtensions, quickReplyExtensions, stringOf, translated, type Writing } from './write-text.ts';

/** What the item is written with beside the outline's own. */
export interface ItemParts {
  /** The coded choices of a question, in the question's order. */
  readonly choices: readonly CodedChoice[];
  /** What the result means, if the manifest says so. */
  readonly code?: CodeMeaning;
  readonly required: boolean;
  readonly enabled: Pick<fhir4.QuestionnaireItem, 'enableWhen' | 'enableBehavior'>;
}

export function writeItem(writing: Writing, item: OutlineItem, parts: ItemParts): fhir4.QuestionnaireItem {
  switch (item.kind) {
    case 'question':
      return writeQuestion(writing, item, parts);
    case 'message':
      return writeMessage(writing, item, parts);
    case 'decision':
      return writeDecision(writing, item, parts);
  }
}

/** The type of item that takes such an answer. A choice that offers nothing the file knows takes any text. */
export function itemType(answer: AnswerType, choices: number): fhir4.QuestionnaireItem['type'] {
  switch (answer) {
    case 'choice':
    case 'choices':
      return choices > 0 ? 'choice' : 'text';
    case 'audio':
    case 'image':
    case 'video':
      return 'attachment';
    case 'location':
      return 'text';
    default:
      return answer;
  }
}

function writeQuestion(writing: Writing, item: QuestionItem, parts: ItemParts): fhir4.QuestionnaireItem {
  const type = itemType(item.answer, item.choices.length);
  const extension: fhir4.Extension[] = [
    { url: ours('mhero-flow-answer-type'), valueCode: item.answer },
    ...resultExtensions(writing, item),
  ];
  if (item.timeoutSeconds !== undefined) {
    extension.push({
      url: ours('mhero-flow-timeout'),
      valueDuration: { value: item.timeoutSeconds, unit: 's', system: ucumSystem, code: 's' },
    });
  }
  extension.push(
    ...rangeExtensions(item),
    ...mediaExtensions(writing, item.text, item.textAt),
    ...quickReplyExtensions(writing, item.text, item.textAt),
    ...item.routes.map((route) => routeExtension(writing, route)),
  );
  const { code } = parts;
  return {
    extension,
    linkId: item.linkId,
    ...(code && { code: [{ ...code }] }),
    ...textOf(writing, item.text, item.textAt),
    type,
    ...parts.enabled,
    ...(parts.required && { required: true }),
    ...(item.answer === 'choices' && { repeats: true }),
    ...(type === 'choice' && { answerOption: parts.choices.map(({ option }) => option) }),
  };
}

function writeMessage(writing: Writing, item: MessageItem, parts: ItemParts): fhir4.QuestionnaireItem {
  return {
    extension: [
      ...mediaExtensions(writing, item.text, item.at),
      ...quickReplyExtensions(writing, item.text, item.at),
      ...item.routes.map((route) => routeExtension(writing, route)),
    ],
    linkId: item.linkId,
    ...textOf(writing, item.text, item.at),
    type: 'display',
    ...parts.enabled,
  };
}

function writeDecision(writing: Writing, item: DecisionItem, parts: ItemParts): fhir4.QuestionnaireItem {
  const operand = item.operand === undefined ? undefined : stringOf(writing, item.operand, item.at);
  return {
    extension: [
      {
        url: ours('mhero-flow-decision'),
        extension: [
          { url: 'split', valueCode: item.split },
          ...(operand === undefined ? [] : [{ url: 'operand', valueString: operand }]),
        ],
      },
      { url: standardExtension.hidden, valueBoolean: true },
      ...resultExtensions(writing, item),
      ...item.routes.map((route) => routeExtension(writing, route)),
    ],
    linkId: item.linkId,
    // No word of any language: the expression that is looked at, or what stands for chance.
    text: operand ?? (item.split === 'random' ? '@random' : '@'),
    type: 'display',
    ...parts.enabled,
  };
}

function textOf(
  writing: Writing,
  content: QuestionItem['text'],
  at: string,
): Pick<fhir4.QuestionnaireItem, 'text' | '_text'> {
  const { value, element } = translated(writing, content, at);
  return { ...(value !== undefined && { text: value }), ...(element && { _text: element }) };
}

function resultExtensions(writing: Writing, item: QuestionItem | DecisionItem): fhir4.Extension[] {
  const result = item.result === undefined ? undefined : stringOf(writing, item.result, item.at);
  return result === undefined ? [] : [{ url: ours('mhero-flow-result'), valueString: result }];
}

function rangeExtensions({ answer, range }: QuestionItem): fhir4.Extension[] {
  if (range === undefined) return [];
  const { minimum, maximum } = range;
  const [low, high] =
    answer === 'choices'
      ? [standardExtension.minOccurs, standardExtension.maxOccurs]
      : [standardExtension.minValue, standardExtension.maxValue];
  const value = (number: number): Partial<fhir4.Extension> =>
    answer !== 'decimal' && Number.isInteger(number) && Math.abs(number) < 2 ** 31
      ? { valueInteger: number }
      : { valueDecimal: number };
  return [
    ...(minimum === undefined ? [] : [{ url: low, ...value(minimum) }]),
    ...(maximum === undefined ? [] : [{ url: high, ...value(maximum) }]),
  ];
}
