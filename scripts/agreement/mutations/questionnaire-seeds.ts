/** A Questionnaire with a question of every kind and bound, and responses to it that are right. */
import type { JsonObject } from '../../../src/text/json-value.ts';

const url = 'http://example.org/fhir/Questionnaire/agreement-all';
const standard = 'http://hl7.org/fhir/StructureDefinition/';
const codes = 'http://terminology.hl7.org/CodeSystem/v2-0136';
const ucum = 'http://unitsofmeasure.org';

export const questionnaireSeed: JsonObject = {
  resourceType: 'Questionnaire',
  id: 'agreement-all',
  url,
  name: 'AgreementAll',
  status: 'active',
  subjectType: ['Patient'],
  item: [
    { linkId: 'intro', type: 'display', text: 'Welcome' },
    { linkId: 'yes', type: 'boolean', text: 'Yes?', required: true },
    {
      linkId: 'count',
      type: 'integer',
      text: 'How many?',
      extension: [
        { url: `${standard}minValue`, valueInteger: 0 },
        { url: `${standard}maxValue`, valueInteger: 100 },
      ],
      required: true,
    },
    {
      linkId: 'weight',
      type: 'decimal',
      text: 'Weight',
      extension: [{ url: `${standard}maxDecimalPlaces`, valueInteger: 2 }],
    },
    {
      linkId: 'name',
      type: 'string',
      text: 'Name',
      maxLength: 20,
      extension: [
        { url: `${standard}minLength`, valueInteger: 2 },
        { url: `${standard}regex`, valueString: '[A-Z][a-z]+' },
      ],
    },
    {
      linkId: 'note',
      type: 'text',
      text: 'Note',
      enableWhen: [{ question: 'yes', operator: '=', answerBoolean: true }],
    },
    {
      linkId: 'day',
      type: 'date',
      text: 'Day',
      extension: [{ url: `${standard}minValue`, valueDate: '2000-01-01' }],
    },
    { linkId: 'moment', type: 'dateTime', text: 'Moment' },
    { linkId: 'hour', type: 'time', text: 'Hour' },
    { linkId: 'page', type: 'url', text: 'Page' },
    {
      linkId: 'again',
      type: 'choice',
      text: 'Again?',
      required: true,
      answerOption: [
        { valueCoding: { system: codes, code: 'Y' } },
        { valueCoding: { system: codes, code: 'N' } },
      ],
    },
    {
      linkId: 'gender',
      type: 'choice',
      text: 'Gender',
      repeats: true,
      answerValueSet: 'http://hl7.org/fhir/ValueSet/administrative-gender',
    },
    {
      linkId: 'colour',
      type: 'open-choice',
      text: 'Colour',
      answerOption: [{ valueString: 'red' }, { valueString: 'green' }],
    },
    {
      linkId: 'number',
      type: 'choice',
      text: 'Number',
      answerOption: [{ valueInteger: 1 }, { valueInteger: 2, initialSelected: true }],
    },
    {
      linkId: 'length',
      type: 'quantity',
      text: 'Length',
      extension: [{ url: `${standard}questionnaire-unitOption`, valueCoding: { system: ucum, code: 'cm' } }],
    },
    { linkId: 'photo', type: 'attachment', text: 'Photo' },
    {
      linkId: 'who',
      type: 'reference',
      text: 'Who',
      extension: [{ url: `${standard}questionnaire-referenceResource`, valueCode: 'Practitioner' }],
    },
    {
      linkId: 'group',
      type: 'group',
      text: 'Group',
      repeats: true,
      item: [
        { linkId: 'group.a', type: 'string', text: 'A', initial: [{ valueString: 'a' }], required: true },
        {
          linkId: 'group.b',
          type: 'integer',
          text: 'B',
          repeats: true,
          enableWhen: [
            { question: 'group.a', operator: 'exists', answerBoolean: true },
            { question: 'count', operator: '>', answerInteger: 1 },
          ],
          enableBehavior: 'all',
        },
      ],
    },
    {
      linkId: 'parent',
      type: 'string',
      text: 'Parent',
      item: [{ linkId: 'parent.child', type: 'string', text: 'Child' }],
    },
  ],
};

const complete: JsonObject = {
  resourceType: 'QuestionnaireResponse',
  id: 'complete',
  questionnaire: url,
  status: 'completed',
  authored: '2024-02-29T12:00:00Z',
  subject: { reference: 'Patient/a' },
  item: [
    { linkId: 'yes', answer: [{ valueBoolean: true }] },
    { linkId: 'count', answer: [{ valueInteger: 5 }] },
    { linkId: 'weight', answer: [{ valueDecimal: 1.25 }] },
    { linkId: 'name', answer: [{ valueString: 'Fatu' }] },
    { linkId: 'note', answer: [{ valueString: 'A note' }] },
    { linkId: 'day', answer: [{ valueDate: '2024-02-29' }] },
    { linkId: 'moment', answer: [{ valueDateTime: '2024-02-29T12:00:00Z' }] },
    { linkId: 'hour', answer: [{ valueTime: '12:00:00' }] },
    { linkId: 'page', answer: [{ valueUri: 'http://example.org/a' }] },
    { linkId: 'again', answer: [{ valueCoding: { system: codes, code: 'Y' } }] },
    {
      linkId: 'gender',
      answer: [{ valueCoding: { system: 'http://hl7.org/fhir/administrative-gender', code: 'female' } }],
    },
    { linkId: 'colour', answer: [{ valueString: 'red' }] },
    { linkId: 'number', answer: [{ valueInteger: 2 }] },
    { linkId: 'length', answer: [{ valueQuantity: { value: 3, unit: 'cm', system: ucum, code: 'cm' } }] },
    {
      linkId: 'photo',
      answer: [{ valueAttachment: { contentType: 'image/png', url: 'http://example.org/a.png' } }],
    },
    { linkId: 'who', answer: [{ valueReference: { reference: 'Practitioner/a' } }] },
    {
      linkId: 'group',
      item: [
        { linkId: 'group.a', answer: [{ valueString: 'one' }] },
        { linkId: 'group.b', answer: [{ valueInteger: 1 }, { valueInteger: 2 }] },
      ],
    },
    { linkId: 'group', item: [{ linkId: 'group.a', answer: [{ valueString: 'two' }] }] },
    {
      linkId: 'parent',
      answer: [{ valueString: 'p', item: [{ linkId: 'parent.child', answer: [{ valueString: 'c' }] }] }],
    },
  ],
};

const smallest: JsonObject = {
  ...complete,
  id: 'smallest',
  item: [
    { linkId: 'yes', answer: [{ valueBoolean: false }] },
    { linkId: 'count', answer: [{ valueInteger: 0 }] },
    { linkId: 'again', answer: [{ valueCoding: { system: codes, code: 'N' } }] },
    { linkId: 'group', item: [{ linkId: 'group.a', answer: [{ valueString: 'one' }] }] },
  ],
};

const begun: JsonObject = {
  ...complete,
  id: 'begun',
  status: 'in-progress',
  item: [{ linkId: 'count', answer: [{ valueInteger: 5 }] }],
};

export const responseSeeds: readonly JsonObject[] = [complete, smallest, begun];
