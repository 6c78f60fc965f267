/** Faults in what a Questionnaire asks for: bounds that nothing meets, values that are none of the options. */
import { catalogue, reporter } from '../../findings/message.ts';
import { syntaxFault } from '../../fhir/fhirpath/engine.ts';
import { compareItems } from '../../fhir/fhirpath/values.ts';
import { codeOf } from '../../fhir/terminology/terminology.ts';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../text/json-value.ts';
import { show } from '../checks/fixed.ts';
import { lengthOf } from '../checks/limits.ts';
import { childNodes, type Node } from '../node.ts';
import type { Run } from '../run.ts';
import { isSame } from './enable-when.ts';
import type { QuestionItem, QuestionnaireModel } from './model.ts';
import { answerTypes } from './questionnaire.ts';

export const designMessages = catalogue({
  'questionnaire.bounds': {
    severity: 'warning',
    title: 'Bounds that nothing meets',
    text: ({ linkId, low, high }: { linkId: string; low: string; high: string }) =>
      `Nothing answers ${linkId}: its ${low} is larger than its ${high}.`,
    why: 'The two bounds exclude every answer, so that no response can be complete.',
    fix: 'Correct one of the bounds.',
  },
  'questionnaire.initial-type': {
    severity: 'warning',
    title: 'Initial value of another type',
    text: ({ linkId, expected, found }: { linkId: string; expected: string; found: string }) =>
      `The answers to ${linkId} are of type ${expected}; its initial value is of type ${found}.`,
    why: 'An initial value is an answer that stands there already (Questionnaire.item.initial).',
    fix: 'Give the value in the type of the question.',
  },
  'questionnaire.initial-answer': {
    severity: 'warning',
    title: 'Initial value that is no answer',
    text: ({ linkId, found, fault }: { linkId: string; found: string; fault: string }) =>
      `The initial value ${found} of ${linkId} ${fault}.`,
    why: 'What stands there from the start is sent as an answer unless it is changed, and would be refused.',
    fix: 'Give a value that the question takes.',
  },
  'questionnaire.initial-selected': {
    severity: 'warning',
    title: 'Several options chosen',
    text: ({ linkId, found }: { linkId: string; found: number }) =>
      `${linkId} takes one answer, and ${found} of its options are chosen from the start.`,
    why: 'Questionnaire.item.answerOption.initialSelected marks an answer; without repeats there is one.',
    fix: 'Mark one option, or let the question repeat.',
  },
  'questionnaire.option-repeated': {
    severity: 'warning',
    title: 'Option twice',
    text: ({ linkId, found }: { linkId: string; found: string }) =>
      `${linkId} has the option ${found} more than once.`,
    why: 'Which of two equal options was chosen can not be told.',
    fix: 'Keep one of them.',
  },
  'questionnaire.regex': {
    severity: 'warning',
    title: 'Regular expression that is not run',
    text: ({ linkId, regex }: { linkId: string; regex: string }) =>
      `${regex} of ${linkId} is no regular expression, or one that could run without end.`,
    why: 'Answers are checked only with expressions that are sure to end soon.',
    fix: 'Write it without repeats within repeats.',
  },
  'questionnaire.expression-syntax': {
    severity: 'warning',
    title: 'Expression that can not be read',
    text: ({ linkId, fault }: { linkId: string; fault: string }) =>
      `An expression of ${linkId} is no FHIRPath: ${fault}`,
    why: "SDC's expressions in text/fhirpath follow the grammar of FHIRPath; whether they compute what is meant is not judged.",
    fix: 'Correct the expression.',
  },
});

const report = reporter(designMessages);

/** Checks one item, that the model has read. */
export function checkDesign(node: Node, question: QuestionItem, model: QuestionnaireModel, run: Run): void {
  checkBounds(node, question, run);
  checkInitial(node, question, model, run);
  checkOptions(node, question, run);
  const linkId = question.label;
  if (question.regex !== undefined && question.regex.test === undefined)
    run.add(node, report('questionnaire.regex', { linkId, regex: show(question.regex.source) }, {}));
  for (const expression of expressionsOf(node.value)) {
    const fault = syntaxFault(expression);
    if (fault !== undefined) run.add(node, report('questionnaire.expression-syntax', { linkId, fault }, {}));
  }
}

