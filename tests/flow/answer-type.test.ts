import { describe, expect, test } from 'vitest';
import type { Expectation, FlowType } from '../../src/flow/model.ts';
import { outlineOf } from '../../src/flow/outline-of.ts';
import type { QuestionItem } from '../../src/flow/outline.ts';
import { flowOf, type Step, type Way } from './build-flow.ts';

interface AnswerCase {
  readonly name: string;
  readonly ways?: readonly Way[];
  readonly step?: Partial<Step>;
  readonly type?: FlowType;
  readonly answer: QuestionItem['answer'];
  readonly choices?: readonly string[];
  readonly range?: QuestionItem['range'];
  readonly losses?: readonly string[];
}

const other: Way = { name: 'Other', kind: 'default' };
const choice = (expects: Partial<Extract<Expectation, { kind: 'choice' }>>): Expectation => ({
  kind: 'choice',
  multiple: false,
  choices: ['yes', 'no'].map((name) => ({ at: `/${name}`, name, label: [] })),
  ...expects,
});

const cases: readonly AnswerCase[] = [
  { name: 'no tests at all', ways: [{ name: 'All', kind: 'default' }], answer: 'text' },
  { name: 'no router', answer: 'text' },
  { name: 'has_text alone', ways: [{ name: 'Said', tests: [['has_text']] }, other], answer: 'text' },
  { name: 'has_phone', ways: [{ name: 'Phone', tests: [['has_phone']] }, other], answer: 'text' },
  {
    name: 'has_pattern alone',
    ways: [{ name: 'Id', tests: [['has_pattern', 'A\\d+']] }, other],
    answer: 'text',
  },
  { name: 'has_date', ways: [{ name: 'Date', tests: [['has_date']] }, other], answer: 'date' },
  { name: 'has_time', ways: [{ name: 'Time', tests: [['has_time']] }, other], answer: 'time' },
  { name: 'has_number', ways: [{ name: 'Number', tests: [['has_number']] }, other], answer: 'decimal' },
  {
    name: 'between whole numbers',
    ways: [{ name: 'Age', tests: [['has_number_between', '0', '110']] }, other],
    answer: 'integer',
    range: { minimum: 0, maximum: 110 },
  },
  {
    name: 'between numbers with a point',
    ways: [{ name: 'Fever', tests: [['has_number_between', '34.0', '43.0']] }, other],
    answer: 'decimal',
    range: { minimum: 34, maximum: 43 },
  },
  {
    name: 'between expressions',
    ways: [{ name: 'Some', tests: [['has_number_between', '0', '@fields.beds']] }, other],
    answer: 'decimal',
  },
  {
    name: 'one bound that is allowed itself',
    ways: [{ name: 'Some', tests: [['has_number_gte', '1']] }, other],
    answer: 'decimal',
    range: { minimum: 1 },
  },
  {
    name: 'one bound that is not allowed itself',
    ways: [{ name: 'Some', tests: [['has_number_gt', '0']] }, other],
    answer: 'decimal',
  },
  {
    name: 'two number tests are alternatives and bound nothing',
    ways: [
      { name: 'Child', tests: [['has_number_lt', '5']] },
      { name: 'Adult', tests: [['has_number_gte', '5']] },
      other,
    ],
    answer: 'decimal',
  },
  {
    name: 'words',
    ways: [
      { name: 'Yes', tests: [['has_any_word', 'yes y']] },
      { name: 'No', tests: [['has_phrase', 'no']] },
      other,
    ],
    answer: 'choice',
    choices: ['Yes', 'No'],
  },
  {
    name: 'numbers of a menu',
    ways: [
      {
        name: 'Fever',
        tests: [
          ['has_number_eq', '1'],
          ['has_any_word', 'fever'],
        ],
      },
      { name: 'Cough', tests: [['has_number_eq', '2']] },
      other,
    ],
    answer: 'choice',
    choices: ['Fever', 'Cough'],
  },
  {
    name: 'a pattern beside words is a choice too',
    ways: [
      { name: 'Yes', tests: [['has_any_word', 'yes']] },
      { name: 'No', tests: [['has_pattern', '^no+$']] },
      other,
    ],
    answer: 'choice',
    choices: ['Yes', 'No'],
  },
  {
    name: 'has_text beside words catches all, and is no choice',
    ways: [
      { name: 'Yes', tests: [['has_number_eq', '1']] },
      { name: 'Remark', tests: [['has_text']] },
      other,
    ],
    answer: 'choice',
    choices: ['Yes'],
  },
  {
    name: 'a default with words of its own is a choice',
    ways: [
      { name: 'Yes', tests: [['has_any_word', 'yes']] },
      { name: 'No', tests: [['has_any_word', 'no']], kind: 'default' },
    ],
    answer: 'choice',
    choices: ['Yes', 'No'],
  },
  {
    name: 'words beside a number test are lost as answers',
    ways: [
      { name: 'Number', tests: [['has_number']] },
      { name: 'Unknown', tests: [['has_phrase', "don't know"]] },
      other,
    ],
    answer: 'decimal',
    losses: ['loss.answer'],
  },
  {
    name: 'a router that looks elsewhere says nothing about the answer',
    ways: [{ name: 'Yes', tests: [['has_any_word', 'yes']] }, other],
    step: { operand: '@contact.fields.sex' },
    answer: 'text',
    losses: ['loss.operand'],
  },
  {
    name: 'a router that looks at a part of the answer',
    ways: [{ name: 'Yes', tests: [['has_any_word', 'yes']] }, other],
    step: { operand: '@(remove_first_word(input.text))' },
    answer: 'choice',
    choices: ['Yes'],
  },
  { name: 'a picture', step: { expects: { kind: 'media', media: 'image' } }, answer: 'image' },
  { name: 'a place', step: { expects: { kind: 'location' } }, answer: 'location' },
  {
    name: 'keys without a number test keep leading zeros',
    step: { expects: { kind: 'digits', count: 4 } },
    type: 'voice',
    answer: 'text',
  },
  {
    name: 'keys with a number test',
    ways: [{ name: 'Number', tests: [['has_number']] }, other],
    step: { expects: { kind: 'digits' } },
    type: 'voice',
    answer: 'integer',
  },
  { name: 'FLOIP: an open answer', step: { expects: { kind: 'text' } }, answer: 'text' },
  { name: 'FLOIP: a spoken answer', step: { expects: { kind: 'text' } }, type: 'voice', answer: 'audio' },
  { name: 'FLOIP: a number', step: { expects: { kind: 'number' } }, answer: 'decimal' },
  {
    name: 'FLOIP: a number between whole ones',
    step: { expects: { kind: 'number', minimum: 0, maximum: 10 } },
    answer: 'integer',
    range: { minimum: 0, maximum: 10 },
  },
  {
    name: 'FLOIP: a number with one bound',
    step: { expects: { kind: 'number', minimum: 0 } },
    answer: 'decimal',
    range: { minimum: 0 },
  },
  { name: 'FLOIP: one choice', step: { expects: choice({}) }, answer: 'choice', choices: ['yes', 'no'] },
  {
    name: 'FLOIP: several choices, and how many',
    step: { expects: choice({ multiple: true, minimum: 1, maximum: 2 }) },
    answer: 'choices',
    choices: ['yes', 'no'],
    range: { minimum: 1, maximum: 2 },
  },
];

describe('the answer that a wait takes', () => {
  test.each(cases)('$name: $answer', ({ ways, step, type, answer, choices = [], range, losses = [] }) => {
    const asking: Step = { id: 'q', says: ['?'], expects: { kind: 'any' }, ...(ways && { ways }), ...step };
    const found = outlineOf(flowOf([asking], type === undefined ? {} : { type }));
    const [item] = found.outline.items;
    if (item?.kind !== 'question') throw new Error('expected a question');
    expect({ answer: item.answer, choices: item.choices.map(({ name }) => name), range: item.range }).toEqual(
      {
        answer,
        choices,
        range,
      },
    );
    expect(found.losses.map(({ code }) => code)).toEqual(losses);
  });

  test('a choice without a label is read by its name', () => {
    const [item] = outlineOf(flowOf([{ id: 'q', expects: choice({}) }])).outline.items;
    expect(item?.kind === 'question' && item.choices[0]?.label).toEqual([{ language: 'eng', text: 'yes' }]);
  });
});
