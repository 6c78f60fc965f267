import { codes } from 'currency-codes';
import { iso31661, iso31662 } from 'iso-3166';
import { expect, test } from 'vitest';
import { isCountry, isCurrency, isSubdivision } from '../../../src/fhir/terminology/standard-lists.ts';

test('every country of ISO 3166-1 is known by its three codes', () => {
  const assigned = iso31661.filter(({ state }) => state === 'assigned');
  expect(assigned.length).toBeGreaterThan(240);
  for (const { alpha2, alpha3, numeric } of assigned)
    expect([alpha2, alpha3, numeric].map(isCountry), alpha2).toEqual([true, true, true]);
});

test('every currency of ISO 4217 is known', () => {
  expect(codes().length).toBeGreaterThan(150);
  expect(codes().filter((code) => isCurrency(code) !== true)).toEqual([]);
});

test('no subdivision of ISO 3166-2 is refused', () => {
  expect(iso31662.filter(({ code }) => isSubdivision(code) === false)).toEqual([]);
});

test.each([
  [isCountry, 'ZW', true],
  [isCountry, 'UK', false],
  [isCountry, 'KENYA', false],
  [isCountry, 'ke', false],
  [isCountry, 'XK', undefined],
  [isCurrency, 'KES', true],
  [isCurrency, 'DEM', undefined],
  [isCurrency, 'ABC', false],
  [isCurrency, 'kes', false],
  [isSubdivision, 'KE-30', undefined],
  [isSubdivision, 'UK-ENG', false],
  [isSubdivision, 'KE', false],
] as const)('%o of %s: %s', (is, code, answer) => expect(is(code)).toBe(answer));
