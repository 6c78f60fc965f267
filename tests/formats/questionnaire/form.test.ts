import { describe, expect, test } from 'vitest';
import { detect } from '../../../src/formats/detect.ts';
import { formats } from '../../../src/formats/formats.ts';
import { flowOfForm } from '../../../src/formats/questionnaire/form/index.ts';
import { parseJson } from '../../../src/text/json.ts';
import type { JsonObject } from '../../../src/text/json-value.ts';
import { made } from './told.ts';

const standard = 'http://hl7.org/fhir/StructureDefinition';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

/** A required question unless told otherwise. */
function asks(type: string, properties: JsonObject = {}): JsonObject {
  return { linkId: 'q', text: 'Question?', type, required: true, ...properties };
}

const option = (display: string): JsonObject => ({ valueCoding: { system: 's', code: display, display } });
const extension = (name: string, value: JsonObject): JsonObject => ({
  extension: [{ url: name.includes(':') ? name : `${standard}/${name}`, ...value }],
});

interface QuestionCase {
  readonly name: string;
  readonly item: JsonObject;
  /** The node that asks; the one that says what was wrong follows it. */
  readonly asked: string;
  readonly wrong?: string;
  readonly losses?: readonly string[];
}

const questions: readonly QuestionCase[] = [
  {
    name: 'choices with numbers',
    item: asks('choice', { answerOption: [option('Male'), option('Female')] }),
    asked:
      'Question? / 1. Male / 2. Female | Male: has_only_phrase Male, has_only_phrase 1 > end' +
      ' | Female: has_only_phrase Female, has_only_phrase 2 > end | Other: else > 2',
    wrong: 'Please reply with one of the answers. > 1',
  },
  {
    name: 'choices whose labels start with numbers get letters',
    item: asks('choice', { answerOption: [option('1 child'), option('2 children')] }),
    asked:
      'Question? / A. 1 child / B. 2 children | 1 child: has_only_phrase 1 child, has_only_phrase A > end' +
      ' | 2 children: has_only_phrase 2 children, has_only_phrase B > end | Other: else > 2',
  },
  {
    name: 'choices that are numbers stand for themselves',
    item: asks('choice', { answerOption: [{ valueInteger: 0 }, { valueInteger: 1 }] }),
    asked: 'Question? / 0 / 1 | 0: has_only_phrase 0 > end | 1: has_only_phrase 1 > end | Other: else > 2',
  },
  {
    name: 'choices of signs, or of the same words, are typed as they are',
    item: asks('choice', { answerOption: [option('+'), option('a +'), option('a -')] }),
    asked:
      'Question? / 1. + / 2. a + / 3. a - | +: has_only_text +, has_only_phrase 1 > end' +
      ' | a +: has_only_text a +, has_only_phrase 2 > end | a -: has_only_text a -, has_only_phrase 3 > end | Other: else > 2',
  },
  {
    name: 'a choice called Other beside the one for what fits none',
    item: asks('choice', { answerOption: [option('Other')] }),
    asked: 'Question? / 1. Other | Other: has_only_phrase Other, has_only_phrase 1 > end | Other 2: else > 2',
  },
  {
    name: 'the form’s own prefixes',
    item: asks('choice', {
      answerOption: [
        { ...option('Yes'), ...extension('questionnaire-optionPrefix', { valueString: 'Y)' }) },
        { ...option('No'), ...extension('questionnaire-optionPrefix', { valueString: 'N)' }) },
      ],
    }),
    asked:
      'Question? / y. Yes / n. No | Yes: has_only_phrase Yes, has_only_phrase y > end' +
      ' | No: has_only_phrase No, has_only_phrase n > end | Other: else > 2',
  },
  {
    name: 'an open choice takes any text',
    item: asks('open-choice', { answerOption: [option('Male')] }),
    asked:
      'Question? / 1. Male | Male: has_only_phrase Male, has_only_phrase 1 > end | Other: has_text > end | Other 2: else > 2',
  },
  {
    name: 'several choices are one text',
    item: asks('choice', { repeats: true, answerOption: [option('Fever'), option('Cough')] }),
    asked:
      'Question? / 1. Fever / 2. Cough / (Several answers: 1, 2)' +
      ' | Answers: has_pattern ^\\s*(?:1|2)(?:[\\s,;.]+(?:1|2))*\\s*$ > end | Other: else > 2',
    wrong: 'Please reply with one or more of the answers, like 1, 2. > 1',
    losses: ['loss.multiple /item/0'],
  },
  {
    name: 'yes and no',
    item: asks('boolean'),
    asked:
      'Question? / 1. Yes / 2. No | Yes: has_only_phrase Yes, has_only_phrase 1 > end' +
      ' | No: has_only_phrase No, has_only_phrase 2 > end | Other: else > 2',
  },
  {
    name: 'a number in a range',
    item: asks('integer', {
      extension: [
        { url: `${standard}/minValue`, valueInteger: 1 },
        { url: `${standard}/maxValue`, valueInteger: 9 },
      ],
    }),
    asked: 'Question? | Number: has_number_between 1 9 > end | Other: else > 2',
    wrong: 'Please reply with a number from 1 to 9. > 1',
  },
  {
    name: 'a range that no number is in is none',
    item: asks('integer', {
      extension: [
        { url: `${standard}/minValue`, valueInteger: 9 },
        { url: `${standard}/maxValue`, valueInteger: 1 },
      ],
    }),
    asked: 'Question? | Number: has_number > end | Other: else > 2',
    losses: ['loss.validation /item/0'],
  },
  {
    name: 'a number with its unit',
    item: asks('quantity', extension('questionnaire-unit', { valueCoding: { code: 'kg', display: 'kg' } })),
    asked: 'Question? (kg) | Number: has_number > end | Other: else > 2',
  },
  {
    name: 'a date with bounds, whole years too',
    item: asks('date', {
      extension: [
        { url: `${standard}/minValue`, valueDate: '2020' },
        { url: `${standard}/maxValue`, valueDate: '2024-02' },
      ],
    }),
    asked:
      'Question? | Out of range: has_date_lt 2020-01-01, has_date_gt 2024-02-29 > 2 | Date: has_date > end | Other: else > 2',
  },
  {
    name: 'a time',
    item: asks('time'),
    asked: 'Question? | Time: has_time > end | Other: else > 2',
  },
  {
    name: 'a text of some length',
    item: asks('string', { maxLength: 20 }),
    asked: 'Question? | Text: has_pattern ^[\\s\\S]{1,20}$ > end | Other: else > 2',
    wrong: 'Please reply with at most 20 characters. > 1',
  },
  {
    name: 'a text longer than an engine counts',
    item: asks('text', { maxLength: 5000 }),
    asked: 'Question? | Text: has_text > end | Other: else > 2',
    losses: ['loss.validation /item/0'],
  },
  {
    name: 'a text of a form',
    item: asks('string', extension('regex', { valueString: '[A-Z]{2}\\d+' })),
    asked: 'Question? | Text: has_pattern ^(?:[A-Z]{2}\\d+)$ > end | Other: else > 2',
  },
  {
    name: 'a form that the engine can not read',
    item: asks('string', extension('regex', { valueString: '(?=a)a' })),
    asked: 'Question? | Text: has_text > end | Other: else > 2',
    losses: ['loss.validation /item/0/extension'],
  },
  {
    name: 'a reference is a text',
    item: asks('reference'),
    asked: 'Question? | Text: has_text > end | Other: else > 2',
    losses: ['loss.answer /item/0'],
  },
  {
    name: 'a type that there is not is a text, and told',
    item: asks('strnig'),
    asked: 'Question? | Text: has_text > end | Other: else > 2',
    losses: ['loss.answer /item/0/type'],
  },
  {
    name: 'what is not required can be left out',
    item: asks('integer', { required: false }),
    asked:
      'Question? / (Reply SKIP to leave this out) | Skipped: has_only_phrase SKIP > end | Number: has_number > end | Other: else > 2',
  },
  {
    name: 'prefix, prompt, unit, help, format and link are one message',
    item: asks('decimal', {
      prefix: '1.',
      item: [
        { linkId: 'p', type: 'display', text: 'Now weigh.', ...control('prompt') },
        { linkId: 'u', type: 'display', text: 'kg', ...control('unit') },
        { linkId: 'h', type: 'display', text: 'Without shoes.', ...control('help') },
      ],
      extension: [
        { url: `${standard}/entryFormat`, valueString: 'nn.n' },
        { url: `${standard}/questionnaire-supportLink`, valueUri: 'http://example.org/weight' },
      ],
    }),
    asked:
      'Now weigh. / 1. Question? (kg) / Without shoes. / (nn.n) / http://example.org/weight | Number: has_number > end | Other: else > 2',
  },
  {
    name: 'an at sign is said, and starts no expression',
    item: asks('string', { text: 'Write to @contact' }),
    asked: 'Write to @@contact | Text: has_text > end | Other: else > 2',
  },
  {
    name: 'a value set that is not at hand',
    item: asks('choice', { answerValueSet: 'http://example.org/vs' }),
    asked: 'Question? | Text: has_text > end | Other: else > 2',
    losses: ['loss.choices /item/0/answerValueSet'],
  },
  {
    name: 'an initial value is no answer',
    item: asks('integer', { initial: [{ valueInteger: 3 }] }),
    asked: 'Question? | Number: has_number > end | Other: else > 2',
    losses: ['loss.initial /item/0/initial'],
  },
  {
    name: 'a repeated question is asked once',
    item: asks('integer', { repeats: true }),
    asked: 'Question? | Number: has_number > end | Other: else > 2',
    losses: ['loss.repeats /item/0'],
  },
  {
    name: 'an expression that says when',
    item: asks('integer', extension(`${sdc}enableWhenExpression`, { valueExpression: { expression: 'x' } })),
    asked: 'Question? | Number: has_number > end | Other: else > 2',
    losses: ['loss.condition /item/0'],
  },
];

