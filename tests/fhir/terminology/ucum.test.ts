import { expect, test } from 'vitest';
import { createTerminology } from '../../../src/fhir/terminology/terminology.ts';
import { ucumUnits } from '../../../src/fhir/ucum.ts';
import { testDefinitions } from '../../validation/definitions.ts';

const isUnit = ucumUnits();

test.each([
  ['mg/dL', true],
  ['mm[Hg]', true],
  ['10*3/uL', true],
  ['{tablet}', true],
  ['[iU]', true],
  ['/min', true],
  ['%', true],
  ['Kg', false],
  ['mmHg', false],
  ['tablets', false],
  ['mg dL', false],
  ['mg//dL', false],
])('%s: %s', (code, answer) => expect(isUnit(code)).toBe(answer));

test('a unit of the right form that UCUM does not have is told only with the library', () => {
  const url = 'http://unitsofmeasure.org';
  expect(createTerminology(testDefinitions()).hasCode(url, 'mmHg')).toBe('unknown');
  expect(createTerminology(testDefinitions(), { isUnit }).hasCode(url, 'mmHg')).toBe('out');
  expect(createTerminology(testDefinitions(), { isUnit }).hasCode(url, 'mm[Hg]')).toBe('in');
});

test('long and deep codes are refused at once', () => {
  const started = performance.now();
  expect(isUnit(`${'('.repeat(90)}m${')'.repeat(90)}`.slice(0, 181))).not.toBe(undefined);
  expect(isUnit('m'.repeat(100_000))).toBe(false);
  expect(isUnit('m.'.repeat(99))).toBe(false);
  expect(performance.now() - started).toBeLessThan(2_000);
});
