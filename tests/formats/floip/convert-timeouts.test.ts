/** The timeout of a question of RapidPro: silence takes the default exit in the Flow Spec, and is told apart there. */
import { describe, expect, it } from 'vitest';
import { runFloip } from '../../../scripts/agreement/dialogue/run-floip.ts';
import type { Answer } from '../../../scripts/agreement/dialogue/dialogue.ts';
import { isObject, type JsonObject } from '../../../src/text/json-value.ts';
import { id } from './containers.ts';
import { asks, does, says, test as tests } from './rapidpro-flow.ts';
import { types, ways, written } from './written.ts';

const routes = [
  { name: 'Yes', to: 30, tests: [tests('has_any_word', 'yes')] },
  { name: 'No Response', to: 50 },
  { name: 'Other', to: 40 },
];
const silence = { timeout: { seconds: 60, category: id(2051) } };
const answers = [does(30, [says(31, 'Good')]), does(40, [says(41, 'What?')]), does(50, [says(51, 'Hello?')])];
const survey = [does(10, [says(11, 'Well?')], 20), asks(20, routes, 'Well', silence), ...answers];

describe('a timeout that leads elsewhere', () => {
  const { blocks, losses, value } = written(survey);

  it('is looked for after the default exit, and written as the result', () => {
    expect(types(blocks).slice(0, 3)).toEqual([
      'MobilePrimitives.SelectOneResponse',
      'Core.Case',
      'Core.Output',
    ]);
    const [question, looks, writes] = blocks;
    expect(ways(question)).toEqual([
      ['Yes', 'block.value = "Yes"', id(30)],
      ['Other', true, looks?.['uuid']],
    ]);
    expect(ways(looks)).toEqual([
      ['Other', 'LEN(results.well.response) > 0', id(40)],
      ['No Response', true, writes?.['uuid']],
    ]);
    expect([writes?.['name'], ...ways(writes)]).toEqual(['well', ['No Response', true, id(50)]]);
    expect(losses).toEqual(['loss.timeout: timeout of 60 seconds to "No Response"']);
  });

  it.each<[string, Answer, string, string]>([
    ['a choice', { text: 'yes' }, 'Good', 'Yes'],
    ['no choice', { text: 'maybe' }, 'What?', 'Other'],
    ['silence', { silence: true }, 'Hello?', 'No Response'],
  ])('takes its own way for %s', async (_, answer, said, category) => {
    const container = isObject(value) ? value : ({} as JsonObject);
    const { turns, results, error } = await runFloip(container, id(1), [answer]);
    expect([error, turns[1]?.says, results.get('well')?.category]).toEqual([undefined, [said], category]);
  });
});

it('a timeout without a result needs no output', () => {
  const { blocks } = written([asks(20, routes, undefined, silence), ...answers]);
  expect(types(blocks).slice(0, 2)).toEqual(['MobilePrimitives.SelectOneResponse', 'Core.Case']);
  expect(ways(blocks[1])[1]).toEqual(['No Response', true, id(50)]);
});

it('a timeout that leads where other answers lead is the default exit', () => {
  const same = routes.map((route) => ({ ...route, to: 30 }));
  const { blocks } = written([asks(20, same, 'Well', silence), does(30, [says(31, 'Good')])]);
  expect(types(blocks)).toEqual(['MobilePrimitives.SelectOneResponse', 'MobilePrimitives.Message']);
});

it('a timeout of a question that does not look at its answer is told', () => {
  const node = asks(20, routes, 'Well', silence);
  const router = node.router?.kind === 'switch' ? { ...node.router, operand: '@fields.age' } : undefined;
  const { losses } = written([{ ...node, ...(router === undefined ? {} : { router }) }, ...answers]);
  expect(losses).toContain('loss.timeout: timeout of 60 seconds to "No Response"');
});
