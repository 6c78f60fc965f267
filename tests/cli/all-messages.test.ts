import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { allMessages } from '../../src/cli/all-messages.ts';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const text = new Map(files.map((file) => [file, readFileSync(join(source, file), 'utf8')]));

/** Codes that the source gives to the matches of a pattern, each with a file that does. */
function codesIn(pattern: RegExp): Map<string, string> {
  const codes = new Map<string, string>();
  for (const [file, content] of text) {
    for (const match of content.matchAll(pattern)) codes.set(match[1] ?? '', file);
  }
  return codes;
}

describe('every code that a user can meet is explained', () => {
  it.each([
    ['failures', /new Failure\(\s*'([^']+)'/g],
    ['losses', /'(loss\.[a-z-]+)'/g],
  ])('%s', (_, pattern) => {
    const codes = codesIn(pattern);
    expect(codes.size).toBeGreaterThan(5);
    const unexplained = [...codes].filter(([code]) => !allMessages.has(code));
    expect(unexplained).toEqual([]);
  });

  it('and only once', () => {
    const declared = [...text.values()].flatMap((content) =>
      [...content.matchAll(/^ {2}'?([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)'?: (?:\{|kind\()/gm)].map(
        (match) => match[1],
      ),
    );
    const twice = declared.filter((code, index) => declared.indexOf(code) !== index);
    expect(twice).toEqual([]);
  });
});

it.each([...allMessages])('%s has a title, a reason and a remedy', (_, message) => {
  expect(message.title).toMatch(/^\S.{2,59}$/);
  expect(message.title).not.toMatch(/\.$/);
  expect(message.why.length).toBeGreaterThan(10);
  expect(message.fix.length).toBeGreaterThan(5);
});
