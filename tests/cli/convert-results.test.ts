import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { call, temporaryFolder } from './call.ts';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const results = 'examples/stock-flash-survey/results';
const folder = temporaryFolder();
afterAll(() => folder.remove());

const convert = (...args: string[]) => call(['convert', ...args], { cwd });

describe('mhero convert of Flow Results', () => {
  it('gives a bundle that is valid, the same from JSON and from CSV', async () => {
    const { code, stdout, stderr } = await convert(`${results}/results.json`, '--to', 'fhir');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^examples\/stock-flash-survey\/results\/results.json to fhir: 4 lost\n/);
    expect(JSON.parse(stdout)).toMatchObject({ resourceType: 'Bundle', entry: { length: 5 } });
    const checked = await call(['validate', '-', '--format', 'json'], { stdin: stdout });
    expect(JSON.parse(checked.stdout)).toMatchObject({ files: [{ kind: 'fhir-resource', valid: true }] });
    expect((await convert(`${results}/results-csv.json`, '--to', 'fhir')).stdout).toBe(stdout);
  });

  it('comes back as a package and its rows, which are valid', async () => {
    const bundle = join(folder.path, 'bundle.json');
    const back = join(folder.path, 'back.json');
    await convert(`${results}/results.json`, '--to', 'fhir', '--output', bundle);
    expect(await convert(bundle, '--to', 'flow-results', '--output', back)).toMatchObject({ code: 0 });
    const rows = JSON.parse(readFileSync(join(folder.path, 'back.rows.json'), 'utf8')) as unknown;
    expect(rows).toMatchObject({ length: 9 });
    const checked = await call(['validate', back, '--format', 'json'], { cwd });
    expect(JSON.parse(checked.stdout)).toMatchObject({
      files: [
        { kind: 'flow-results-package', valid: true },
        { kind: 'flow-results-rows', valid: true },
      ],
    });
  });

  it('refuses rows that are wrong, and needs a place for two files', async () => {
    const descriptor = readFileSync(join(cwd, results, 'results.json'), 'utf8');
    const file = join(folder.path, 'wrong.json');
    writeFileSync(file, descriptor);
    writeFileSync(join(folder.path, 'rows.json'), '[[1]]');
    const refused = await convert(file, '--to', 'fhir');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('flow-results.row-columns');
    expect(await convert(file, '--to', 'flow-results')).toMatchObject({ code: 1 });
    const bundle = join(folder.path, 'good.json');
    await convert(`${results}/results.json`, '--to', 'fhir', '--output', bundle);
    const { code, stderr } = await convert(bundle, '--to', 'flow-results');
    expect(code).toBe(2);
    expect(stderr).toContain('cli.output-needed');
  });
});
