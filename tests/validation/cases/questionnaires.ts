import type { JsonObject, JsonValue } from '../../../src/text/json-value.ts';
import type { RuleCase } from '../case.ts';

const url = 'http://example.org/fhir/Questionnaire/case';
const extension = 'http://hl7.org/fhir/StructureDefinition/';

function questionnaire(item: JsonObject[], more: JsonObject = {}): JsonObject {
  return { resourceType: 'Questionnaire', url, status: 'active', ...more, item };
}

function response(item: JsonValue[], more: JsonObject = {}): JsonObject {
  return { resourceType: 'QuestionnaireResponse', questionnaire: url, status: 'completed', ...more, item };
}

const answered = (linkId: string, ...answer: JsonValue[]): JsonObject => ({ linkId, answer });

/** One question, with an answer that fits and one that doesn't. */
function answerCase(
  code: string,
  about: string,
  question: JsonObject,
  right: readonly JsonObject[],
  wrong: readonly JsonObject[],
): RuleCase {
  return {
    code,
    about,
    definitions: [questionnaire([{ linkId: 'a', ...question }])],
    valid: response([answered('a', ...right)]),
    invalid: response([answered('a', ...wrong)]),
  };
}

const withExtension = (name: string, key: string, value: JsonValue): JsonObject => ({
  extension: [{ url: extension + name, [key]: value }],
});

const option = (code: string, more: JsonObject = {}): JsonObject => ({
  valueCoding: { system: 'urn:a', code },
  ...more,
});
const coding = (code: string): JsonObject => ({ valueCoding: { system: 'urn:a', code } });
const two: JsonObject[] = [
  { linkId: 'a', type: 'boolean' },
  {
    linkId: 'b',
    type: 'string',
    required: true,
    enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }],
  },
];
const grouped: JsonObject[] = [
  { linkId: 'g', type: 'group', item: [{ linkId: 'a', type: 'string' }] },
  { linkId: 'b', type: 'string' },
];

const original: JsonObject = {
  resourceType: 'Questionnaire',
  url: 'http://example.org/fhir/Questionnaire/original',
  status: 'active',
  item: [
    { linkId: 'a', type: 'string', maxLength: 5, required: true },
    { linkId: 'b', type: 'choice', answerOption: [option('x'), option('y')] },
    { linkId: 'c', type: 'choice', answerValueSet: 'http://hl7.org/fhir/ValueSet/administrative-gender' },
  ],
};
const derivedItems: JsonObject[] = [
  { linkId: 'a', type: 'string', maxLength: 5, required: true },
  { linkId: 'b', type: 'choice', answerOption: [option('x')] },
];

/** Of the original, by the kind of derivation. */
function derived(kind: string | undefined, item: JsonObject[]): JsonObject {
  const type = {
    url: `${extension}questionnaire-derivationType`,
    valueCoding: { system: 'http://hl7.org/fhir/questionnaire-derivationType', code: kind ?? '' },
  };
  return questionnaire(item, {
    derivedFrom: ['http://example.org/fhir/Questionnaire/original'],
    ...(kind === undefined ? {} : { _derivedFrom: [{ extension: [type] }] }),
  });
}

/** The same derivation, within the original and beyond it in one thing. */
function widerCase(about: string, index: number, change: JsonObject): RuleCase {
  return {
    code: 'questionnaire.derived-wider',
    about,
    definitions: [original],
    options: { allowUnknownExtensions: true },
    valid: derived('extends', derivedItems),
    invalid: derived(
      'extends',
      derivedItems.map((item, i) => (i === index ? change : item)),
    ),
    at: `/item/${index}`,
  };
}

function designCase(code: string, about: string, right: JsonObject, wrong: JsonObject): RuleCase {
  return {
    code,
    about,
    options: { allowUnknownExtensions: true },
    valid: questionnaire([{ linkId: 'a', ...right }]),
    invalid: questionnaire([{ linkId: 'a', ...wrong }]),
    at: '/item/0',
  };
}

const calculated = (expression: string): JsonObject => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
      valueExpression: { language: 'text/fhirpath', expression },
    },
  ],
});

