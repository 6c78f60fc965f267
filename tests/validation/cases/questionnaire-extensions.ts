/** Extensions of Questionnaires, R4's and SDC's: what they mean for the Questionnaire and for its responses. */
import type { JsonObject, JsonValue } from '../../../src/text/json-value.ts';
import { profileOn, type RuleCase } from '../case.ts';

const url = 'http://example.org/fhir/Questionnaire/case';
const r4 = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const ucum = 'http://unitsofmeasure.org';
const controls = 'http://hl7.org/fhir/questionnaire-item-control';

const questionnaire = (item: JsonObject[], more: JsonObject = {}): JsonObject => ({
  resourceType: 'Questionnaire',
  url,
  status: 'active',
  ...more,
  item,
});

const response = (item: JsonValue[], more: JsonObject = {}): JsonObject => ({
  resourceType: 'QuestionnaireResponse',
  questionnaire: url,
  status: 'completed',
  ...more,
  item,
});

const extended = (name: string, key: string, value: JsonValue): JsonObject => ({
  url: name.startsWith('http') ? name : r4 + name,
  [key]: value,
});

const unanswered: JsonObject = {
  resourceType: 'QuestionnaireResponse',
  questionnaire: url,
  status: 'completed',
};

const answered = (...answer: JsonValue[]): JsonObject => ({ linkId: 'a', answer });

/** One question with extensions, with an answer that fits and one that doesn't. */
function answerCase(
  code: string,
  about: string,
  question: JsonObject,
  right: JsonObject,
  wrong: JsonObject,
  more: Partial<RuleCase> = {},
): RuleCase {
  return {
    code,
    about,
    definitions: [questionnaire([{ linkId: 'a', ...question }])],
    options: { allowUnknownExtensions: true },
    valid: response([answered(right)]),
    invalid: response([answered(wrong)]),
    ...more,
  };
}

function designCase(code: string, about: string, right: JsonObject, wrong: JsonObject): RuleCase {
  return {
    code,
    about,
    options: { allowUnknownExtensions: true },
    valid: questionnaire([{ linkId: 'a', ...right }]),
    invalid: questionnaire([{ linkId: 'a', ...wrong }]),
    at: code === 'questionnaire.initial-answer' ? '/item/0/initial/0' : '/item/0',
  };
}

const quantity = (value: number, unit: string, more: JsonObject = {}): JsonObject => ({
  valueQuantity: { value, unit, ...more },
});
const coded = (code: string): JsonObject => ({ system: ucum, code });
const control = (type: string, code: string, more: JsonObject = {}): JsonObject => ({
  type,
  extension: [
    extended('questionnaire-itemControl', 'valueCodeableConcept', { coding: [{ system: controls, code }] }),
  ],
  ...more,
});

const group = (name: string, value: number): JsonObject => ({
  linkId: 'g',
  type: 'group',
  repeats: true,
  required: true,
  extension: [extended(name, 'valueInteger', value)],
  item: [{ linkId: 'a', type: 'string' }],
});
const groups = (count: number): JsonValue[] =>
  Array.from({ length: count }, () => ({ linkId: 'g', item: [answered({ valueString: 'a' })] }));

const patientProfile = 'http://example.org/fhir/StructureDefinition/active-patient';
const activePatient = profileOn(
  'Patient',
  [{ id: 'Patient.active', path: 'Patient.active', min: 1 }],
  patientProfile,
);
const asksForActive = {
  type: 'reference',
  extension: [extended('questionnaire-referenceProfile', 'valueCanonical', patientProfile)],
};
const withPatient = (more: JsonObject): JsonObject =>
  response([answered({ valueReference: { reference: '#p' } })], {
    contained: [{ resourceType: 'Patient', id: 'p', ...more }],
  });

const conditional = (expression: string): JsonObject => ({
  linkId: 'b',
  type: 'string',
  required: true,
  extension: [
    extended(`${sdc}enableWhenExpression`, 'valueExpression', { language: 'text/fhirpath', expression }),
  ],
});
const isYes = "%resource.item.where(linkId = 'a').answer.value = true";
const asked = [{ linkId: 'a', type: 'boolean' }, conditional(isYes)];

