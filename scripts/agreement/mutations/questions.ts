/** Mutations of Questionnaires and of the responses to them. */
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../../src/text/json-value.ts';
import { goodValue, choiceKey, type Mutation, type Place } from './place.ts';

/** A mutation of an item, of a Questionnaire or of a response. */
function onItem(type: string, change: (item: JsonObject, place: Place) => boolean): Mutation['apply'] {
  return (place) =>
    place.node.name === 'item' &&
    place.node.scope.type === type &&
    isObject(place.node.value) &&
    change(place.node.value, place);
}

function answersOf(item: JsonObject): JsonValue[] {
  return listOf(item, 'answer');
}

const answerTypes = [
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'uri',
  'Attachment',
  'Coding',
  'Quantity',
  'Reference',
];
const itemTypes = [
  'group',
  'display',
  'boolean',
  'decimal',
  'integer',
  'date',
  'string',
  'text',
  'choice',
  'open-choice',
  'quantity',
  'reference',
  'question',
];

export const questionMutations: readonly Mutation[] = [
  {
    name: 'response-link',
    apply: onItem('QuestionnaireResponse', (item, { random }) => {
      item['linkId'] = random.pick(['nowhere', '', '1', '1.1', 'q1']) ?? '';
      return true;
    }),
  },
  {
    name: 'answer-type',
    apply: onItem('QuestionnaireResponse', (item, { random }) => {
      const type = random.pick(answerTypes) ?? 'string';
      if (answersOf(item).length === 0) return false;
      item['answer'] = [{ [choiceKey('value', type)]: goodValue(type) }];
      return true;
    }),
  },
  {
    name: 'answer-value',
    apply: onItem('QuestionnaireResponse', (item, { random }) => {
      const [answer] = answersOf(item);
      if (!isObject(answer)) return false;
      const key = Object.keys(answer).find((name) => name.startsWith('value')) ?? '';
      const values: Readonly<Record<string, readonly JsonValue[]>> = {
        valueInteger: [-1, 0, 1_000_000],
        valueDecimal: [-1.5, 1e9, 1.23456],
        valueString: ['x', 'A much longer text than anybody would think of as an answer. '.repeat(10), 'ab'],
        valueDate: ['1900-01-01', '2100-01-01', '2020'],
        valueCoding: [{ system: 'http://example.org/codes', code: 'a' }, { code: 'a' }, { display: 'a' }],
      };
      const value = random.pick(values[key] ?? []);
      if (value === undefined) return false;
      answer[key] = structuredClone(value);
      return true;
    }),
  },
  {
    name: 'answer-added',
    apply: onItem('QuestionnaireResponse', (item) => {
      const [first] = answersOf(item);
      item['answer'] = [...answersOf(item), structuredClone(first ?? { valueString: 'a' })];
      return true;
    }),
  },
  {
    name: 'answer-removed',
    apply: onItem('QuestionnaireResponse', (item) => Reflect.deleteProperty(item, 'answer')),
  },
  {
    name: 'answer-empty',
    apply: onItem('QuestionnaireResponse', (item) => {
      item['answer'] = [{ extension: [{ url: 'http://example.org/a', valueString: 'a' }] }];
      return true;
    }),
  },
  {
    name: 'item-moved',
    apply: onItem('QuestionnaireResponse', (item, { holder }) => {
      const items = listOf(holder, 'item');
      if (items.length < 2) return false;
      items.reverse();
      return item !== undefined;
    }),
  },
  {
    name: 'item-inside',
    apply: onItem('QuestionnaireResponse', (item) => {
      item['item'] = [{ linkId: 'new', answer: [{ valueString: 'a' }] }];
      return true;
    }),
  },
  {
    name: 'response-status',
    apply: ({ node, random }) => {
      if (node.type !== 'QuestionnaireResponse' || !isObject(node.value)) return false;
      node.value['status'] =
        random.pick(['in-progress', 'completed', 'amended', 'stopped', 'entered-in-error']) ?? '';
      return true;
    },
  },
  {
    name: 'response-questionnaire',
    apply: ({ node, random }) => {
      if (node.type !== 'QuestionnaireResponse' || !isObject(node.value)) return false;
      node.value['questionnaire'] =
        random.pick([
          'http://example.org/fhir/Questionnaire/agreement-all',
          'http://example.org/fhir/Questionnaire/none',
          '#q',
        ]) ?? '';
      return true;
    },
  },
  {
    name: 'question-type',
    apply: onItem('Questionnaire', (item, { random }) => {
      item['type'] = random.pick(itemTypes) ?? '';
      return true;
    }),
  },
  {
    name: 'question-link',
    apply: onItem('Questionnaire', (item, { holder }) => {
      const other = listOf(holder, 'item').find((one) => one !== item);
      item['linkId'] = isObject(other) ? (other['linkId'] ?? 'a') : 'a';
      return true;
    }),
  },
  {
    name: 'question-rule',
    apply: onItem('Questionnaire', (item, { random }) => {
      const [key, value] = random.pick<[string, JsonValue]>([
        ['required', true],
        ['repeats', true],
        ['readOnly', true],
        ['maxLength', 5],
        ['maxLength', 0],
        ['initial', [{ valueString: 'a' }]],
        ['initial', [{ valueInteger: 1 }, { valueInteger: 2 }]],
        ['answerOption', [{ valueString: 'a' }]],
        ['answerOption', [{ valueInteger: 1 }, { valueInteger: 2 }]],
        ['answerValueSet', 'http://hl7.org/fhir/ValueSet/administrative-gender'],
        ['answerValueSet', 'http://example.org/fhir/ValueSet/none'],
        ['enableWhen', [{ question: 'none', operator: 'exists', answerBoolean: true }]],
        [
          'enableWhen',
          [{ question: textOf(item, 'linkId') ?? 'undefined', operator: '=', answerString: 'a' }],
        ],
        ['enableWhen', [{ question: 'none', operator: 'exists', answerString: 'a' }]],
        ['enableBehavior', 'all'],
        ['code', [{ system: 'http://example.org/codes', code: 'a' }]],
        ['definition', 'http://hl7.org/fhir/StructureDefinition/Patient#Patient.name'],
        ['item', [{ linkId: 'new', type: 'string', text: 'New' }]],
      ]) ?? ['required', true];
      item[key] = structuredClone(value);
      return true;
    }),
  },
];
