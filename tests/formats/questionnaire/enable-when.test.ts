import { describe, expect, test } from 'vitest';
import { writeQuestionnaire } from '../../../src/formats/questionnaire/write.ts';
import { outlineOf } from '../../../src/flow/outline-of.ts';
import { flowOf, type Step, type Way } from '../../flow/build-flow.ts';
import { chance, isEnabled, walk } from './walk.ts';

const any = { kind: 'any' } as const;
const word = (name: string, to?: string): Way => ({
  name,
  tests: [['has_any_word', name]],
  ...(to !== undefined && { to }),
});
const other = (to?: string): Way => ({ name: 'Other', kind: 'default', ...(to !== undefined && { to }) });
const asks = (id: string, ...ways: Way[]): Step => ({ id, says: [`${id}?`], expects: any, ways });
const says = (id: string, to?: string): Step => ({ id, says: [id], ...(to !== undefined && { to }) });
const number = (name: string, to: string, ...testOf: [string, ...string[]]): Way => ({
  name,
  tests: [testOf],
  to,
});

interface RoutingCase {
  readonly name: string;
  readonly steps: readonly Step[];
  /** By linkId: `q = Yes`, joined by `or` or `and`; nothing for an item that is always enabled. */
  readonly enabled: Readonly<Record<string, string>>;
  /** linkIds of items whose condition enableWhen can't say. */
  readonly unsaid?: readonly string[];
  readonly required?: readonly string[];
}

const cases: readonly RoutingCase[] = [
  {
    name: 'one after the other: all are always asked',
    steps: [
      { id: 'a', says: ['A?'], expects: any, to: 'b' },
      { id: 'b', says: ['B?'], expects: any },
    ],
    enabled: {},
    required: ['a', 'b'],
  },
  {
    name: 'a choice leads to a message and past it',
    steps: [asks('a', word('Yes', 'm'), word('No', 'z'), other('a')), says('m', 'z'), says('z')],
    enabled: { m: 'a = Yes' },
    required: ['a'],
  },
  {
    name: 'two choices lead to one question, which is not asked on every way',
    steps: [
      asks('a', word('Yes', 'b'), word('Maybe', 'b'), word('No'), other('a')),
      { id: 'b', says: ['B?'], expects: any },
    ],
    enabled: { b: 'a = Yes or a = Maybe' },
    required: ['a'],
  },
  {
    name: 'two questions in a row behind a choice; behind them both ways meet',
    steps: [
      asks('a', word('Yes', 'b'), word('No', 'z'), other('a')),
      { id: 'b', says: ['B?'], expects: any, to: 'c' },
      { id: 'c', says: ['C?'], expects: any, to: 'z' },
      { id: 'z', says: ['Z?'], expects: any },
    ],
    enabled: { b: 'a = Yes', c: 'a = Yes' },
    required: ['a', 'z'],
  },
  {
    name: 'an answer that is no choice leads on',
    steps: [asks('a', word('Yes', 'm'), other('n')), says('m'), says('n')],
    enabled: { m: 'a = Yes' },
    unsaid: ['n'],
  },
  {
    name: 'asking again after a message does not count as a way on',
    steps: [asks('a', word('Yes', 'm'), other('again')), says('again', 'a'), says('m')],
    enabled: {},
    unsaid: ['again'],
    required: ['a'],
  },
  {
    name: 'a decision by something else',
    steps: [
      {
        id: 'd',
        operand: '@contact.groups',
        ways: [{ name: 'In', tests: [['has_group', 'x']], to: 'm' }, other('z')],
      },
      says('m', 'z'),
      says('z'),
    ],
    enabled: {},
    unsaid: ['m'],
  },
  {
    name: 'a menu that comes back may be answered otherwise',
    steps: [asks('a', word('More', 'm'), word('End', 'z'), other('a')), says('m', 'a'), says('z')],
    enabled: {},
    unsaid: ['m'],
    required: ['a'],
  },
  {
    name: 'numbers apart from each other',
    steps: [
      asks(
        'a',
        number('Low', 'm', 'has_number_lt', '5'),
        number('High', 'n', 'has_number_gte', '5'),
        other('a'),
      ),
      says('m'),
      says('n'),
    ],
    enabled: { m: 'a < 5', n: 'a >= 5' },
    required: ['a'],
  },
  {
    name: 'numbers in a range',
    steps: [asks('a', number('Some', 'm', 'has_number_between', '1', '10'), other('a')), says('m')],
    enabled: {},
    required: ['a'],
  },
  {
    name: 'a range behind a choice of numbers needs both bounds',
    steps: [
      asks(
        'a',
        number('Some', 'm', 'has_number_between', '1', '10'),
        number('Many', 'n', 'has_number_gt', '10'),
        other('a'),
      ),
      says('m'),
      says('n'),
    ],
    enabled: { m: 'a >= 1 and a <= 10', n: 'a > 10' },
    required: ['a'],
  },
  {
    name: 'numbers that overlap: the first test counts, which enableWhen does not know',
    steps: [
      asks('a', number('Low', 'm', 'has_number_lt', '5'), number('Any', 'n', 'has_number'), other('a')),
      says('m'),
      says('n'),
    ],
    enabled: {},
    unsaid: ['m', 'n'],
    required: ['a'],
  },
  {
    name: 'a range or another answer: and beside or',
    steps: [
      asks('a', word('Yes', 'b'), word('No', 'm'), other('a')),
      asks(
        'b',
        number('Some', 'm', 'has_number_between', '1', '10'),
        number('Many', 'z', 'has_number_gt', '10'),
        other('b'),
      ),
      says('m'),
      says('z'),
    ],
    enabled: { b: 'a = Yes', z: 'b > 10' },
    unsaid: ['m'],
    required: ['a'],
  },
  {
    name: 'a date was given',
    steps: [
      asks(
        'a',
        { name: 'Date', tests: [['has_date']], to: 'm' },
        { name: 'Other', kind: 'default', to: 'z' },
      ),
      says('m', 'z'),
      says('z'),
    ],
    enabled: { m: 'a exists' },
  },
  {
    name: 'a timeout on the first question leads past it',
    steps: [
      {
        id: 'a',
        says: ['A?'],
        expects: any,
        timeout: 60,
        ways: [
          { name: 'All', kind: 'default', to: 'z' },
          { name: 'No Response', kind: 'timeout', to: 'm' },
        ],
      },
      says('m', 'z'),
      says('z'),
    ],
    enabled: { m: 'a missing' },
  },
  {
    name: 'a timeout on a question that is not always asked',
    steps: [
      asks('a', word('Yes', 'b'), word('No'), other('a')),
      {
        id: 'b',
        says: ['B?'],
        expects: any,
        timeout: 60,
        ways: [
          { name: 'All', kind: 'default' },
          { name: 'No Response', kind: 'timeout', to: 'm' },
        ],
      },
      says('m'),
    ],
    enabled: { b: 'a = Yes' },
    unsaid: ['m'],
    required: ['a'],
  },
  {
    name: 'no way leads there',
    steps: [says('a'), says('lost')],
    enabled: {},
    unsaid: ['lost'],
  },
  {
    name: "FLOIP's exits compare with choices; the default takes those that are left",
    steps: [
      {
        id: 'a',
        says: ['A?'],
        expects: {
          kind: 'choice',
          multiple: false,
          choices: ['y', 'n', 'm'].map((name) => ({ at: `/${name}`, name, label: [] })),
        },
        operand: 'block.value',
        ways: [
          { name: 'First exit', tests: [['has_only_text', 'y']], to: 'm' },
          { name: 'Default', kind: 'default', to: 'z' },
        ],
      },
      says('m'),
      says('z'),
    ],
    enabled: { m: 'a = y', z: 'a = n or a = m' },
    required: ['a'],
  },
];

