import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFiles, type FileToCheck } from '../../src/flow-package/check-files.ts';
import { fewDefinitions, scriptedValidator } from './definitions.ts';
import { askingExport, flowUuid } from './exports.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mhero-files-'));
  await mkdir(join(folder, 'runs'));
  await writeFile(join(folder, 'a.json'), JSON.stringify(askingExport()));
  await writeFile(
    join(folder, 'runs', 'a.yaml'),
    `flow: ${flowUuid}\ninputs: []\nexpect: { messages: [] }\n`,
  );
  await writeFile(
    join(folder, 'mhero.yaml'),
    `name: a\nflows:\n  - file: a.json\n    uuid: ${flowUuid}\n    profile: mhero-flow\n    runs: [runs/a.yaml]\n`,
  );
});
afterEach(() => rm(folder, { recursive: true }));

function fileAt(path: string): FileToCheck {
  const name = join(folder, path);
  return { name, path: name, read: async () => ({ bytes: await readFile(name) }) };
}

async function check(files: readonly FileToCheck[], profile?: string) {
  const validator = scriptedValidator(() => []);
  const context = { definitions: fewDefinitions, validator, ...(profile === undefined ? {} : { profile }) };
  const reports = [];
  for await (const report of checkFiles(files, context)) reports.push(report);
  const shown = reports.map(
    ({ file, kind, valid }) => `${file.slice(folder.length + 1)} ${kind} ${String(valid)}`,
  );
  return { shown, profiles: validator.asked.at(-1)?.profiles ?? [] };
}

const aboutPackage = ['mhero.yaml mhero-manifest true', 'runs/a.yaml mhero-run true'];

describe('checkFiles', () => {
  it('reports the files in their order and then their package', async () => {
    const { shown, profiles } = await check([fileAt('a.json')]);
    expect(shown).toEqual(['a.json rapidpro-export true', ...aboutPackage]);
    expect(profiles).toEqual(['http://mhero.org/fhir/StructureDefinition/mhero-flow']);
  });

  it('reports a manifest and a run that are named themselves once', async () => {
    const { shown } = await check([fileAt('runs/a.yaml'), fileAt('mhero.yaml'), fileAt('a.json')]);
    expect(shown).toEqual([...aboutPackage.toReversed(), 'a.json rapidpro-export true']);
  });

  it('takes a profile that is asked for instead of the claimed one', async () => {
    const { profiles } = await check(
      [fileAt('a.json')],
      'https://moh.example.org/fhir/StructureDefinition/x',
    );
    expect(profiles).toContain('https://moh.example.org/fhir/StructureDefinition/x');
  });

  it('checks standard input without a package', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(askingExport()));
    const stdin = { name: '-', read: () => Promise.resolve({ bytes }) };
    const reports = [];
    const validator = scriptedValidator(() => []);
    for await (const report of checkFiles([stdin], { definitions: fewDefinitions, validator }))
      reports.push(report);
    expect(reports).toMatchObject([{ file: '-', kind: 'rapidpro-export', valid: true }]);
  });

  it('reports a file that is too large to read', async () => {
    const large = { name: 'b.json', read: () => Promise.resolve({ tooLarge: { size: 2, limit: 1 } }) };
    const validator = scriptedValidator(() => []);
    const reports = [];
    for await (const report of checkFiles([large], { definitions: fewDefinitions, validator }))
      reports.push(report);
    expect(reports).toMatchObject([{ valid: false, findings: [{ code: 'text.too-large' }] }]);
  });

  it('reads YAML that no manifest names as a run', async () => {
    await writeFile(join(folder, 'other.yaml'), 'inputs: []\n');
    const { shown } = await check([fileAt('other.yaml')]);
    expect(shown).toEqual(['other.yaml mhero-run false', ...aboutPackage]);
  });
});
