import { readFileSync } from 'node:fs';
import { codes } from 'currency-codes';
import { iso31661, iso31662 } from 'iso-3166';
import { expect, test } from 'vitest';
import { languageSubtagsModule, subdivisionsModule } from '../../../scripts/standard-codes/modules.ts';
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

test('every subdivision of ISO 3166-2 is known', () => {
  expect(iso31662.length).toBeGreaterThan(5000);
  expect(iso31662.filter(({ code }) => isSubdivision(code) !== true)).toEqual([]);
});

test('the lists are those of the packages (npx tsx scripts/standard-codes.ts)', () => {
  const written = (name: string) =>
    readFileSync(new URL(`../../../src/fhir/terminology/${name}.ts`, import.meta.url), 'utf8');
  expect(written('language-subtags')).toBe(languageSubtagsModule());
  expect(written('subdivisions')).toBe(subdivisionsModule());
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
  [isSubdivision, 'KE-30', true],
  [isSubdivision, 'KE-99', false],
  [isSubdivision, 'XK-01', undefined],
  [isSubdivision, 'ke-30', false],
  [isCountry, 'KEN', true],
  [isCountry, '404', true],
  [isCountry, '405', false],
  [isSubdivision, 'UK-ENG', false],
  [isSubdivision, 'KE', false],
] as const)('%o of %s: %s', (is, code, answer) => expect(is(code)).toBe(answer));
