import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { differenceReportSchema } from '../../src/report/difference/report-schema.ts';
import { call, temporaryFolder } from './call.ts';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const survey = 'examples/stock-flash-survey/rapidpro.json';
const floip = 'examples/stock-flash-survey/floip.json';
const folder = temporaryFolder();
afterAll(folder.remove);

const diff = (...args: string[]) => call(['diff', ...args], { cwd });
const text = readFileSync(join(cwd, survey), 'utf8');

function file(name: string, content: string): string {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
}

interface Answer {
  readonly same: boolean;
  readonly changes: readonly {
    readonly code: string;
    readonly how: string;
    readonly a: { readonly line: number } | null;
    readonly b: { readonly line: number } | null;
    readonly old: string | null;
    readonly new: string | null;
  }[];
}

async function answerOf(a: string, b: string): Promise<Answer> {
  return JSON.parse((await diff(a, b, '--format', 'json')).stdout) as Answer;
}

const changed = file(
  'changed.json',
  text
    .replace('"What did you count?', '\n\n"How did you count?')
    .replace('"result_name": "Unit"', '"result_name": "Pack"'),
);

describe('mhero diff', () => {
  it.each([survey, floip, 'examples/eidsr-alert/rapidpro.json', 'examples/eidsr-alert/floip.json'])(
    '%s does not differ from itself',
    async (name) => {
      expect(await diff(name, name)).toMatchObject({
        code: 0,
        stdout: `${name} and ${name}: no difference\n`,
        stderr: '',
      });
    },
  );

  it('tells what changed in words, with the lines of both files', async () => {
    const { code, stdout } = await diff(survey, changed);
    expect(code).toBe(1);
    expect(stdout).toContain('- What did you count?');
    expect(stdout).toContain('+ How did you count?');
    expect(stdout).toContain('change.result');
    expect(stdout).toContain('2 differences: 0 added, 0 removed, 2 changed');
  });

  it('answers as its schema says', async () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(differenceReportSchema);
    for (const [a, b] of [
      [survey, survey],
      [survey, changed],
      [survey, floip],
      [survey, 'examples/eidsr-alert/rapidpro.json'],
    ] as const) {
      validate(await answerOf(a, b));
      expect(validate.errors).toBeNull();
    }
  });

  it('says the line in each file', async () => {
    const { changes } = await answerOf(survey, changed);
    const line = (place: { readonly line: number } | null | undefined) => place?.line ?? 0;
    const lines = text.split('\n');
    const [first] = changes.filter(({ code }) => code === 'change.text');
    expect(lines.slice(line(first?.a) - 1, line(first?.a) + 6).join('')).toContain('What did you count?');
    expect(changes.map(({ code, how, old, new: now }) => [code, how, old === null, now === null])).toEqual([
      ['change.text', 'changed', false, false],
      ['change.result', 'changed', false, false],
    ]);
  });

  it('finds nothing in what only a program or an editor changed', async () => {
    const { stdout: migrated } = await call(['migrate', survey], { cwd });
    expect(migrated).not.toBe(text);
    const { stdout, code } = await diff(survey, file('migrated.json', migrated));
    expect([stdout.split(': ').at(-1), code]).toEqual(['no difference\n', 0]);
    const moved = text.replace(/"left": \d+/g, '"left": 7').replace(/"revision": \d+/g, '"revision": 99');
    expect((await diff(survey, file('moved.json', moved))).code).toBe(0);
  });

  it('finds the same flow again in another format', async () => {
    const { stdout: container } = await call(['convert', survey, '--to', 'floip'], { cwd });
    const { changes } = await answerOf(survey, file('container.json', container));
    expect(changes.filter(({ code }) => code === 'change.node' || code === 'change.text')).toEqual([]);
    const there = await answerOf(survey, floip);
    expect(there.changes.filter(({ code }) => code === 'change.node')).toEqual([]);
  });

  it('compares flows with errors, and standard input', async () => {
    const stdin = readFileSync(join(cwd, 'examples/broken/exit-to-nowhere/rapidpro.json'));
    const { code, stdout } = await call(['diff', '-', 'examples/broken/exit-to-nowhere/rapidpro.json'], {
      cwd,
      stdin,
    });
    expect([code, stdout]).toEqual([
      0,
      '- and examples/broken/exit-to-nowhere/rapidpro.json: no difference\n',
    ]);
  });

  it.each<[string, string[], string]>([
    ['a file without flows', [survey, 'package.json'], 'cli.nothing-to-compare'],
    ['a file that is not there', [survey, 'nowhere.json'], 'cli.file-missing'],
    ['what is no JSON', [survey, 'examples/broken/cut-off/rapidpro.json'], 'json.'],
    ['a folder', ['examples', survey], 'cli.one-file'],
    ['one file alone', [survey], 'cli.usage'],
    ['a file that is too large', [survey, survey, '--max-bytes', '10'], 'text.too-large'],
  ])('refuses %s', async (_, args, told) => {
    const ended = await diff(...args);
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toContain(told);
  });
});
