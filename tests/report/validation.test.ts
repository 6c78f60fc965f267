import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { colored } from '../../src/report/color.ts';
import { validationReportSchema } from '../../src/report/validation/report-schema.ts';
import {
  type Reporter,
  type ValidationFormat,
  validationReporters as loaders,
} from '../../src/report/validation/reporters.ts';
import { validationReport } from '../../src/report/validation-report.ts';
import { expectGolden } from '../golden.ts';
import { files, report, tool } from './sample.ts';
import { xmlProblem } from './well-formed.ts';

const endings: Record<ValidationFormat, string> = {
  text: 'txt',
  json: 'json',
  'operation-outcome': 'outcome.json',
  junit: 'xml',
  sarif: 'sarif',
  github: 'github.txt',
};
const formats = Object.keys(endings) as ValidationFormat[];
const validationReporters = Object.fromEntries(
  await Promise.all(formats.map(async (format) => [format, await loaders[format]()] as const)),
) as Record<ValidationFormat, Reporter>;

describe('reports of a validation', () => {
  it('counts files by verdict and findings by severity', () => {
    expect(report.summary).toEqual({
      files: 3,
      valid: 1,
      invalid: 1,
      notJudged: 1,
      errors: 2,
      warnings: 1,
      information: 1,
    });
  });

  it.each(formats)('writes %s as reviewed', (format) => {
    expectGolden(`report/validation.${endings[format]}`, validationReporters[format](report, {}));
  });

  it.each(formats)('writes %s for no file at all', (format) => {
    const text = validationReporters[format](validationReport([], tool), {});
    expectGolden(`report/validation-empty.${endings[format]}`, text);
  });

  it.each(formats)('writes the same %s twice', (format) => {
    const write = () => validationReporters[format](report, {});
    expect(write()).toBe(write());
  });
});

describe('the text report', () => {
  it('says only errors when asked to be quiet', () => {
    const text = validationReporters.text(report, { quiet: true });
    expect(text).toContain('schema.required');
    expect(text).not.toMatch(/warning|ok\.json|tree\.json|3 files/);
    expect(validationReporters.text(validationReport(files.slice(2), tool), { quiet: true })).toBe('');
  });

  it('lets no control character of a file through to the terminal', () => {
    expect(validationReporters.text(report, {})).not.toContain('\u001b');
    const paintedOnly = validationReporters.text(report, { paint: colored });
    expect(paintedOnly).toContain('\u001b[1m');
    expect(paintedOnly).toContain('\\u001b[31m');
  });
});

describe('the JSON answer', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(
    validationReportSchema,
  );

  it('is what its schema says', () => {
    validate(JSON.parse(validationReporters.json(report, {})));
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['a finding without a code', (answer: Answer) => delete answer.files[0]?.findings[0]?.['code']],
    ['a line 0', (answer: Answer) => Object.assign(answer.files[0]?.findings[0] ?? {}, { line: 0 })],
    ['a verdict in words', (answer: Answer) => Object.assign(answer.files[0] ?? {}, { valid: 'yes' })],
    ['a key too many', (answer: Answer) => Object.assign(answer, { more: 1 })],
  ])('would not be with %s', (_, spoil) => {
    const answer = JSON.parse(validationReporters.json(report, {})) as Answer;
    spoil(answer);
    expect(validate(answer)).toBe(false);
  });
});

interface Answer {
  files: { findings: Record<string, unknown>[] }[];
}

describe('the other formats', () => {
  it('JUnit is well-formed XML and counts right', () => {
    const xml = validationReporters.junit(report, {});
    expect(xmlProblem(xml)).toBeUndefined();
    const cases = xml.match(/<testcase /g) ?? [];
    const failures = xml.match(/<failure /g) ?? [];
    expect(xml).toContain(`tests="${cases.length}" failures="${failures.length}" errors="0" skipped="1"`);
    expect(failures).toHaveLength(1);
  });

  it('a GitHub command stays on its line, whatever the message', () => {
    const lines = validationReporters.github(report, {}).trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.every((line) => /^::(error|warning|notice) file=[^:]*::/.test(line))).toBe(true);
  });

  it('SARIF results point to their rules', () => {
    const log = JSON.parse(validationReporters.sarif(report, {})) as {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string; ruleIndex: number }[];
      }[];
    };
    const [sarifRun] = log.runs;
    expect(sarifRun?.results).toHaveLength(4);
    for (const { ruleId, ruleIndex } of sarifRun?.results ?? []) {
      expect(sarifRun?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
  });
});