function control(code: string): JsonObject {
  return extension('questionnaire-itemControl', { valueCodeableConcept: { coding: [{ code }] } });
}

describe('a question of a form', () => {
  test.each(questions)('$name', ({ item, asked, wrong, losses = [] }) => {
    const { lines, losses: found } = made([item]);
    expect(lines[0]).toBe(asked);
    if (wrong !== undefined) expect(lines[1]).toBe(wrong);
    expect(found).toEqual(losses);
  });

  test('a picture is waited for, and taken as it is', () => {
    const [node] = made([asks('attachment')]).flow.nodes;
    expect(node?.wait?.expects).toEqual({ kind: 'media', media: 'image' });
    expect(node?.router).toMatchObject({ operand: '@input', cases: [] });
  });
});

interface ConditionCase {
  readonly name: string;
  readonly enableWhen: JsonObject[];
  readonly all?: boolean;
  /** The lines of the nodes that decide; `asked` and `last` stand for where they lead. */
  readonly decides: readonly string[];
  readonly losses?: readonly string[];
}

const sex = { linkId: 'sex', text: 'Sex', type: 'choice', answerOption: [option('m'), option('f')] };
const age = { linkId: 'age', text: 'Age', type: 'integer', required: true };
const day = { linkId: 'day', text: 'Day', type: 'date', required: true };
const when = (question: string, operator: string, answer: JsonObject): JsonObject => ({
  question,
  operator,
  ...answer,
});
const male = { answerCoding: { system: 's', code: 'm' } };

