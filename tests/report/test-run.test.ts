import { describe, expect, it } from 'vitest';
import type { ResultState, TestRun } from '../../src/conformance/result.ts';
import { type TestRunFormat, testRunReporters } from '../../src/report/test-run/reporters.ts';
import { byRequirement, conforms } from '../../src/report/test-run/states.ts';
import { expectGolden } from '../golden.ts';
import { run } from './sample.ts';
import { xmlProblem } from './well-formed.ts';

const endings: Record<TestRunFormat, string> = { text: 'txt', json: 'json', junit: 'xml' };

const runOf = (...states: ResultState[]): TestRun => ({
  server: 'http://localhost/fhir',
  results: states.map((state) => ({
    id: 'a.b',
    title: '',
    state,
    message: '',
    requirements: ['R1'],
    exchanges: [],
  })),
  left: [],
});

describe('reports of a test run', () => {
  it.each(Object.keys(endings) as TestRunFormat[])('writes %s as reviewed', (format) => {
    expectGolden(`report/test-run.${endings[format]}`, testRunReporters[format](run, {}));
  });

  it('JUnit is well-formed XML', () => {
    expect(xmlProblem(testRunReporters.junit(run, {}))).toBeUndefined();
  });

  it.each<[boolean, ResultState[]]>([
    [true, ['pass']],
    [true, ['pass', 'warning', 'omit']],
    [false, ['pass', 'fail']],
    [false, ['pass', 'error']],
    [false, ['pass', 'skip']],
    [false, ['omit', 'omit']],
    [false, []],
  ])('conformant is %s for %j', (expected, states) => {
    expect(conforms(runOf(...states))).toBe(expected);
  });

  it('gives a requirement the worst state of its tests', () => {
    expect(byRequirement(runOf('pass', 'warning', 'omit'))).toMatchObject([
      { requirement: 'R1', state: 'warning' },
    ]);
    expect(byRequirement(run).map(({ requirement, state }) => [requirement, state])).toEqual([
      ['MH-CONTACT-02', 'fail'],
      ['MH-CONTACT-03', 'skip'],
      ['MH-FLOW-01', 'error'],
      ['MH-GROUP-04', 'warning'],
      ['MH-SRV-01', 'fail'],
    ]);
  });
});
