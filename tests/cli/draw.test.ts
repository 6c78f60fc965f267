import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { xmlProblem } from '../report/well-formed.ts';
import { call, temporaryFolder } from './call.ts';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const survey = 'examples/stock-flash-survey/rapidpro.json';
const folder = temporaryFolder();
afterAll(folder.remove);

const draw = (...args: string[]) => call(['draw', ...args], { cwd });

/** An export with the flow of the example as often as asked for, under other names. */
function exportWith(names: readonly string[]): string {
  const value = JSON.parse(readFileSync(join(cwd, survey), 'utf8')) as { flows: Record<string, unknown>[] };
  const [flow] = value.flows;
  const flows = names.map((name, index) => ({
    ...flow,
    name,
    uuid: `5f1d3c52-2f0b-4b1e-9d64-00000000000${index}`,
  }));
  const path = join(folder.path, `${names.length}-flows.json`);
  writeFileSync(path, JSON.stringify({ ...value, flows }));
  return path;
}

describe('mhero draw', () => {
  it('draws one flow to standard output', async () => {
    const { code, stdout, stderr } = await draw(survey);
    expect([code, stderr]).toEqual([0, '']);
    expect(xmlProblem(stdout)).toBeUndefined();
    expect(stdout).toContain('Stock Flash Survey');
  });

  it.each(['examples/stock-flash-survey/floip.json', 'examples/eidsr-alert/rapidpro.json'])(
    'draws %s as Mermaid',
    async (file) => {
      const { code, stdout } = await draw(file, '--format', 'mermaid');
      expect(code).toBe(0);
      expect(stdout).toMatch(/^---\ntitle: ".*"\n---\nflowchart TD\n/);
      expect(stdout.match(/asks/g)?.length).toBeGreaterThan(2);
    },
  );

  it('marks what is wrong in a flow that the engine refuses', async () => {
    const { code, stdout } = await draw('examples/broken/exit-to-nowhere/rapidpro.json');
    expect(code).toBe(0);
    expect(stdout).toContain('rapidpro.exit-destination-missing');
    expect(stdout).toMatch(/class="box asks has-error"/);
    expect(stdout).toMatch(/class="box missing"/);
  });

  it('draws a Questionnaire by its items', async () => {
    const bundle = await call(['convert', survey, '--to', 'fhir'], { cwd });
    const { entry } = JSON.parse(bundle.stdout) as { entry: { resource: { resourceType: string } }[] };
    const questionnaire = entry.find(({ resource }) => resource.resourceType === 'Questionnaire')?.resource;
    const file = join(folder.path, 'questionnaire.json');
    writeFileSync(file, JSON.stringify(questionnaire));
    const { code, stdout } = await draw(file);
    expect(code).toBe(0);
    expect(stdout).toContain('Which item do you report on?');
  });

  it('draws a Questionnaire that is of no flow, as the flow that it converts to', async () => {
    const item = [
      { linkId: 'a', text: 'How many nets?', type: 'integer' },
      {
        linkId: 'b',
        text: 'Why so many?',
        type: 'string',
        enableWhen: [{ question: 'a', operator: '>', answerInteger: 5 }],
      },
    ];
    const file = join(folder.path, 'form.json');
    writeFileSync(
      file,
      JSON.stringify({ resourceType: 'Questionnaire', status: 'draft', title: 'Nets', item }),
    );
    const { code, stdout } = await draw(file, '--format', 'mermaid');
    expect(code).toBe(0);
    expect(stdout).toMatch(/How many nets\?[^]*Holds ⟵ number gt: 5[^]*Why so many\?/);
  });

  it('draws several flows into a folder, each under its own name', async () => {
    const file = exportWith(['Survey', 'survey', '../../etc/passwd', 'CON', 'استبيان']);
    const output = join(folder.path, 'drawings');
    mkdirSync(output);
    const { code } = await draw(file, '--output', output);
    expect(code).toBe(0);
    expect(readdirSync(output).sort()).toEqual(
      ['survey.svg', 'survey-2.svg', 'etc-passwd.svg', 'flow-con.svg', 'استبيان.svg'].sort(),
    );
  });

  it('draws the flow that is asked for, by name or uuid', async () => {
    const file = exportWith(['One', 'Two']);
    expect((await draw(file, '--flow', 'Two')).stdout).toContain('<title id="flow-title">Two</title>');
    expect((await draw(file, '--flow', '5F1D3C52-2F0B-4B1E-9D64-000000000000')).stdout).toContain(
      '>One</title>',
    );
  });

  it.each<[string, string[], number, string]>([
    ['several flows without a folder', [exportWith(['One', 'Two'])], 2, 'cli.output-needed'],
    ['an unknown flow', [survey, '--flow', 'Nobody'], 2, 'cli.flow-unknown'],
    ['a file without flows', ['package.json'], 2, 'cli.nothing-to-draw'],
    ['a folder', ['examples'], 2, 'cli.one-file'],
    ['no file', ['nowhere.json'], 2, 'cli.file-missing'],
    ['what is no JSON', ['examples/broken/cut-off/rapidpro.json'], 2, 'json.'],
    ['a file that is too large', [survey, '--max-bytes', '10'], 2, 'text.too-large'],
    ['an unknown format', [survey, '--format', 'png'], 2, 'cli.usage'],
  ])('refuses %s', async (_, args, code, told) => {
    const ended = await draw(...args);
    expect(ended.code).toBe(code);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toContain(told);
  });
});
