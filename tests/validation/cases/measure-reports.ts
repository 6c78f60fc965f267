import type { JsonObject } from '../../../src/text/json-value.ts';
import type { RuleCase } from '../case.ts';

const coded = (code: string, system = 'http://example.org/fhir/CodeSystem/group'): JsonObject => ({
  coding: [{ system, code }],
});
const populationCode = (code: string): JsonObject =>
  coded(code, 'http://terminology.hl7.org/CodeSystem/measure-population');
const criteria: JsonObject = { language: 'text/fhirpath', expression: 'true' };

/** A group of the Measure, with two populations and one stratifier. */
const wanted = (code: string): JsonObject => ({
  code: coded(code),
  population: ['numerator', 'denominator'].map((name) => ({ code: populationCode(name), criteria })),
  stratifier: [{ code: coded('sex'), criteria }],
});

const measure = (groups: JsonObject[], scoring = 'proportion', more: JsonObject = {}): JsonObject => ({
  resourceType: 'Measure',
  id: 'm',
  status: 'active',
  scoring: coded(scoring, 'http://terminology.hl7.org/CodeSystem/measure-scoring'),
  group: groups,
  ...more,
});

const population = (name: string, more: JsonObject = {}): JsonObject => ({
  code: populationCode(name),
  count: 1,
  ...more,
});
const told = (code: string, more: JsonObject = {}): JsonObject => ({
  code: coded(code),
  population: [population('numerator'), population('denominator')],
  measureScore: { value: 0.5 },
  stratifier: [{ code: [coded('sex')] }],
  ...more,
});

const report = (of: JsonObject, group: JsonObject[], more: JsonObject = {}): JsonObject => ({
  resourceType: 'MeasureReport',
  contained: [of],
  status: 'complete',
  type: 'summary',
  measure: '#m',
  period: { start: '2024', end: '2024' },
  group,
  ...more,
});

const base = 'http://example.org/fhir/Measure/';

/** A report to a Measure that is not contained. */
const outside = (id: string, group: JsonObject): JsonObject =>
  without('contained', report(one, [group], { measure: base + id }));

const one = measure([wanted('a')]);
const two = measure([wanted('a'), wanted('b')]);
const both = [told('a'), told('b')];

const without = (key: string, object: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

function groupCase(code: string, about: string, wrong: JsonObject, at?: string): RuleCase {
  return {
    code,
    about,
    valid: report(one, [told('a')]),
    invalid: report(one, [told('a', wrong)]),
    ...(at === undefined ? {} : { at }),
  };
}

function scoreCase(
  about: string,
  scoring: string,
  right: JsonObject | null,
  wrong: JsonObject | null,
): RuleCase {
  const group = (score: JsonObject | null): JsonObject =>
    score === null ? without('measureScore', told('a')) : told('a', { measureScore: score });
  return {
    code: 'measure-report.score',
    about,
    valid: report(measure([wanted('a')], scoring), [group(right)]),
    invalid: report(measure([wanted('a')], scoring), [group(wrong)]),
  };
}

const listing = (count: number, entries: number): JsonObject =>
  report(
    one,
    [
      told('a', {
        population: [
          population('numerator', { count, subjectResults: { reference: '#l' } }),
          population('denominator', { count: 0 }),
        ],
      }),
    ],
    {
      type: 'subject-list',
      contained: [
        one,
        {
          resourceType: 'List',
          id: 'l',
          status: 'current',
          mode: 'snapshot',
          entry: Array.from({ length: entries }, () => ({ item: { reference: 'Patient/1' } })),
        },
      ],
    },
  );

const inUnit = (code: string): JsonObject => ({
  value: 2,
  unit: code,
  system: 'http://unitsofmeasure.org',
  code,
});

export const measureReportCases: readonly RuleCase[] = [
  {
    code: 'measure-report.measure-unknown',
    definitions: [{ ...one, url: `${base}m` }],
    valid: outside('m', told('a')),
    invalid: outside('none', told('a')),
    at: '/measure',
  },
  {
    code: 'measure-report.scoring-unknown',
    valid: report(one, [told('a')]),
    invalid: report(without('scoring', one), [told('a')]),
  },
  {
    code: 'measure-report.part-without-code',
    about: 'a group among several',
    valid: report(two, both),
    invalid: report(two, [...both, { measureScore: { value: 0.5 } }]),
    at: '/group/2',
  },
  {
    code: 'measure-report.part-unknown',
    about: 'a group',
    valid: report(two, both),
    invalid: report(two, [...both, told('c')]),
    at: '/group/2',
  },
  {
    code: 'measure-report.part-unknown',
    about: 'the only group, which needs no code',
    valid: report(one, [without('code', told('a'))]),
    invalid: report(one, [told('b')]),
  },
  groupCase(
    'measure-report.part-unknown',
    'a population',
    { population: [population('numerator'), population('denominator'), population('measure-population')] },
    '/group/0/population/2',
  ),
  groupCase('measure-report.part-unknown', 'a stratifier', {
    stratifier: [{ code: [coded('sex')] }, { code: [coded('age')] }],
  }),
  {
    code: 'measure-report.part-repeated',
    about: 'a group',
    valid: report(two, both),
    invalid: report(two, [...both, told('b')]),
    at: '/group/2',
  },
  groupCase('measure-report.part-repeated', 'a population', {
    population: [population('numerator'), population('denominator'), population('numerator')],
  }),
  {
    code: 'measure-report.part-missing',
    about: 'a group',
    valid: report(two, both),
    invalid: report(two, [told('a')]),
  },
  groupCase(
    'measure-report.part-missing',
    'a population',
    { population: [population('numerator')] },
    '/group/0',
  ),

  {
    code: 'measure-report.part-missing',
    about: 'a stratifier',
    valid: report(one, [told('a')]),
    invalid: report(one, [without('stratifier', told('a'))]),
  },
  scoreCase('of a proportion beyond 1', 'proportion', { value: 1 }, { value: 1.5 }),
  scoreCase('of a proportion with a unit', 'proportion', { value: 1 }, { value: 1, unit: 'kg' }),
  scoreCase('that is missing', 'proportion', { value: 1 }, null),
  scoreCase('without a value', 'continuous-variable', { value: 3 }, { unit: 'kg' }),
  scoreCase('of a cohort', 'cohort', null, { value: 1 }),
  {
    code: 'measure-report.score',
    about: 'in another unit',
    definitions: [
      {
        ...measure([wanted('a')], 'ratio'),
        url: `${base}m`,
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
            valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg' },
          },
        ],
      },
    ],
    valid: outside('m', told('a', { measureScore: inUnit('kg') })),
    invalid: outside('m', told('a', { measureScore: inUnit('g') })),
  },
  groupCase('measure-report.subjects', 'listed in a summary', {
    population: [
      population('numerator', { subjectResults: { reference: 'List/1' } }),
      population('denominator'),
    ],
  }),
  {
    code: 'measure-report.subjects',
    about: 'another number than is counted',
    valid: listing(2, 2),
    invalid: listing(3, 2),
  },
  groupCase(
    'measure-report.count-missing',
    '',
    { population: [{ code: populationCode('numerator') }, population('denominator')] },
    '/group/0/population/0',
  ),
];