describe('routing as enableWhen', () => {
  test.each(cases)('$name', ({ steps, enabled, unsaid = [], required = [] }) => {
    const { resource, losses } = writeQuestionnaire(outlineOf(flowOf(steps)).outline);
    const items = resource.item ?? [];
    const said = items.flatMap((item) =>
      item.enableWhen === undefined ? [] : [[item.linkId, inWords(item)]],
    );
    expect(Object.fromEntries(said)).toEqual(enabled);
    expect(losses.map(({ code, what }) => [code, what])).toEqual(
      unsaid.map((linkId) => ['loss.enable-when', `when the item ${linkId} is reached`]),
    );
    expect(items.flatMap((item) => (item.required === true ? [item.linkId] : []))).toEqual(required);
  });

  test.each(cases)('is true on every walk: $name', ({ steps }) => {
    const { outline } = outlineOf(flowOf(steps));
    const { resource } = writeQuestionnaire(outline);
    const random = chance(7);
    for (let number = 0; number < 200; number++) {
      const { visited, answers, ended } = walk(outline, random);
      if (!ended) continue;
      for (const item of resource.item ?? []) {
        if (item.enableWhen !== undefined) {
          expect([item.linkId, isEnabled(item, resource, answers)]).toEqual([
            item.linkId,
            visited.has(item.linkId),
          ]);
        }
        if (item.required === true) expect(answers.has(item.linkId)).toBe(true);
      }
    }
  });
});

function inWords({ enableWhen = [], enableBehavior }: fhir4.QuestionnaireItem): string {
  return enableWhen
    .map((test) => {
      if (test.operator === 'exists')
        return `${test.question} ${test.answerBoolean === true ? 'exists' : 'missing'}`;
      const value = test.answerCoding?.code ?? test.answerInteger ?? test.answerDecimal ?? '';
      return `${test.question} ${test.operator} ${value}`;
    })
    .join(enableBehavior === 'all' ? ' and ' : ' or ');
}