const conditions: readonly ConditionCase[] = [
  {
    name: 'a choice',
    enableWhen: [when('sex', '=', male)],
    decides: ['@results.sex | Holds: has_category m > asked | Other: else > last'],
  },
  {
    name: 'another choice, or none',
    enableWhen: [when('sex', '!=', male)],
    decides: ['@results.sex | Holds: else > asked | Other: has_category m > last'],
  },
  {
    name: 'an answer: one that was left out is none',
    enableWhen: [when('sex', 'exists', { answerBoolean: true })],
    decides: ['@results.sex | Holds: has_text > asked | Other: has_category Skipped, else > last'],
  },
  {
    name: 'no answer',
    enableWhen: [when('age', 'exists', { answerBoolean: false })],
    decides: ['@results.age | Holds: else > asked | Other: has_text > last'],
  },
  ...(
    [
      ['>', 'gt'],
      ['<', 'lt'],
      ['>=', 'gte'],
      ['<=', 'lte'],
      ['=', 'eq'],
    ] as const
  ).map(([operator, test]) => ({
    name: `a number ${operator}`,
    enableWhen: [when('age', operator, { answerInteger: 5 })],
    decides: [`@results.age | Holds: has_number_${test} 5 > asked | Other: else > last`],
  })),
  {
    name: 'a date from a day on',
    enableWhen: [when('day', '>=', { answerDate: '2024-01-01' })],
    decides: ['@results.day | Holds: has_date > asked | Other: has_date_lt 2024-01-01, else > last'],
  },
  {
    name: 'any of two',
    enableWhen: [when('sex', '=', male), when('age', '>', { answerInteger: 5 })],
    decides: [
      '@results.sex | Holds: has_category m > asked | Other: else > next',
      '@results.age | Holds: has_number_gt 5 > asked | Other: else > last',
    ],
  },
  {
    name: 'all of two',
    all: true,
    enableWhen: [when('sex', '=', male), when('age', '>', { answerInteger: 5 })],
    decides: [
      '@results.sex | Holds: has_category m > next | Other: else > last',
      '@results.age | Holds: has_number_gt 5 > asked | Other: else > last',
    ],
  },
  {
    name: 'a question that comes later has no answer yet',
    enableWhen: [when('z', '!=', { answerString: 'x' })],
    decides: [],
    losses: ['loss.condition /item/3/enableWhen/0'],
  },
];

