/** What the flow of a form came to goes back to the form: each result to its item, in the type of the item. */
import { describe, expect, it } from 'vitest';
import { openPackagedDefinitions } from '../../../src/fhir/packaged-definitions.ts';
import { answeredForm, flowOfForm, type Lookup } from '../../../src/formats/questionnaire/form/index.ts';
import type { JsonObject } from '../../../src/text/json-value.ts';
import { Validator } from '../../../src/validation/validator.ts';

const lookup: Lookup = () => undefined;
const signs = [
  { valueCoding: { system: 'http://example.org/signs', code: 'F', display: 'Fever' } },
  { valueCoding: { system: 'http://example.org/signs', code: 'H', display: 'Headache' } },
];

function formOf(...item: JsonObject[]): JsonObject {
  return {
    resourceType: 'Questionnaire',
    url: 'http://example.org/Questionnaire/visit',
    status: 'active',
    title: 'Visit',
    language: 'en',
    item,
  };
}

/** The node that asks, found by the text of its question in the flow, as a platform would tell its uuid. */
function nodeOf(form: JsonObject, text: string): string {
  const { flow } = flowOfForm(form, lookup);
  const node = flow.nodes.find(
    ({ actions, router }) => router !== undefined && JSON.stringify(actions).includes(text),
  );
  if (node === undefined) throw new Error(`no node asks ${text}`);
  return node.uuid;
}

function answersOf(
  form: JsonObject,
  results: Readonly<Record<string, { value?: string; category?: string }>>,
) {
  const lost: string[] = [];
  const answered = answeredForm(form, lookup);
  const byNode = new Map(Object.entries(results).map(([text, result]) => [nodeOf(form, text), result]));
  expect([...byNode.keys()].filter((node) => !answered.nodes.has(node))).toEqual([]);
  return { items: answered.itemsOf(byNode, (_, why) => lost.push(why)), lost };
}

describe('an answer', () => {
  it.each<[string, JsonObject, { value?: string; category?: string }, unknown]>([
    ['yes', { type: 'boolean' }, { value: '1', category: 'Yes' }, { valueBoolean: true }],
    ['no', { type: 'boolean' }, { value: 'no', category: 'No' }, { valueBoolean: false }],
    ['a whole number', { type: 'integer' }, { value: '24', category: 'Number' }, { valueInteger: 24 }],
    ['a number', { type: 'decimal' }, { value: '2.5', category: 'Number' }, { valueDecimal: 2.5 }],
    [
      'a quantity',
      {
        type: 'quantity',
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
            valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg', display: 'kg' },
          },
        ],
      },
      { value: '61.5' },
      { valueQuantity: { value: 61.5, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' } },
    ],
    ['a date', { type: 'date' }, { value: '2025-06-01T00:00:00.000000Z' }, { valueDate: '2025-06-01' }],
    [
      'a time of a day',
      { type: 'dateTime' },
      { value: '2025-06-01T10:00:00.000000Z' },
      { valueDateTime: '2025-06-01T10:00:00.000000Z' },
    ],
    ['a time', { type: 'time' }, { value: '10:30' }, { valueTime: '10:30:00' }],
    ['a text', { type: 'text' }, { value: 'none' }, { valueString: 'none' }],
    ['an address', { type: 'url' }, { value: 'https://example.org' }, { valueUri: 'https://example.org' }],
    [
      'a picture',
      { type: 'attachment' },
      { value: 'image/jpeg:https://example.org/a.jpg' },
      { valueAttachment: { url: 'https://example.org/a.jpg' } },
    ],
    [
      'a reference',
      { type: 'reference' },
      { value: 'Clinic 4' },
      { valueReference: { display: 'Clinic 4' } },
    ],
    [
      'a choice',
      { type: 'choice', answerOption: signs },
      { value: '2', category: 'Headache' },
      { valueCoding: { system: 'http://example.org/signs', code: 'H', display: 'Headache' } },
    ],
    [
      'a choice of numbers',
      { type: 'choice', answerOption: [{ valueInteger: 1 }, { valueInteger: 5 }] },
      { value: '5', category: '5' },
      { valueInteger: 5 },
    ],
    [
      'an answer beside the choices',
      { type: 'open-choice', answerOption: signs },
      { value: 'cough', category: 'Other' },
      { valueString: 'cough' },
    ],
  ])('that is %s', (_, item, result, expected) => {
    const form = formOf({ linkId: 'q', text: 'The question', required: true, ...item });
    expect(answersOf(form, { 'The question': result })).toEqual({
      items: [{ linkId: 'q', text: 'The question', answer: [expected] }],
      lost: [],
    });
  });

  it.each([
    ['integer', '2.5', 'a whole number'],
    ['decimal', 'many', 'a number'],
    ['date', 'soon', 'a date'],
    ['dateTime', '2025-06-01T10:00', 'a time with its zone'],
    ['time', 'noon', 'a time'],
  ])('of type %s that is %s is told', (type, value, takes) => {
    const form = formOf({ linkId: 'q', text: 'The question', required: true, type });
    expect(answersOf(form, { 'The question': { value } })).toEqual({
      items: [],
      lost: [`The question takes ${takes}.`],
    });
  });

  it('of several choices is each of them once, in the order of the form', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ valueString: `sign ${index + 1}` }));
    const form = formOf({
      linkId: 'q',
      text: 'Which',
      type: 'choice',
      repeats: true,
      required: true,
      answerOption: many,
    });
    expect(answersOf(form, { Which: { value: '11, 1;1  2' } }).items[0]?.answer).toEqual([
      { valueString: 'sign 1' },
      { valueString: 'sign 2' },
      { valueString: 'sign 11' },
    ]);
  });

  it('that was left out is none', () => {
    const form = formOf({ linkId: 'q', text: 'Anything else?', type: 'text' });
    expect(answersOf(form, { 'Anything else?': { value: 'skip', category: 'Skipped' } })).toEqual({
      items: [],
      lost: [],
    });
  });
});

