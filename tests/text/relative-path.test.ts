import { expect, it } from 'vitest';
import { staysInFolder } from '../../src/text/relative-path.ts';

it.each([
  ['rows.json', true],
  ['results/rows.csv', true],
  ['./rows.json', true],
  ['a:b.json', false],
  ['week 1: stock.json', true],
  ['/etc/passwd', false],
  ['../rows.json', false],
  ['results/../../rows.json', false],
  ['c:\\rows.json', false],
  ['a\\b.json', false],
  ['a\u0000.json', false],
  ['https://example.org/rows.json', false],
  ['a//b.json', false],
  ['', false],
])('%j stays in its folder: %s', (path, stays) => {
  expect(staysInFolder(path)).toBe(stays);
});