describe('when an item is asked', () => {
  test.each(conditions)('$name', ({ enableWhen, all, decides, losses = [] }) => {
    const dependent = { linkId: 'x', text: 'X', type: 'string', required: true, enableWhen };
    const last = { linkId: 'z', text: 'Z', type: 'string', required: true };
    const item = all === true ? { ...dependent, enableBehavior: 'all' } : dependent;
    const { lines, losses: found } = made([sex, age, day, item, last]);
    const place = (start: string) => lines.findIndex((line) => line.startsWith(start)) + 1;
    const [asked, end] = [place('X |'), place('Z |')];
    const deciding = lines.flatMap((line, index) => {
      if (!line.startsWith('@results')) return [];
      return line.replace(/> (\d+)/g, (_, to: string) => {
        const names: Record<number, string> = { [index + 2]: 'next', [asked]: 'asked', [end]: 'last' };
        return `> ${names[Number(to)] ?? to}`;
      });
    });
    expect(deciding).toEqual(decides);
    expect(found).toEqual(losses);
  });

  test('what can never be reached is left out, and told', () => {
    const { lines, losses } = made([
      { ...age, enableWhen: [when('nothing', 'exists', { answerBoolean: true })] },
      day,
    ]);
    expect(lines[0]).toMatch(/^Day/);
    expect(lines.some((line) => line.startsWith('Age'))).toBe(false);
    expect(losses).toEqual(['loss.condition /item/0/enableWhen/0']);
  });

  test('items inside a question are passed with it', () => {
    const inner = { linkId: 'i', text: 'Inner', type: 'string', required: true };
    const { lines } = made([{ ...age, required: false, item: [inner] }, day]);
    const dayAt = lines.findIndex((line) => line.startsWith('Day')) + 1;
    const innerAt = lines.findIndex((line) => line.startsWith('Inner')) + 1;
    expect(lines[0]).toContain(`Skipped: has_only_phrase SKIP > ${dayAt}`);
    expect(lines[0]).toContain(`Number: has_number > ${innerAt}`);
  });
});

