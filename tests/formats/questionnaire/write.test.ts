import { describe, expect, test } from 'vitest';
import { ours } from '../../../src/fhir/canonicals.ts';
import type { Flow } from '../../../src/flow/model.ts';
import { outlineOf } from '../../../src/flow/outline-of.ts';
import {
  originOf,
  writeQuestionnaire,
  type QuestionnaireOptions,
} from '../../../src/formats/questionnaire/write.ts';
import { flowOf } from '../../flow/build-flow.ts';
import { everything } from './sample.ts';

const written = (flow: Flow, options: QuestionnaireOptions = {}) =>
  writeQuestionnaire(outlineOf(flow).outline, options);

const itemOf = (questionnaire: fhir4.Questionnaire, linkId: string): fhir4.QuestionnaireItem => {
  const found = questionnaire.item?.find((item) => item.linkId === linkId);
  if (found === undefined) throw new Error(`no item ${linkId}`);
  return found;
};

const french = (content: string): fhir4.Element => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/translation',
      extension: [
        { url: 'lang', valueCode: 'fr' },
        { url: 'content', valueString: content },
      ],
    },
  ],
});

describe('the Questionnaire of a flow', () => {
  test('names the flow', () => {
    const { item, text, ...resource } = written(everything).resource;
    expect(item).toHaveLength(8);
    expect(text?.status).toBe('generated');
    expect(text?.div).toContain('<p><b>Stock survey</b></p><ol><li>');
    expect(resource).toEqual({
      resourceType: 'Questionnaire',
      id: '5f1d3c52-2f0b-4b1e-9d64-1f1c7c3c0a01',
      meta: { profile: [ours('mhero-flow')] },
      language: 'en',
      extension: [
        { url: ours('mhero-flow-type'), valueCode: 'messaging' },
        { url: ours('mhero-flow-language'), extension: [{ url: 'language', valueCode: 'en' }] },
        { url: ours('mhero-flow-language'), extension: [{ url: 'language', valueCode: 'fr' }] },
        {
          url: ours('mhero-flow-language'),
          extension: [
            { url: 'language', valueCode: 'en-001' },
            { url: 'source', valueString: 'en' },
          ],
        },
      ],
      url: 'http://mhero.org/fhir/Questionnaire/5f1d3c52-2f0b-4b1e-9d64-1f1c7c3c0a01',
      identifier: [{ system: 'urn:ietf:rfc:3986', value: 'urn:uuid:5f1d3c52-2f0b-4b1e-9d64-1f1c7c3c0a01' }],
      name: 'StockSurvey',
      title: 'Stock survey',
      status: 'draft',
    });
  });

  test('a choice has its codes in the flow’s own system, translations, result, timeout and routes', () => {
    const { extension = [], ...item } = itemOf(written(everything).resource, 'sex');
    const system = 'urn:uuid:5f1d3c52-2f0b-4b1e-9d64-1f1c7c3c0a01';
    expect(item).toEqual({
      linkId: 'sex',
      text: 'Sex?',
      _text: french('Sexe ?'),
      type: 'choice',
      answerOption: [
        { valueCoding: { system, code: 'Male', display: 'Male', _display: french('Homme') } },
        { valueCoding: { system, code: 'Female', display: 'Female', _display: french('Femme') } },
      ],
    });
    expect(extension.map(({ url }) => url.split('/').at(-1))).toEqual([
      'mhero-flow-answer-type',
      'mhero-flow-result',
      'mhero-flow-timeout',
      'mhero-flow-quick-reply',
      'mhero-flow-quick-reply',
      'mhero-flow-route',
      'mhero-flow-route',
      'mhero-flow-route',
      'mhero-flow-route',
    ]);
    expect(extension[3]).toEqual({
      url: ours('mhero-flow-quick-reply'),
      valueString: 'Male',
      _valueString: french('Homme'),
    });
  });

  test('types of items', () => {
    const { item = [] } = written(everything).resource;
    expect(item.map(({ linkId, type, repeats }) => [linkId, type, repeats === true])).toEqual([
      ['hello', 'display', false],
      ['sex', 'choice', false],
      ['age', 'integer', false],
      ['symptoms', 'choice', true],
      ['weight', 'decimal', false],
      ['photo', 'attachment', false],
      ['place', 'text', false],
      ['split', 'display', false],
    ]);
  });

  test('a decision is a hidden display that names what it looks at', () => {
    const { text, extension = [] } = itemOf(written(everything).resource, 'split');
    expect(text).toBe('@contact.groups');
    expect(extension.slice(0, 3)).toEqual([
      {
        url: ours('mhero-flow-decision'),
        extension: [
          { url: 'split', valueCode: 'switch' },
          { url: 'operand', valueString: '@contact.groups' },
        ],
      },
      { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true },
      { url: ours('mhero-flow-result'), valueString: 'Group' },
    ]);
  });

  test('the manifest says what a result and its answers mean, which base it has and what it claims', () => {
    const gender = (code: string, display: string) => ({
      system: 'http://hl7.org/fhir/administrative-gender',
      code,
      display,
    });
    const sex = { system: 'http://mhero.org/fhir/CodeSystem/mhero-eidsr-question', code: 'sex' };
    const { resource } = written(everything, {
      canonicalBase: 'http://example.org/fhir',
      profile: ours('mhero-eidsr-alert-flow'),
      status: 'active',
      publisher: 'Ministry of Health',
      meanings: {
        sex_of_the_patient: {
          code: sex,
          answers: { Male: gender('male', 'Male'), Female: gender('female', 'Woman') },
        },
      },
    });
    const item = itemOf(resource, 'sex');
    expect(resource.url).toBe('http://example.org/fhir/Questionnaire/5f1d3c52-2f0b-4b1e-9d64-1f1c7c3c0a01');
    expect(resource.meta?.profile).toEqual([ours('mhero-flow'), ours('mhero-eidsr-alert-flow')]);
    expect([resource.status, resource.publisher]).toEqual(['active', 'Ministry of Health']);
    expect(item.code).toEqual([sex]);
    expect(item.answerOption?.[0]).toEqual({
      valueCoding: { ...gender('male', 'Male'), _display: french('Homme') },
    });
    expect(item.answerOption?.[1]?.extension).toEqual([
      { url: ours('mhero-flow-choice'), valueString: 'Female' },
    ]);
    expect(item.answerOption?.[1]?.valueCoding?.display).toBe('Woman');
  });

  test('each part has its place in the export', () => {
    const { resource, origins } = written(everything);
    const place = (pointer: string) => originOf(origins, pointer);
    const route = (itemOf(resource, 'sex').extension?.length ?? 0) - 4;
    expect(place('/item/1/text')).toBe('/flows/0/nodes/1/actions/0');
    expect(place('/item/1/_text/extension/0')).toBe('/flows/0/nodes/1/actions/0');
    expect(place('/item/1/type')).toBe('/flows/0/nodes/1');
    expect(place('/item/1/answerOption/1/valueCoding/code')).toBe('/flows/0/nodes/1/router/categories/1');
    expect(place(`/item/1/extension/${route}/extension/0`)).toBe('/flows/0/nodes/1/router/categories/0');
    expect(place('/item')).toBe('/flows/0');
  });

  test.each<{
    name: string;
    flow: Flow;
    codes: string[];
    check?: (q: fhir4.Questionnaire) => unknown;
    is?: unknown;
  }>([
    {
      name: 'an id that is no UUID',
      flow: flowOf([], { uuid: '17' }),
      codes: [],
      check: (q) => [q.id, q.identifier?.[0]?.value, q.identifier?.[1]?.value],
      is: ['30613584-9a0e-56ea-a31c-76ac560536f5', 'urn:uuid:30613584-9a0e-56ea-a31c-76ac560536f5', '17'],
    },
    {
      name: 'a name that is no name for programs',
      flow: flowOf([], { name: '2. Enquête «santé»' }),
      codes: [],
      check: (q) => [q.name, q.title],
      is: ['Flow2EnqueteSante', '2. Enquête «santé»'],
    },
    {
      name: 'a text of nothing but space',
      flow: flowOf([{ id: 'm', says: [' '] }]),
      codes: ['loss.text'],
      check: (q) => q.item?.[0] !== undefined && 'text' in q.item[0],
      is: false,
    },
    {
      name: 'control characters',
      flow: flowOf([{ id: 'm', says: ['a\u0007b'] }]),
      codes: ['loss.text'],
      check: (q) => q.item?.[0]?.text,
      is: 'ab',
    },
    {
      name: 'an attachment whose address is an expression with spaces',
      flow: flowOf([
        {
          id: 'm',
          says: [[{ language: 'eng', text: 'x', attachments: ['audio:@(fields.path & "a.mp3")'] }]],
        },
      ]),
      codes: ['loss.media'],
    },
    {
      name: 'more quick replies than the base language has',
      flow: flowOf([
        {
          id: 'm',
          says: [
            [
              { language: 'eng', text: 'x', quickReplies: ['a'] },
              { language: 'fra', text: 'y', quickReplies: ['b', 'c'] },
            ],
          ],
        },
      ]),
      codes: ['loss.quick-reply'],
    },
    {
      name: 'choices whose names make one code',
      flow: flowOf([
        {
          id: 'q',
          says: ['?'],
          expects: {
            kind: 'choice',
            multiple: false,
            choices: ['a b', 'a  b', ' a b'].map((name) => ({ at: '/c', name, label: [] })),
          },
        },
      ]),
      codes: [],
      check: (q) => q.item?.[0]?.answerOption?.map(({ valueCoding }) => valueCoding?.code),
      is: ['a b', 'a b 2', 'a b 3'],
    },
    {
      name: 'a choice that offers nothing is a text',
      flow: flowOf([{ id: 'q', says: ['?'], expects: { kind: 'choice', multiple: false, choices: [] } }]),
      codes: [],
      check: (q) => [q.item?.[0]?.type, q.item?.[0]?.extension?.[0]?.valueCode],
      is: ['text', 'choice'],
    },
    { name: 'no items at all', flow: flowOf([]), codes: [], check: (q) => 'item' in q, is: false },
  ])('$name', ({ flow, codes, check, is }) => {
    const { resource, losses } = written(flow);
    expect(losses.map(({ code }) => code)).toEqual(codes);
    expect(check?.(resource)).toEqual(is);
  });
});

test('a quiz says which answers are right, and where its score is kept', () => {
  const { resource } = written(everything, {
    meanings: { sex_of_the_patient: { right: ['Female'] } },
    quiz: { result: 'score', pass: 1 },
  });
  const right = (itemOf(resource, 'sex').answerOption ?? []).map(({ extension = [] }) =>
    extension.some(({ url, valueBoolean }) => url === ours('mhero-quiz-right') && valueBoolean === true),
  );
  expect(right).toEqual(
    resource.item?.[1]?.answerOption?.map(({ valueCoding }) => valueCoding?.code === 'Female'),
  );
  expect(right.filter(Boolean)).toHaveLength(1);
  expect(resource.extension?.at(-1)).toEqual({
    url: ours('mhero-quiz-score'),
    extension: [
      { url: 'result', valueString: 'score' },
      { url: 'pass', valueInteger: 1 },
    ],
  });
});