describe('the items of a response', () => {
  const form = formOf(
    {
      linkId: 'who',
      type: 'group',
      text: 'The mother',
      item: [
        {
          linkId: 'pregnant',
          type: 'boolean',
          text: 'Is she pregnant?',
          required: true,
          item: [{ linkId: 'week', type: 'integer', text: 'In which week?', required: true }],
        },
      ],
    },
    { linkId: 'note', type: 'text', text: 'Anything else?', required: true },
  );
  const results = {
    'Anything else?': { value: 'no' },
    'In which week?': { value: '30' },
    'Is she pregnant?': { value: 'yes', category: 'Yes' },
  };

  it('stand in groups and answers as the form has them, and are a valid response to it', () => {
    const { items } = answersOf(form, results);
    expect(items).toMatchObject([
      {
        linkId: 'who',
        item: [
          {
            linkId: 'pregnant',
            answer: [{ valueBoolean: true, item: [{ linkId: 'week', answer: [{ valueInteger: 30 }] }] }],
          },
        ],
      },
      { linkId: 'note' },
    ]);
    const response = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      questionnaire: 'http://example.org/Questionnaire/visit',
      item: JSON.parse(JSON.stringify(items)) as JsonObject[],
    };
    const packaged = openPackagedDefinitions();
    const validator = new Validator({
      definitions: {
        ...packaged,
        get: (type, url) =>
          url === 'http://example.org/Questionnaire/visit' ? form : packaged.get(type, url),
      },
    });
    const errors = validator.validate(response).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it('have what the form says beforehand where a node sets it', () => {
    const hidden = formOf({
      linkId: 'v',
      type: 'string',
      text: 'Version',
      initial: [{ valueString: '2' }],
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true },
      ],
    });
    const { flow } = flowOfForm(hidden, lookup);
    const [node] = flow.nodes;
    const answered = answeredForm(hidden, lookup);
    expect(answered.itemsOf(new Map([[node?.uuid ?? '', { value: '2' }]]), () => undefined)).toEqual([
      { linkId: 'v', text: 'Version', answer: [{ valueString: '2' }] },
    ]);
  });

  it('are those of the flow that the form becomes', () => {
    expect(answeredForm(form, lookup).flow).toBe(flowOfForm(form, lookup).flow.uuid);
  });
});