describe('a form', () => {
  test('says its groups and displays, and sets what it hides', () => {
    const { lines, losses } = made([
      {
        linkId: 'g',
        type: 'group',
        text: 'About you',
        item: [{ linkId: 'd', type: 'display', text: 'Be short.' }],
      },
      {
        linkId: 'h',
        type: 'string',
        text: 'Version',
        initial: [{ valueString: '2' }],
        ...extension('questionnaire-hidden', { valueBoolean: true }),
      },
    ]);
    expect(lines).toEqual(['About you > 2', 'Be short. > 3', 'Version := 2 > end']);
    expect(losses).toEqual(['loss.hidden /item/1']);
  });

  test('is asked in its languages, regions aside', () => {
    const french = (text: string): JsonObject => ({
      extension: [
        {
          url: `${standard}/translation`,
          extension: [
            { url: 'lang', valueCode: 'fr-CA' },
            { url: 'content', valueString: text },
          ],
        },
      ],
    });
    const { flow } = made([{ linkId: 'b', type: 'boolean', text: 'Well?', _text: french('Ça va ?') }], {
      language: 'en-AU',
    });
    expect(flow.languages).toEqual(['eng', 'fra']);
    const [node] = flow.nodes;
    expect(node?.actions[0]).toMatchObject({
      content: [
        { language: 'eng', text: 'Well?\n1. Yes\n2. No\n(Reply SKIP to leave this out)' },
        { language: 'fra', text: 'Ça va ?\n1. Oui\n2. Non\n(Répondez PASSER pour ne pas répondre)' },
      ],
    });
    expect(node?.router?.categories.map(({ translations }) => translations?.[0]?.name)).toEqual([
      'PASSER',
      'Oui',
      'Non',
      undefined,
    ]);
  });

  test('has names of results that are unique, and keys that every engine can name', () => {
    const { flow } = made([
      { linkId: '1', type: 'string', text: 'Quel âge ?' },
      { linkId: '2', type: 'string', text: 'Quel age' },
      { linkId: '3.1', type: 'string', text: 'ስም' },
      { linkId: '4', type: 'string', text: 'x'.repeat(100) },
    ]);
    const names = flow.nodes.flatMap(({ router }) => router?.resultName ?? []);
    expect(names).toEqual(['Quel age', 'Quel age 2', 'Item 3 1', 'x'.repeat(64)]);
  });

  test('has the same ids each time, of its url and linkIds', () => {
    const ids = (url: string) => made([asks('string')], { url }).flow.nodes.map(({ uuid }) => uuid);
    expect(ids('http://example.org/a')).toEqual(ids('http://example.org/a'));
    expect(ids('http://example.org/a')).not.toEqual(ids('http://example.org/b'));
  });

  test('offers the codes of a contained value set', () => {
    const contained = {
      resourceType: 'ValueSet',
      id: 'vs',
      compose: { include: [{ system: 's', concept: [{ code: 'a', display: 'Anna' }] }] },
    };
    const { lines } = made([asks('choice', { answerValueSet: '#vs' })], { contained: [contained] });
    expect(lines[0]).toContain('Question? / 1. Anna');
  });

  test('of more nodes than an engine takes is cut, and says so', () => {
    const items = Array.from({ length: 500 }, (_, index) => asks('integer', { linkId: String(index) }));
    const { flow, losses } = made(items);
    expect(flow.nodes.length).toBeLessThanOrEqual(1000);
    expect(losses).toEqual(['loss.node /item/333']);
  });

  test.each([
    ['nothing', {}],
    ['items that are no objects', { item: [1, null, 'x', []] }],
    ['items without anything', { item: [{}, {}] }],
    ['a type that is none', { item: [{ linkId: 'x', type: 7, text: ['y'] }] }],
    ['names of a prototype', { item: [{ linkId: '__proto__', type: 'string', text: 'constructor' }] }],
    [
      'conditions of nothing',
      { item: [{ linkId: 'x', type: 'string', enableWhen: [{}, 3, { question: 'x' }] }] },
    ],
  ])('of %s is no crash, and gives a flow that both formats take', (_, resource: JsonObject) => {
    const { flow } = flowOfForm({ resourceType: 'Questionnaire', ...resource }, () => undefined);
    const document = {
      at: '',
      format: 'questionnaire' as const,
      version: '4.0.1',
      kind: 'fhir-resource',
      flows: [flow],
    };
    for (const format of ['rapidpro', 'floip'] as const) {
      const text = JSON.stringify(formats[format].write(document).value);
      const json = parseJson(text, 'x.json').document;
      if (json === undefined) throw new Error('no JSON');
      const { findings } = formats[format].read(json, detect(json.value));
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});