const required = questionnaire([{ linkId: 'a', type: 'string', required: true }]);

export const questionnaireExtensionCases: readonly RuleCase[] = [
  designCase(
    'questionnaire.extension-useless',
    'a length of a number',
    { type: 'string', extension: [extended('minLength', 'valueInteger', 2)] },
    { type: 'integer', extension: [extended('minLength', 'valueInteger', 2)] },
  ),
  designCase(
    'questionnaire.extension-useless',
    'a size of a text',
    { type: 'attachment', extension: [extended('maxSize', 'valueDecimal', 2)] },
    { type: 'text', extension: [extended('maxSize', 'valueDecimal', 2)] },
  ),
  designCase(
    'questionnaire.item-control',
    'a table of a question',
    control('group', 'gtable', { item: [{ linkId: 'b', type: 'string' }] }),
    control('string', 'gtable'),
  ),
  designCase(
    'questionnaire.item-control',
    'a help of a question',
    control('display', 'help'),
    control('string', 'help'),
  ),
  designCase(
    'questionnaire.item-control',
    'a slider of a text',
    control('integer', 'slider'),
    control('string', 'slider'),
  ),
  designCase(
    'questionnaire.item-control',
    'radio buttons of several answers',
    control('choice', 'radio-button'),
    control('choice', 'radio-button', { repeats: true }),
  ),
  designCase(
    'questionnaire.slider-step',
    '',
    { type: 'integer', extension: [extended('questionnaire-sliderStepValue', 'valueInteger', 5)] },
    { type: 'integer', extension: [extended('questionnaire-sliderStepValue', 'valueInteger', 0)] },
  ),
  designCase(
    'questionnaire.terminology-server',
    '',
    {
      type: 'choice',
      extension: [extended(`${sdc}preferredTerminologyServer`, 'valueUrl', 'http://tx.example.net/r4')],
    },
    { type: 'choice', extension: [extended(`${sdc}preferredTerminologyServer`, 'valueUrl', 'tx')] },
  ),
  designCase(
    'questionnaire.initial-answer',
    'below the bound',
    { type: 'integer', extension: [extended('minValue', 'valueInteger', 5)], initial: [{ valueInteger: 5 }] },
    { type: 'integer', extension: [extended('minValue', 'valueInteger', 5)], initial: [{ valueInteger: 4 }] },
  ),
  designCase(
    'questionnaire.initial-answer',
    'of no value set',
    {
      type: 'choice',
      answerValueSet: 'http://hl7.org/fhir/ValueSet/administrative-gender',
      initial: [{ valueCoding: { system: 'http://hl7.org/fhir/administrative-gender', code: 'male' } }],
    },
    {
      type: 'choice',
      answerValueSet: 'http://hl7.org/fhir/ValueSet/administrative-gender',
      initial: [{ valueCoding: { system: controls, code: 'help' } }],
    },
  ),
  designCase(
    'questionnaire.initial-answer',
    'too long',
    { type: 'string', maxLength: 2, initial: [{ valueString: 'ab' }] },
    { type: 'string', maxLength: 2, initial: [{ valueString: 'abc' }] },
  ),
  ...(
    [
      ['questionnaire-unitOption', 'quantity', 'decimal', 'valueCoding', coded('kg')],
      [
        'questionnaire-unitValueSet',
        'quantity',
        'string',
        'valueCanonical',
        'http://hl7.org/fhir/ValueSet/ucum-bodyweight',
      ],
      ['questionnaire-unit', 'decimal', 'quantity', 'valueCoding', coded('kg')],
      ['questionnaire-sliderStepValue', 'integer', 'decimal', 'valueInteger', 1],
      ['questionnaire-choiceOrientation', 'choice', 'string', 'valueCode', 'vertical'],
      ['questionnaire-referenceResource', 'reference', 'choice', 'valueCode', 'Patient'],
      ['questionnaire-referenceProfile', 'reference', 'string', 'valueCanonical', `${r4}Patient`],
      ['questionnaire-referenceFilter', 'reference', 'string', 'valueString', 'active=true'],
    ] as const
  ).map(([name, right, wrong, key, value]): RuleCase => ({
    ...designCase(
      'profile.extension-context-invariant',
      name,
      { type: right, extension: [extended(name, key, value)] },
      { type: wrong, extension: [extended(name, key, value)] },
    ),
    at: '/item/0/extension/0',
  })),
  {
    code: 'questionnaire.enable-when-later',
    valid: questionnaire([
      { linkId: 'a', type: 'boolean' },
      {
        linkId: 'b',
        type: 'string',
        enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: true }],
      },
    ]),
    invalid: questionnaire([
      {
        linkId: 'b',
        type: 'string',
        enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: true }],
      },
      { linkId: 'a', type: 'boolean' },
    ]),
    at: '/item/0/enableWhen/0',
  },
  {
    code: 'response.answer-missing',
    about: 'a warning before it is completed',
    severity: 'warning',
    definitions: [required],
    valid: response([answered({ valueString: 'a' })], { status: 'in-progress' }),
    invalid: response([{ linkId: 'a' }], { status: 'in-progress' }),
  },
  {
    code: 'response.required',
    about: 'a warning before it is completed',
    severity: 'warning',
    definitions: [required],
    valid: response([answered({ valueString: 'a' })], { status: 'stopped' }),
    invalid: { resourceType: 'QuestionnaireResponse', questionnaire: url, status: 'stopped' },
  },
  {
    code: 'response.required',
    about: 'an error when it is completed',
    severity: 'error',
    definitions: [required],
    valid: response([answered({ valueString: 'a' })]),
    invalid: unanswered,
  },
  {
    code: 'response.answer-count',
    about: 'of a group, too few',
    definitions: [questionnaire([group('questionnaire-minOccurs', 2)])],
    valid: response(groups(2)),
    invalid: response(groups(1)),
  },
  {
    code: 'response.answer-count',
    about: 'of a group, too many',
    definitions: [questionnaire([group('questionnaire-maxOccurs', 2)])],
    valid: response(groups(2)),
    invalid: response(groups(3)),
  },
  {
    code: 'response.required',
    about: 'by an expression of SDC',
    options: { allowUnknownExtensions: true },
    definitions: [questionnaire(asked)],
    valid: response([answered({ valueBoolean: false })]),
    invalid: response([answered({ valueBoolean: true })]),
  },
  {
    code: 'response.not-enabled',
    about: 'by an expression of SDC',
    options: { allowUnknownExtensions: true },
    definitions: [questionnaire(asked)],
    valid: response([answered({ valueBoolean: true }), { linkId: 'b', answer: [{ valueString: 'a' }] }]),
    invalid: response([answered({ valueBoolean: false }), { linkId: 'b', answer: [{ valueString: 'a' }] }]),
  },
  {
    code: 'response.not-told-enabled',
    options: { allowUnknownExtensions: true },
    definitions: [questionnaire([{ linkId: 'a', type: 'boolean' }, conditional('%launched.active')])],
    valid: response([{ linkId: 'b', answer: [{ valueString: 'a' }] }]),
    invalid: response([answered({ valueBoolean: true })]),
  },
  {
    code: 'response.authored',
    definitions: [
      questionnaire([{ linkId: 'a', type: 'string' }], {
        effectivePeriod: { start: '2023-01-01', end: '2023-12-31' },
      }),
    ],
    valid: response([answered({ valueString: 'a' })], { authored: '2023-05-01' }),
    invalid: response([answered({ valueString: 'a' })], { authored: '2024-05-01' }),
    at: '/authored',
  },
  {
    code: 'response.amended',
    options: { allowUnknownExtensions: true },
    definitions: [
      questionnaire([{ linkId: 'a', type: 'string' }], {
        extension: [extended(`${sdc}entryMode`, 'valueCode', 'sequential')],
      }),
    ],
    valid: response([answered({ valueString: 'a' })]),
    invalid: response([answered({ valueString: 'a' })], { status: 'amended' }),
  },
  answerCase(
    'response.answer-lines',
    '',
    { type: 'string' },
    { valueString: 'a b' },
    { valueString: 'a\nb' },
  ),
  answerCase(
    'response.answer-unit',
    'an option that is only a word',
    {
      type: 'quantity',
      extension: [extended('questionnaire-unitOption', 'valueCoding', { display: 'bags' })],
    },
    quantity(1, 'bags'),
    quantity(1, 'sacks'),
  ),
  answerCase(
    'response.answer-unit',
    'neither an option nor of the value set',
    {
      type: 'quantity',
      extension: [
        extended('questionnaire-unitOption', 'valueCoding', coded('t')),
        extended(
          'questionnaire-unitValueSet',
          'valueCanonical',
          'http://hl7.org/fhir/ValueSet/ucum-bodyweight',
        ),
      ],
    },
    quantity(1, 'kg', coded('kg')),
    quantity(1, 'mg', coded('mg')),
  ),
  answerCase(
    'response.answer-unit',
    'open for other units, not for words',
    {
      type: 'quantity',
      extension: [
        extended('questionnaire-unitOption', 'valueCoding', coded('kg')),
        extended(`${sdc}unitOpen`, 'valueCode', 'optionsOrType'),
      ],
    },
    quantity(1, 'g', coded('g')),
    quantity(1, 'bags'),
  ),
  answerCase(
    'response.answer-not-checked',
    'a unit of a value set that is not here',
    {
      type: 'quantity',
      extension: [
        extended('questionnaire-unitValueSet', 'valueCanonical', 'http://example.net/fhir/ValueSet/none'),
      ],
    },
    {},
    quantity(1, 'kg', coded('kg')),
    { valid: unanswered },
  ),
  answerCase(
    'response.answer-not-checked',
    'a bound that is computed',
    {
      type: 'integer',
      extension: [
        {
          url: `${r4}minValue`,
          _valueInteger: {
            extension: [
              {
                url: 'http://hl7.org/fhir/StructureDefinition/cqf-calculatedValue',
                valueExpression: { language: 'text/fhirpath', expression: '1' },
              },
            ],
          },
        },
      ],
    },
    {},
    { valueInteger: 1 },
    { valid: unanswered },
  ),
  answerCase(
    'response.answer-not-checked',
    'a date that is not exact enough for its bound',
    { type: 'date', extension: [extended('minValue', 'valueDate', '2024-05-01')] },
    { valueDate: '2024-05-02' },
    { valueDate: '2024' },
  ),
  answerCase(
    'response.answer-not-checked',
    'a bound without a unit',
    { type: 'quantity', extension: [extended('minValue', 'valueDecimal', 5)] },
    {},
    quantity(1, 'kg', coded('kg')),
    { valid: unanswered },
  ),
  answerCase(
    'response.answer-attachment',
    'a type with parameters',
    { type: 'attachment', extension: [extended('mimeType', 'valueCode', 'text/plain')] },
    { valueAttachment: { contentType: 'text/plain; charset=utf-8', data: 'AAAA' } },
    { valueAttachment: { url: 'http://example.net/a.txt' } },
  ),
  answerCase(
    'response.answer-reference',
    'of the type that a profile is on',
    asksForActive,
    { valueReference: { reference: 'Patient/1' } },
    { valueReference: { reference: 'Group/1' } },
    { definitions: [activePatient, questionnaire([{ linkId: 'a', ...asksForActive }])] },
  ),
  {
    code: 'response.answer-profile',
    definitions: [activePatient, questionnaire([{ linkId: 'a', ...asksForActive }])],
    valid: withPatient({ active: true }),
    invalid: withPatient({ gender: 'male' }),
    at: '/item/0/answer/0/valueReference',
  },
  {
    code: 'response.answer-not-checked',
    about: 'a resource that is not here, of which a profile is asked',
    definitions: [activePatient, questionnaire([{ linkId: 'a', ...asksForActive }])],
    valid: withPatient({ active: true }),
    invalid: response([answered({ valueReference: { reference: 'Patient/1' } })]),
  },
];
