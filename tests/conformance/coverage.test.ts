/** No requirement that binds is without a test or a reason, and the coverage says which one is. */
import { describe, expect, it } from 'vitest';
import { coverage, readStatedRequirements, uncovered } from '../../src/conformance/coverage.ts';
import { readCounterExamples } from '../../src/conformance/counter-example.ts';
import { allTests } from '../../src/conformance/run.ts';
import { guideCounterExamples, guideExamples, guideRequirements } from '../../src/fhir/guide-examples.ts';
import { coverageJson, coverageText } from '../../src/report/test-run/coverage.ts';

const counterExamples = readCounterExamples(guideCounterExamples());
const requirements = readStatedRequirements(guideRequirements());
const tests = allTests({ examples: guideExamples(), counterExamples });
const all = coverage(requirements, tests, counterExamples);

describe('the coverage of the requirements', () => {
  it('leaves no SHALL of the guide without a test or a reason', () => {
    expect(uncovered(all).map(({ id }) => id)).toEqual([]);
  });

  it('leaves no SHOULD without a test, a counter-example or a reason', () => {
    const open = all.filter(
      ({ level, tests: found, counterExamples: broken, notTested }) =>
        level === 'SHOULD' && found.length === 0 && broken === 0 && notTested === undefined,
    );
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  it('gives no reason for what is tested', () => {
    const both = all.filter(({ tests: found, notTested }) => found.length > 0 && notTested !== undefined);
    expect(both.map(({ id }) => id)).toEqual([]);
  });

  it('names what has neither', () => {
    const left = coverage(
      requirements,
      tests.map((test) => ({
        ...test,
        requirements: test.requirements.filter((id) => id !== 'MH-AUDIT-07'),
      })),
      counterExamples,
    );
    expect(uncovered(left).map(({ id }) => id)).toEqual(['MH-AUDIT-07']);
    expect(coverageText(left)).toContain('1 with neither (MH-AUDIT-07)');
    expect(coverageJson(left)).toContain('"uncovered": [\n    "MH-AUDIT-07"\n  ]');
  });

  it('tells how each requirement fared in a run', () => {
    const result = { title: '', message: '', exchanges: [] };
    const run = {
      server: 'http://localhost/fhir',
      results: [
        { ...result, id: 'a.a', state: 'pass' as const, requirements: ['MH-SRV-01', 'MH-SRV-02'] },
        { ...result, id: 'a.b', state: 'fail' as const, requirements: ['MH-SRV-02'] },
      ],
      left: [],
    };
    const text = coverageText(all, { run });
    expect(text).toMatch(/MH-SRV-01 +SHALL +\d+ +\d+ +pass /);
    expect(text).toMatch(/MH-SRV-02 +SHALL +\d+ +\d+ +fail /);
    expect(text).toMatch(/MH-SRV-03 +SHALL +\d+ +\d+ +- /);
  });
});