function checkBounds(node: Node, question: QuestionItem, run: Run): void {
  const { minValue, maxValue, minLength, maxLength, minOccurs, maxOccurs } = question;
  const pairs = [
    ['smallest value', minValue, 'largest value', maxValue],
    ['least length', minLength, 'greatest length', maxLength],
    ['least number of answers', minOccurs, 'greatest number of answers', maxOccurs],
  ] as const;
  for (const [low, least, high, most] of pairs) {
    const isWrong =
      (typeof least === 'number' && typeof most === 'number' && least > most) ||
      (typeof least === 'string' && typeof most === 'string' && isLater(least, most));
    if (isWrong)
      run.add(
        node,
        report(
          'questionnaire.bounds',
          { linkId: question.label, low: `${low} ${show(least)}`, high: `${high} ${show(most)}` },
          {},
        ),
      );
  }
}

/** Dates of the same precision sort as texts; others are not compared. */
function isLater(a: string, b: string): boolean {
  return /^\d{4}(?:-\d\d)*$/.test(a) && a.length === b.length && a > b;
}

function checkInitial(node: Node, question: QuestionItem, model: QuestionnaireModel, run: Run): void {
  const expected = answerTypes[question.type];
  if (expected === undefined) return;
  const linkId = question.label;
  for (const initial of childNodes(node, 'initial', false))
    for (const value of childNodes(initial, 'value', true)) {
      if (!expected.includes(value.type)) {
        const args = { linkId, expected: expected.join(' or '), found: value.type };
        run.add(initial, report('questionnaire.initial-type', args, {}));
        continue;
      }
      const fault = initialFault(value, question, model, run);
      const args = { linkId, found: show(value.value), fault: fault ?? '' };
      if (fault !== undefined) run.add(initial, report('questionnaire.initial-answer', args, {}));
    }
}

function initialFault(
  { value, type }: Node,
  question: QuestionItem,
  model: QuestionnaireModel,
  run: Run,
): string | undefined {
  const { valueSet, maxLength, minLength, minValue, maxValue } = question;
  if (value === undefined) return undefined;
  if (valueSet !== undefined && isObject(value)) {
    const terminology = run.terminology.withContained(model.contained);
    if (terminology.contains(valueSet, codeOf(value)) === 'out') return `is not in ${valueSet}`;
  }
  const length = typeof value === 'string' ? lengthOf(value) : undefined;
  if (length !== undefined && maxLength !== undefined && length > maxLength) return 'is too long';
  if (length !== undefined && minLength !== undefined && length < minLength) return 'is too short';
  const order = (limit: JsonValue | undefined) =>
    limit === undefined || isObject(limit) !== isObject(value)
      ? 0
      : (compareItems(
          { value, extra: undefined, type },
          { value: limit, extra: undefined, type },
          run.context.compareQuantities,
        ) ?? 0);
  if (order(minValue) < 0) return `is below ${show(minValue)}`;
  return order(maxValue) > 0 ? `is above ${show(maxValue)}` : undefined;
}

function checkOptions(node: Node, question: QuestionItem, run: Run): void {
  const linkId = question.label;
  const { options } = question;
  const chosen = isObject(node.value)
    ? listOf(node.value, 'answerOption').filter((one) => isObject(one) && one['initialSelected'] === true)
    : [];
  if (chosen.length > 1 && !question.repeats)
    run.add(node, report('questionnaire.initial-selected', { linkId, found: chosen.length }, {}));
  // Long lists are codes of a system, which has each once; comparing each with each would take too long.
  if (options.length > 500) return;
  const repeated = options.find(({ value }, i) =>
    options.slice(0, i).some((one) => isSame(one.value, value)),
  );
  if (repeated !== undefined)
    run.add(node, report('questionnaire.option-repeated', { linkId, found: show(repeated.value) }, {}));
}

const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/';
const cqfExpression = 'http://hl7.org/fhir/StructureDefinition/cqf-expression';

/** The FHIRPath of SDC's extensions on an item: enableWhenExpression, calculatedExpression and their like. */
function expressionsOf(item: unknown): string[] {
  return (isObject(item) ? listOf(item, 'extension') : [])
    .filter(isObject)
    .filter((extension) => {
      const url = textOf(extension, 'url') ?? '';
      return url.startsWith(sdc) || url === cqfExpression || url.endsWith('/variable');
    })
    .map((extension) => extension['valueExpression'])
    .filter((value): value is JsonObject => isObject(value))
    .filter((value) => textOf(value, 'language') === 'text/fhirpath')
    .map((value) => textOf(value, 'expression'))
    .filter((expression) => expression !== undefined);
}
