import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { validationReportSchema } from '../../src/report/validation/report-schema.ts';
import { xmlProblem } from '../report/well-formed.ts';
import { call, temporaryFolder } from './call.ts';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const survey = 'examples/stock-flash-survey/rapidpro.json';
const folder = temporaryFolder();
afterAll(folder.remove);

const validate = (...args: string[]) => call(['validate', ...args], { cwd });
const conformsToSchema = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(validationReportSchema);

interface Answer {
  readonly files: readonly {
    readonly file: string;
    readonly kind: string;
    readonly valid: boolean | null;
    readonly findings: readonly Readonly<Record<string, unknown>>[];
  }[];
}

async function answerOf(...args: string[]): Promise<Answer> {
  const { stdout } = await validate(...args, '--format', 'json');
  return JSON.parse(stdout) as Answer;
}

describe('mhero validate', () => {
  it('says that a valid flow is valid', async () => {
    const { code, stdout, stderr } = await validate(survey);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${survey}: rapidpro-export 13, 1 flow, valid\n`);
  });

  it('takes standard input', async () => {
    const stdin = readFileSync(new URL(`../../${survey}`, import.meta.url));
    const { code, stdout } = await call(['validate', '-', '--format', 'json'], { cwd, stdin });
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Answer).files).toMatchObject([
      { file: '-', kind: 'rapidpro-export', valid: true },
    ]);
  });

  it('answers as its schema says, for good and bad files', async () => {
    const answer = await answerOf('examples');
    conformsToSchema(answer);
    expect(conformsToSchema.errors).toBeNull();
    expect(answer.files.length).toBeGreaterThan(10);
    expect(new Set(answer.files.map(({ valid }) => valid))).toEqual(new Set([true, false]));
  });

  it('checks all files of a folder with the manifests, and names them below it', async () => {
    const names = (await answerOf('examples/stock-flash-survey')).files.map(({ file }) => file);
    expect(names).toContain(survey);
    expect(names).toContain('examples/stock-flash-survey/mhero.yaml');
    expect(new Set(names).size).toBe(names.length);
  });

  it('checks against the profile that the manifest claims, at the place in the export', async () => {
    const { files } = await answerOf('examples/broken/eidsr-without-age');
    const broken = files.find(({ kind }) => kind === 'rapidpro-export');
    expect(broken?.valid).toBe(false);
    expect(broken?.findings).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        requirement: 'MH-EIDSR-03',
        line: expect.any(Number) as number,
        column: expect.any(Number) as number,
        flow: expect.any(String) as string,
        expression: expect.stringMatching(/^Questionnaire/) as string,
      }),
    );
  });

  it.each(['mhero-eidsr-alert-flow', 'http://mhero.org/fhir/StructureDefinition/mhero-eidsr-alert-flow'])(
    'checks against --profile %s',
    async (profile) => {
      const { code, stdout } = await validate(survey, '--profile', profile);
      expect(code).toBe(1);
      expect(stdout).toMatch(/requirement MH-EIDSR-0\d/);
    },
  );

  it('an unknown profile is told with the known ones', async () => {
    const { code, stdout, stderr } = await validate(survey, '--profile', 'mhero-nothing');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/no profile mhero-nothing.*mhero-eidsr-alert-flow.*\[cli\.profile-unknown\]/);
  });

  it('--quiet says nothing about what is valid', async () => {
    expect(await validate(survey, '--quiet')).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it('--output writes the result to a file, without colour', async () => {
    const file = `${folder.path}/report.txt`;
    const { code, stdout } = await call(['validate', survey, '--output', file], { cwd, tty: true });
    expect([code, stdout]).toEqual([0, '']);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^examples.* valid\n/);
    expect(text).not.toContain('\u001b');
  });

  it('--output to a folder that is not there is a failure', async () => {
    const { code, stderr } = await validate(survey, '--output', `${folder.path}/no/report.txt`);
    expect(code).toBe(2);
    expect(stderr).toContain('[cli.output-refused]');
  });

  it('shows progress at a terminal, on standard error only', async () => {
    const { stdout, stderr } = await call(['validate', 'examples/stock-flash-survey'], { cwd, tty: true });
    expect(stderr).toContain('1/');
    expect(stderr.endsWith('\r\u001b[K')).toBe(true);
    expect(stdout).not.toContain('\r');
  });

  it('ends when it is interrupted', async () => {
    const { code, interrupted, stdout, stderr } = await call(['validate', survey], {
      cwd,
      signal: AbortSignal.abort(),
    });
    expect([code, interrupted, stdout]).toEqual([2, true, '']);
    expect(stderr).toContain('mhero: Interrupted. [cli.interrupted]');
  });

  it('JUnit of all examples is well-formed', async () => {
    const { code, stdout } = await validate('examples', '--format', 'junit');
    expect(code).toBe(1);
    expect(xmlProblem(stdout)).toBeUndefined();
  });
});
