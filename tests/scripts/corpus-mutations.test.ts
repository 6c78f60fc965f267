import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../scripts/agreement/mutations/random.ts';
import { readCorpus } from '../../scripts/corpus-mutations/corpus.ts';
import { exercise } from '../../scripts/corpus-mutations/exercise.ts';
import { mutate } from '../../scripts/corpus-mutations/mutate.ts';
import { openCheckContext } from '../../src/cli/check-context.ts';

const corpus = readCorpus([fileURLToPath(new URL('../../examples', import.meta.url))]);
const context = openCheckContext();
const count = 400;

describe('the examples, damaged', () => {
  it('end in findings or a clear refusal, whatever is done to them', { timeout: 300_000 }, async () => {
    const faults: string[] = [];
    const verdicts = new Set<string>();
    const classes = new Set<string>();
    for (let number = 0; number < count; number++) {
      const random = createRandom(number);
      const file = random.pick(corpus);
      if (file === undefined) throw new Error('There are no examples.');
      const { bytes, done } = mutate(file.text, random);
      const outcome = await exercise(file, bytes, context, number % 8 === 0);
      verdicts.add(outcome.verdict);
      for (const one of done) classes.add(one);
      faults.push(...outcome.faults.map((fault) => `${number} ${file.name} (${done.join(', ')}): ${fault}`));
    }
    expect(faults).toEqual([]);
    // All kinds of damage were done, and not all of it was the end of a file.
    expect(classes.size).toBe(15);
    expect([...verdicts].sort()).toEqual(['invalid', 'not judged', 'valid']);
  });

  it('are the same for the same seed', () => {
    const text = corpus[0]?.text ?? '';
    expect(mutate(text, createRandom(8))).toEqual(mutate(text, createRandom(8)));
    expect(mutate(text, createRandom(8)).bytes).not.toEqual(mutate(text, createRandom(9)).bytes);
  });
});

it('a thrown error and a finding without a meaning are told as faults', async () => {
  const [file] = corpus;
  if (file === undefined) throw new Error('There are no examples.');
  const broken = {
    ...context,
    get validator(): never {
      throw new TypeError('Cannot read properties of undefined');
    },
  };
  const { faults } = await exercise(file, new TextEncoder().encode(file.text), broken);
  expect(faults[0]).toMatch(/^validate: TypeError: Cannot read properties/);
});
