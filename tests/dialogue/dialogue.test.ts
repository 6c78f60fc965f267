/**
 * The same conversation on both sides of a conversion. What needs flow-runner alone always runs, against reviewed
 * transcripts; what needs goflow runs where `goflow-oracle` is (GOFLOW_ORACLE, or the PATH).
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparePairs, isExplained } from '../../scripts/agreement/dialogue/compare-pairs.ts';
import type { Answer, Dialogue } from '../../scripts/agreement/dialogue/dialogue.ts';
import { differenceOf } from '../../scripts/agreement/dialogue/compare.ts';
import { type ConvertedPair, toFloip, toRapidPro } from '../../scripts/agreement/dialogue/pairs.ts';
import { runFloip } from '../../scripts/agreement/dialogue/run-floip.ts';
import { findOracle } from '../../scripts/agreement/dialogue/run-goflow.ts';
import { expectGolden } from '../golden.ts';

const scripts: readonly (readonly [example: string, answers: readonly string[]])[] = [
  ['eidsr-alert', ['nothing', '2', '1', '34', '2']],
  ['mlearning-quiz', ['2', '1', '2', '3']],
  ['stock-flash-survey', ['1', 'many', '12', '3', '1', '2']],
];

function bytesOf(example: string, format: 'rapidpro' | 'floip'): Uint8Array {
  return readFileSync(`examples/${example}/${format}.json`);
}

function pairOf(example: string, from: 'rapidpro' | 'floip'): ConvertedPair {
  const pair = (from === 'rapidpro' ? toFloip : toRapidPro)(example, bytesOf(example, from));
  if (pair === undefined) throw new Error(`${example} is not converted.`);
  return pair;
}

function played(pair: ConvertedPair, answers: readonly string[]): Promise<Dialogue> {
  const [flow] = pair.container['flows'] as { uuid: string }[];
  const typed = answers.map((text): Answer => ({ text }));
  return runFloip(pair.container, flow?.uuid ?? '', typed);
}

function transcript({ turns, results, isWaiting, error }: Dialogue, answers: readonly string[]): string {
  const lines = turns.flatMap(({ says, offers }, index) => [
    ...(index === 0 ? [] : [`> ${answers[index - 1] ?? ''}`]),
    ...says.map((text) => `< ${text.replaceAll('\n', '\n  ')}`),
    ...(offers.length === 0 ? [] : [`  [${offers.join(' | ')}]`]),
  ]);
  const stored = [...results].map(([key, { value, category }]) => `${key} = ${value} (${category})`);
  return [
    ...lines,
    isWaiting ? 'waits' : 'ends',
    ...stored,
    ...(error === undefined ? [] : [error]),
    '',
  ].join('\n');
}

describe.each(scripts)('%s on flow-runner', (example, answers) => {
  it('says what was reviewed, once converted from RapidPro', async () => {
    const dialogue = await played(pairOf(example, 'rapidpro'), answers);
    expect(dialogue.error).toBeUndefined();
    expectGolden(`dialogue/${example}-from-rapidpro.txt`, transcript(dialogue, answers));
  });

  it('says what was reviewed, as FLOIP', async () => {
    const dialogue = await played(pairOf(example, 'floip'), answers);
    expect(dialogue.error).toBeUndefined();
    expectGolden(`dialogue/${example}-as-floip.txt`, transcript(dialogue, answers));
  });
});

describe('a difference is seen', () => {
  const dialogue = (change: Partial<Dialogue>): Dialogue => ({
    turns: [{ says: ['Hi'], offers: ['Yes', 'No'] }],
    results: new Map([['a', { value: '1', category: 'One' }]]),
    isWaiting: true,
    ...change,
  });
  it.each<[string, Partial<Dialogue>]>([
    ['text', { turns: [{ says: ['Ho'], offers: ['Yes', 'No'] }] }],
    ['turns', { turns: [{ says: [], offers: [] }] }],
    ['choices', { turns: [{ says: ['Hi'], offers: ['Yes'] }] }],
    ['waiting', { isWaiting: false }],
    ['result', { results: new Map() }],
    ['category', { results: new Map([['a', { value: '1', category: 'Two' }]]) }],
    ['engine', { error: 'no' }],
  ])('of %s', (kind, change) => {
    expect(differenceOf(dialogue({}), dialogue({}))).toBeUndefined();
    expect(differenceOf(dialogue({}), dialogue(change))?.kind).toBe(kind);
  });
});

const oracle = findOracle(undefined);
const title = oracle === undefined ? 'both engines (left out: there is no goflow-oracle)' : 'both engines';

describe.skipIf(oracle === undefined)(title, () => {
  const cases = scripts.flatMap(([example]) => [[example, 'rapidpro'] as const, [example, 'floip'] as const]);
  it.each(cases)(
    'say the same for %s from %s, but for losses that are told',
    async (example, from) => {
      const { compared } = await comparePairs(oracle ?? '', [pairOf(example, from)]);
      expect(compared.length).toBeGreaterThan(10);
      const differing = compared.filter((one) => one.difference !== undefined);
      expect(differing.filter((one) => !isExplained(one)).map(({ difference }) => difference)).toEqual([]);
      expect(differing.length).toBeLessThan(compared.length / 2);
    },
    120_000,
  );
});
