import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/guide/build-guide.ts';
import { readIgnored } from '../../scripts/publisher/ignored.ts';
import { Failure } from '../../src/findings/failure.ts';

const head = '== Suppressed Messages ==\n\n';

describe('the list of what the publisher may say', () => {
  it('gives each message with its reason', () => {
    expect(readIgnored(`${head}# The page is\n# made elsewhere.\nA link\nAnother link\n`)).toEqual([
      { message: 'A link', reason: 'The page is made elsewhere.' },
      { message: 'Another link', reason: 'The page is made elsewhere.' },
    ]);
  });

  it.each([
    ['a message without a reason', `${head}A link\n`, 'no reason for: A link'],
    ['a reason that an empty line parts from it', `${head}# Why.\n\nA link\n`, 'no reason'],
    ['eleven messages', `${head}# Why.\n${'A link\n'.repeat(11)}`, '10 is the most'],
  ])('is refused with %s', (_, text, said) => {
    expect(() => readIgnored(text)).toThrow(Failure);
    expect(() => readIgnored(text)).toThrow(said);
  });

  it('of the guide has a reason for each', () => {
    expect(() =>
      readIgnored(fs.readFileSync(path.join(root, 'input', 'ignoreWarnings.txt'), 'utf8')),
    ).not.toThrow();
  });
});
