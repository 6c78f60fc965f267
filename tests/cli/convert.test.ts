import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { call, temporaryFolder } from './call.ts';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const survey = 'examples/stock-flash-survey';
let folder = temporaryFolder();
beforeEach(() => {
  folder.remove();
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

const convert = (...args: string[]) => call(['convert', ...args], { cwd });

describe('mhero convert', () => {
  it.each([
    ['rapidpro', 'floip', 'floip-container'],
    ['floip', 'rapidpro', 'rapidpro-export'],
    ['rapidpro', 'rapidpro', 'rapidpro-export'],
    ['floip', 'floip', 'floip-container'],
    ['rapidpro', 'fhir', 'fhir-resource'],
    ['floip', 'fhir', 'fhir-resource'],
  ])('%s to %s gives something valid', async (from, to, kind) => {
    const { code, stdout, stderr } = await convert(`${survey}/${from}.json`, '--to', to);
    expect(code).toBe(0);
    expect(stderr).toMatch(new RegExp(`^${survey}/${from}.json to ${to}: (nothing|\\d+) lost\\n`));
    const checked = await call(['validate', '-', '--format', 'json'], { stdin: stdout });
    expect(JSON.parse(checked.stdout)).toMatchObject({ files: [{ kind, valid: true }] });
    expect(checked.code).toBe(0);
  });

  it('FHIR is a transaction with the manifest’s names and codes', async () => {
    const { stdout } = await convert('examples/eidsr-alert/rapidpro.json', '--to', 'fhir');
    expect(JSON.parse(stdout)).toMatchObject({ resourceType: 'Bundle', type: 'transaction' });
    expect(stdout).toContain('https://moh.example.org/fhir/Questionnaire/');
    expect(stdout).toContain('http://mhero.org/fhir/StructureDefinition/mhero-eidsr-alert-flow');
    expect(stdout).toContain('mhero-eidsr-question');
  });

  it('gives the same bytes twice', async () => {
    const once = await convert(`${survey}/rapidpro.json`, '--to', 'fhir');
    expect((await convert(`${survey}/rapidpro.json`, '--to', 'fhir')).stdout).toBe(once.stdout);
  });

  it('--losses writes them as JSON with line and column', async () => {
    const file = join(folder.path, 'losses.json');
    const { stderr } = await convert(`${survey}/rapidpro.json`, '--to', 'fhir', '--losses', file);
    expect(stderr).toBe('');
    const losses = JSON.parse(readFileSync(file, 'utf8')) as { losses: object[] }[];
    expect(losses).toMatchObject([{ file: `${survey}/rapidpro.json`, to: 'fhir' }]);
    expect(losses[0]?.losses[0]).toMatchObject({
      code: expect.stringMatching(/^loss\./) as string,
      at: expect.stringMatching(/^\//) as string,
      line: expect.any(Number) as number,
      column: expect.any(Number) as number,
    });
  });

  it('--output with one file writes that file, and nothing to standard output', async () => {
    const file = join(folder.path, 'floip.json');
    const { code, stdout } = await convert(`${survey}/rapidpro.json`, '--to', 'floip', '--output', file);
    expect([code, stdout]).toEqual([0, '']);
    expect(readFileSync(file, 'utf8')).toMatch(/^\{\n[\s\S]*\}\n$/);
  });

  it('several files go to a folder, below it as they were', async () => {
    const output = join(folder.path, 'new/out');
    const { code } = await convert(
      survey,
      'examples/mlearning-quiz/floip.json',
      '--to',
      'fhir',
      '--output',
      output,
    );
    expect(code).toBe(0);
    expect(readdirSync(output, { recursive: true }).sort()).toEqual([
      'mlearning-quiz',
      'mlearning-quiz/floip.fhir.json',
      'stock-flash-survey',
      'stock-flash-survey/floip.fhir.json',
      'stock-flash-survey/platform',
      'stock-flash-survey/platform/platform.fhir.json',
      'stock-flash-survey/rapidpro.fhir.json',
    ]);
  });

  it('the answers of a platform become one bundle, with answers in the codes of the flow beside them', async () => {
    const output = join(folder.path, 'platform.json');
    const alone = await convert('examples/stock-flash-survey/platform', '--to', 'fhir', '--output', output);
    expect(alone.code).toBe(0);
    expect(alone.stderr).toContain('contacts.json:');
    const texts = readFileSync(output, 'utf8');
    expect(texts).toContain('"valueString": "boxes"');

    const out = join(folder.path, 'out');
    await convert(survey, '--to', 'fhir', '--output', out);
    const coded = readFileSync(join(out, 'platform/platform.fhir.json'), 'utf8');
    expect(coded).toContain('"system": "http://mhero.org/fhir/CodeSystem/mhero-stock-unit"');
    expect(coded).toContain('"questionnaire": "https://moh.example.org/fhir/Questionnaire/6f095cb7-');
    expect(coded).not.toContain('"valueString": "boxes"');
  });

  it('several files without --output are a failure', async () => {
    const { code, stdout, stderr } = await convert(survey, '--to', 'fhir');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('[cli.output-needed]');
  });

  it('writes the valid ones and tells why not the others', async () => {
    const output = join(folder.path, 'out');
    const { code, stderr } = await convert('examples/broken', '--to', 'floip', '--output', output);
    expect(code).toBe(1);
    expect(stderr).toMatch(/cut-off\/rapidpro\.json: unknown, invalid\n.*json\.syntax/);
    expect(existsSync(join(output, 'result-nobody-sets/rapidpro.floip.json'))).toBe(true);
    expect(existsSync(join(output, 'exit-to-nowhere'))).toBe(false);
  });

  it('standard input to standard output', async () => {
    const stdin = readFileSync(new URL(`../../${survey}/rapidpro.json`, import.meta.url));
    const { code, stdout } = await call(['convert', '-', '--to', 'fhir'], { stdin });
    expect(code).toBe(0);
    expect(stdout).toContain('"title": "stdin.json"');
  });

  it('a resource holds no flow to convert', async () => {
    const stdin = '{"resourceType": "Basic", "code": {"text": "x"}}';
    const { code, stderr } = await call(['convert', '-', '--to', 'floip'], { stdin });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^-: fhir-resource, no flow to work with\nmhero: .*\[cli\.nothing-judged\]/);
  });
});

describe('mhero init', () => {
  const exportText = readFileSync(new URL(`../../${survey}/rapidpro.json`, import.meta.url), 'utf8');

  it('writes a manifest beside the exports that is valid', async () => {
    const files = temporaryFolder({ 'pack/a.json': exportText, 'pack/sub/b.json': exportText });
    const made = await call(['init', 'pack'], { cwd: files.path });
    expect(made).toMatchObject({ code: 0, stdout: 'pack/mhero.yaml\n', stderr: '' });
    expect(readFileSync(join(files.path, 'pack/mhero.yaml'), 'utf8')).toMatch(
      /files: \[a\.json, sub\/b\.json\]/,
    );
    expect((await call(['validate', 'pack'], { cwd: files.path })).code).toBe(0);
    files.remove();
  });

  it('overwrites only with --force, even one that can’t be read', async () => {
    const files = temporaryFolder({ 'a.json': exportText, 'mhero.yaml': 'name: [' });
    expect(await call(['init', 'a.json'], { cwd: files.path })).toMatchObject({ code: 1 });
    expect(readFileSync(join(files.path, 'mhero.yaml'), 'utf8')).toBe('name: [');
    expect(await call(['init', 'a.json', '--force'], { cwd: files.path })).toMatchObject({ code: 0 });
    const again = await call(['init', 'a.json'], { cwd: files.path });
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('[cli.output-exists]')]);
    files.remove();
  });

  it('names no file outside of the folder', async () => {
    const files = temporaryFolder({ 'a.json': exportText, 'pack/readme.md': '' });
    const { code, stderr } = await call(['init', 'a.json', '--output', 'pack/mhero.yaml'], {
      cwd: files.path,
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining('[cli.outside-package]')]);
    expect(existsSync(join(files.path, 'pack/mhero.yaml'))).toBe(false);
    files.remove();
  });

  it('takes no standard input', async () => {
    expect(await call(['init', '-'], { stdin: exportText })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[cli.usage]') as string,
    });
  });

  it.each(['rapidpro', 'floip'])('%s comes back from its Bundle to the byte', async (format) => {
    const file = `${survey}/${format}.json`;
    const { stdout } = await convert(file, '--to', 'fhir');
    const back = await call(['convert', '-', '--to', format], { stdin: stdout });
    expect(back.stderr).toBe(`- to ${format}: nothing lost\n`);
    expect(back.stdout).toBe(readFileSync(join(cwd, file), 'utf8'));
  });

  it.each([
    ['rapidpro', 'rapidpro-export'],
    ['floip', 'floip-container'],
  ])('a Questionnaire that no flow became goes to %s, with its losses at their lines', async (to, kind) => {
    const form = {
      resourceType: 'Questionnaire',
      status: 'active',
      language: 'en',
      title: 'Form',
      item: [{ linkId: 'a', type: 'integer', text: 'Age', repeats: true }],
    };
    const stdin = JSON.stringify(form, null, 1);
    const { code, stdout, stderr } = await call(['convert', '-', '--to', to], { stdin });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^- to \w+: \d+ lost\n {2}-:7:3 loss\.repeats repeated question a: /);
    const checked = await call(['validate', '-', '--format', 'json'], { stdin: stdout });
    expect(JSON.parse(checked.stdout)).toMatchObject({ files: [{ kind, valid: true }] });
  });
});