export const questionnaireCases: readonly RuleCase[] = [
  {
    code: 'questionnaire.derived-unknown',
    definitions: [original],
    options: { allowUnknownExtensions: true },
    valid: derived('extends', derivedItems),
    invalid: questionnaire(derivedItems, { derivedFrom: ['http://example.org/fhir/Questionnaire/none'] }),
    at: '/derivedFrom/0',
  },
  {
    code: 'questionnaire.derived-kind',
    definitions: [original],
    options: { allowUnknownExtensions: true },
    valid: derived('inspiredBy', [{ linkId: 'z', type: 'string' }]),
    invalid: derived(undefined, derivedItems),
  },
  {
    code: 'questionnaire.derived-item',
    definitions: [original],
    options: { allowUnknownExtensions: true },
    valid: derived('compliesWith', derivedItems),
    invalid: derived('compliesWith', [...derivedItems, { linkId: 'z', type: 'string' }]),
    at: '/item/2',
  },
  {
    code: 'questionnaire.derived-item',
    about: 'an extension may add',
    definitions: [original],
    options: { allowUnknownExtensions: true },
    valid: derived('extends', [...derivedItems, { linkId: 'z', type: 'string' }]),
    invalid: derived('compliesWith', [...derivedItems, { linkId: 'z', type: 'string' }]),
  },
  widerCase('type', 0, { linkId: 'a', type: 'text', maxLength: 5, required: true }),
  widerCase('repeats', 0, { linkId: 'a', type: 'string', maxLength: 5, required: true, repeats: true }),
  widerCase('required', 0, { linkId: 'a', type: 'string', maxLength: 5, required: false }),
  widerCase('length', 0, { linkId: 'a', type: 'string', maxLength: 6, required: true }),
  widerCase('options', 1, { linkId: 'b', type: 'choice', answerOption: [option('z')] }),
  widerCase('a value set for options', 1, {
    linkId: 'b',
    type: 'choice',
    answerValueSet: 'http://hl7.org/fhir/ValueSet/administrative-gender',
  }),
  widerCase('options for a value set', 1, { linkId: 'c', type: 'choice', answerOption: [option('x')] }),
  designCase(
    'questionnaire.bounds',
    'values',
    {
      type: 'integer',
      extension: [
        { url: `${extension}minValue`, valueInteger: 1 },
        { url: `${extension}maxValue`, valueInteger: 2 },
      ],
    },
    {
      type: 'integer',
      extension: [
        { url: `${extension}minValue`, valueInteger: 3 },
        { url: `${extension}maxValue`, valueInteger: 2 },
      ],
    },
  ),
  designCase(
    'questionnaire.bounds',
    'lengths',
    { type: 'string', maxLength: 3, ...withExtension('minLength', 'valueInteger', 3) },
    { type: 'string', maxLength: 2, ...withExtension('minLength', 'valueInteger', 3) },
  ),
  {
    ...designCase(
      'questionnaire.initial-type',
      '',
      { type: 'integer', initial: [{ valueInteger: 1 }] },
      { type: 'integer', initial: [{ valueString: '1' }] },
    ),
    at: '/item/0/initial/0',
  },
  designCase(
    'questionnaire.initial-selected',
    '',
    { type: 'choice', answerOption: [option('x', { initialSelected: true }), option('y')] },
    {
      type: 'choice',
      answerOption: [option('x', { initialSelected: true }), option('y', { initialSelected: true })],
    },
  ),
  designCase(
    'questionnaire.option-repeated',
    '',
    { type: 'choice', answerOption: [option('x'), option('y')] },
    { type: 'choice', answerOption: [option('x'), option('x')] },
  ),
  designCase(
    'questionnaire.regex',
    '',
    { type: 'string', ...withExtension('regex', 'valueString', '^a+$') },
    { type: 'string', ...withExtension('regex', 'valueString', '^(a+)+$') },
  ),
  designCase(
    'questionnaire.expression-syntax',
    '',
    { type: 'integer', ...calculated('1 + 1') },
    { type: 'integer', ...calculated('1 + ') },
  ),
  {
    code: 'questionnaire.enable-when-target',
    valid: questionnaire(two),
    invalid: questionnaire([
      {
        linkId: 'b',
        type: 'string',
        enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: true }],
      },
    ]),
  },
  {
    code: 'questionnaire.enable-when-self',
    valid: questionnaire(two),
    invalid: questionnaire([
      {
        linkId: 'a',
        type: 'string',
        enableWhen: [{ question: 'a', operator: 'exists', answerBoolean: true }],
      },
    ]),
  },
  {
    code: 'questionnaire.enable-when-inner',
    valid: questionnaire(two),
    invalid: questionnaire([
      {
        linkId: 'a',
        type: 'group',
        enableWhen: [{ question: 'b', operator: 'exists', answerBoolean: true }],
        item: [{ linkId: 'b', type: 'string' }],
      },
    ]),
    at: '/item/0/enableWhen/0',
  },
  {
    code: 'questionnaire.enable-when-type',
    valid: questionnaire(two),
    invalid: questionnaire([
      { linkId: 'a', type: 'boolean' },
      { linkId: 'b', type: 'string', enableWhen: [{ question: 'a', operator: '=', answerString: 'true' }] },
    ]),
  },
  {
    code: 'profile.invariant',
    about: 'que-2: linkIds are unique',
    valid: questionnaire([
      { linkId: 'a', type: 'string' },
      { linkId: 'b', type: 'string' },
    ]),
    invalid: questionnaire([
      { linkId: 'a', type: 'string' },
      { linkId: 'a', type: 'string' },
    ]),
  },
  {
    code: 'response.questionnaire-missing',
    definitions: [questionnaire(two)],
    valid: response([answered('a', { valueBoolean: false })]),
    invalid: { resourceType: 'QuestionnaireResponse', status: 'completed' },
  },
  {
    code: 'response.questionnaire-unknown',
    definitions: [questionnaire(two)],
    valid: response([answered('a', { valueBoolean: false })]),
    invalid: response([answered('a', { valueBoolean: false })], { questionnaire: 'http://example.org/none' }),
  },
  {
    code: 'response.link-id-unknown',
    definitions: [questionnaire(two)],
    valid: response([answered('a', { valueBoolean: false })]),
    invalid: response([answered('c', { valueBoolean: false })]),
    at: '/item/0',
  },
  {
    code: 'response.wrong-place',
    definitions: [questionnaire(grouped)],
    valid: response([{ linkId: 'g', item: [answered('a', { valueString: 'x' })] }]),
    invalid: response([answered('a', { valueString: 'x' })]),
  },
  {
    code: 'response.order',
    definitions: [questionnaire(grouped)],
    valid: response([
      { linkId: 'g', item: [answered('a', { valueString: 'x' })] },
      answered('b', { valueString: 'x' }),
    ]),
    invalid: response([
      answered('b', { valueString: 'x' }),
      { linkId: 'g', item: [answered('a', { valueString: 'x' })] },
    ]),
    at: '/item/1',
  },
  {
    code: 'response.required',
    definitions: [questionnaire(two)],
    valid: response([answered('a', { valueBoolean: true }), answered('b', { valueString: 'x' })]),
    invalid: response([answered('a', { valueBoolean: true })]),
    at: '',
  },
  {
    code: 'response.not-enabled',
    definitions: [questionnaire(two)],
    valid: response([answered('a', { valueBoolean: true }), answered('b', { valueString: 'x' })]),
    invalid: response([answered('a', { valueBoolean: false }), answered('b', { valueString: 'x' })]),
    at: '/item/1',
  },
  {
    code: 'response.not-enabled',
    about: 'any of several conditions',
    definitions: [questionnaire(waiting('any'))],
    valid: response([
      answered('a', { valueInteger: 5 }),
      answered('b', { valueInteger: 0 }),
      answered('c', { valueString: 'x' }),
    ]),
    invalid: response([
      answered('a', { valueInteger: 1 }),
      answered('b', { valueInteger: 0 }),
      answered('c', { valueString: 'x' }),
    ]),
  },
  {
    code: 'response.not-enabled',
    about: 'all of several conditions',
    definitions: [questionnaire(waiting('all'))],
    valid: response([
      answered('a', { valueInteger: 5 }),
      answered('b', { valueInteger: 5 }),
      answered('c', { valueString: 'x' }),
    ]),
    invalid: response([
      answered('a', { valueInteger: 5 }),
      answered('b', { valueInteger: 0 }),
      answered('c', { valueString: 'x' }),
    ]),
  },
  {
    code: 'response.item-repeated',
    definitions: [questionnaire(grouped)],
    valid: response([answered('b', { valueString: 'x' })]),
    invalid: response([answered('b', { valueString: 'x' }), answered('b', { valueString: 'y' })]),
  },
  {
    code: 'response.text-differs',
    definitions: [questionnaire([{ linkId: 'a', type: 'string', text: 'Name?' }])],
    valid: response([{ ...answered('a', { valueString: 'x' }), text: 'Name?' }]),
    invalid: response([{ ...answered('a', { valueString: 'x' }), text: 'Age?' }]),
  },
  {
    code: 'response.text-differs',
    about: 'a translation',
    definitions: [
      questionnaire([
        {
          linkId: 'a',
          type: 'string',
          text: 'Name?',
          _text: {
            extension: [
              {
                url: 'http://hl7.org/fhir/StructureDefinition/translation',
                extension: [
                  { url: 'lang', valueCode: 'fr' },
                  { url: 'content', valueString: 'Nom ?' },
                ],
              },
            ],
          },
        },
      ]),
    ],
    valid: response([{ ...answered('a', { valueString: 'x' }), text: 'Nom ?' }]),
    invalid: response([{ ...answered('a', { valueString: 'x' }), text: 'Name' }]),
  },
  {
    code: 'response.answer-in-group',
    definitions: [questionnaire(grouped)],
    valid: response([{ linkId: 'g', item: [answered('a', { valueString: 'x' })] }]),
    invalid: response([answered('g', { valueString: 'x' })]),
  },
  {
    code: 'response.answer-in-group',
    about: 'the abstract kind of question',
    definitions: [
      questionnaire([{ linkId: 'a', type: 'question', item: [{ linkId: 'b', type: 'string' }] }]),
    ],
    valid: response([{ linkId: 'a' }]),
    invalid: response([answered('a', { valueString: 'x' })]),
  },
  {
    code: 'response.required',
    about: 'a group that is required holds something',
    definitions: [
      questionnaire([
        { linkId: 'g', type: 'group', required: true, item: [{ linkId: 'a', type: 'string' }] },
      ]),
    ],
    valid: response([{ linkId: 'g', item: [answered('a', { valueString: 'x' })] }]),
    invalid: response([{ linkId: 'g' }]),
    at: '/item/0',
  },
  {
    code: 'response.answer-missing',
    definitions: [questionnaire([{ linkId: 'a', type: 'string', required: true }])],
    valid: response([answered('a', { valueString: 'x' })]),
    invalid: response([{ linkId: 'a' }]),
  },
  answerCase(
    'response.answer-repeated',
    '',
    { type: 'string' },
    [{ valueString: 'x' }],
    [{ valueString: 'x' }, { valueString: 'y' }],
  ),
  answerCase(
    'response.answer-count',
    '',
    { type: 'string', repeats: true, ...withExtension('questionnaire-maxOccurs', 'valueInteger', 1) },
    [{ valueString: 'x' }],
    [{ valueString: 'x' }, { valueString: 'y' }],
  ),
  answerCase(
    'response.answer-type',
    'integer',
    { type: 'integer' },
    [{ valueInteger: 1 }],
    [{ valueString: '1' }],
  ),
  answerCase('response.answer-type', 'text', { type: 'text' }, [{ valueString: 'x' }], [{ valueInteger: 1 }]),
  answerCase(
    'response.answer-option',
    'coding',
    { type: 'choice', answerOption: [option('a')] },
    [coding('a')],
    [coding('b')],
  ),
  answerCase(
    'response.answer-option',
    'date',
    { type: 'choice', answerOption: [{ valueDate: '2024-01-01' }] },
    [{ valueDate: '2024-01-01' }],
    [{ valueDate: '2024-01-02' }],
  ),
  answerCase(
    'response.answer-option',
    'open choice takes a text, but no other code',
    { type: 'open-choice', answerOption: [option('a')] },
    [{ valueString: 'x' }],
    [coding('b')],
  ),
  {
    code: 'response.answer-option',
    about: 'of a contained value set',
    definitions: [
      questionnaire([{ linkId: 'a', type: 'choice', answerValueSet: '#v' }], {
        contained: [
          {
            resourceType: 'ValueSet',
            id: 'v',
            status: 'active',
            compose: { include: [{ system: 'urn:a', concept: [{ code: 'a' }] }] },
          },
        ],
      }),
    ],
    valid: response([answered('a', coding('a'))]),
    invalid: response([answered('a', coding('b'))]),
  },
  {
    code: 'response.answer-not-checked',
    definitions: [
      questionnaire([{ linkId: 'a', type: 'choice', answerValueSet: 'http://example.org/none' }]),
    ],
    valid: response([{ linkId: 'a' }]),
    invalid: response([answered('a', coding('a'))]),
  },
  answerCase(
    'response.answer-exclusive',
    '',
    {
      type: 'choice',
      repeats: true,
      answerOption: [
        option('a'),
        option('none', withExtension('questionnaire-optionExclusive', 'valueBoolean', true)),
      ],
    },
    [coding('none')],
    [coding('a'), coding('none')],
  ),
  answerCase(
    'response.answer-too-small',
    '',
    { type: 'integer', ...withExtension('minValue', 'valueInteger', 5) },
    [{ valueInteger: 5 }],
    [{ valueInteger: 4 }],
  ),
  answerCase(
    'response.answer-too-large',
    'date',
    { type: 'date', ...withExtension('maxValue', 'valueDate', '2024') },
    [{ valueDate: '2023-12-31' }],
    [{ valueDate: '2025-01-01' }],
  ),
  answerCase(
    'response.answer-decimals',
    'of a quantity',
    { type: 'quantity', ...withExtension('maxDecimalPlaces', 'valueInteger', 1) },
    [{ valueQuantity: ucum(1.5, 'kg') }],
    [{ valueQuantity: ucum(1.55, 'kg') }],
  ),
  answerCase(
    'response.answer-not-comparable',
    '',
    { type: 'quantity', ...withExtension('maxValue', 'valueQuantity', ucum(1, 'kg')) },
    [{ valueQuantity: ucum(900, 'g') }],
    [{ valueQuantity: ucum(900, 'm') }],
  ),
  answerCase(
    'response.answer-length',
    'at most',
    { type: 'string', maxLength: 2 },
    [{ valueString: 'ab' }],
    [{ valueString: 'abc' }],
  ),
  answerCase(
    'response.answer-length',
    'at least',
    { type: 'string', ...withExtension('minLength', 'valueInteger', 2) },
    [{ valueString: 'ab' }],
    [{ valueString: 'a' }],
  ),
  answerCase(
    'response.answer-regex',
    '',
    { type: 'string', ...withExtension('regex', 'valueString', '[0-9]{4}') },
    [{ valueString: '1234' }],
    [{ valueString: '12345' }],
  ),
  answerCase(
    'response.answer-decimals',
    '',
    { type: 'decimal', ...withExtension('maxDecimalPlaces', 'valueInteger', 1) },
    [{ valueDecimal: 1.5 }],
    [{ valueDecimal: 1.55 }],
  ),
  answerCase(
    'response.answer-unit',
    '',
    {
      type: 'quantity',
      ...withExtension('questionnaire-unitOption', 'valueCoding', {
        system: 'http://unitsofmeasure.org',
        code: 'kg',
      }),
    },
    [{ valueQuantity: ucum(1, 'kg') }],
    [{ valueQuantity: ucum(1, 'g') }],
  ),
  answerCase(
    'response.answer-attachment',
    '',
    { type: 'attachment', ...withExtension('mimeType', 'valueCode', 'image/png') },
    [{ valueAttachment: { contentType: 'image/png', data: 'QUJD' } }],
    [{ valueAttachment: { contentType: 'image/gif', data: 'QUJD' } }],
  ),
  answerCase(
    'response.answer-attachment',
    'larger than maxSize, in bytes',
    { type: 'attachment', ...withExtension('maxSize', 'valueDecimal', 3) },
    [{ valueAttachment: { contentType: 'image/png', data: 'QUJD' } }],
    [{ valueAttachment: { contentType: 'image/png', data: 'QUJDRA==' } }],
  ),
  answerCase(
    'response.answer-not-comparable',
    'printed units only',
    { type: 'quantity', ...withExtension('maxValue', 'valueQuantity', ucum(1, 'kg')) },
    [{ valueQuantity: ucum(1, 'kg') }],
    [{ valueQuantity: { value: 1, unit: 'kg' } }],
  ),
  answerCase(
    'response.answer-reference',
    'to no type of resource',
    { type: 'reference' },
    [{ valueReference: { reference: 'Patient/1' } }],
    [{ valueReference: { reference: 'http://example.org/Chicken/1' } }],
  ),
  answerCase(
    'response.answer-reference',
    '',
    { type: 'reference', ...withExtension('questionnaire-referenceResource', 'valueCode', 'Patient') },
    [{ valueReference: { reference: 'Patient/1' } }],
    [{ valueReference: { reference: 'Practitioner/1' } }],
  ),
];

function ucum(value: number, code: string): JsonObject {
  return { value, unit: code, system: 'http://unitsofmeasure.org', code };
}

function waiting(enableBehavior: string): JsonObject[] {
  return [
    { linkId: 'a', type: 'integer' },
    { linkId: 'b', type: 'integer' },
    {
      linkId: 'c',
      type: 'string',
      enableBehavior,
      enableWhen: ['a', 'b'].map((question) => ({ question, operator: '>', answerInteger: 3 })),
    },
  ];
}
