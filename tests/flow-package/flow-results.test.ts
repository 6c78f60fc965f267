/** Which rows belong to which package, in files. */
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/flow-package/check-files.ts';
import type { JsonObject, JsonValue } from '../../src/text/json-value.ts';
import { descriptor, packageId, row } from '../formats/flow-results/sample.ts';
import { fewDefinitions, scriptedValidator } from './definitions.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mhero-results-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, content: JsonValue | string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
}

async function check(...paths: readonly string[]) {
  const files = paths.map((path) => {
    const name = join(folder, path);
    return { name, path: name, read: async () => ({ bytes: await readFile(name) }) };
  });
  const shown: string[] = [];
  for await (const report of checkFiles(files, {
    definitions: fewDefinitions,
    validator: scriptedValidator(() => []),
  })) {
    const codes = report.findings.map(({ code }) => code.replace('flow-results.', ''));
    shown.push([report.file.slice(folder.length + 1), report.kind, String(report.valid), ...codes].join(' '));
  }
  return shown;
}

function naming(path: JsonValue, more: JsonObject = {}): JsonObject {
  const value = descriptor();
  const [resource = {}] = value['resources'] as JsonObject[];
  value['resources'] = [{ ...resource, path, ...more }];
  return value;
}

const wrong = [row('one', 'red', null, 'a'), row('one', 'black', null, 'b')];

describe('rows in files', () => {
  it('are checked with the package that names them, once, whatever was named', async () => {
    await write('package.json', naming('data/rows.json'));
    await write('data/rows.json', wrong);
    const rows = 'data/rows.json flow-results-rows false choice-unknown';
    const descriptors = 'package.json flow-results-package true';
    expect(await check('package.json')).toEqual([descriptors, rows]);
    expect(await check('data/rows.json')).toEqual([rows]);
    expect(await check('data/rows.json', 'package.json')).toEqual([rows, descriptors]);
  });

  it('are not judged without a package', async () => {
    await write('rows.json', wrong);
    expect(await check('rows.json')).toEqual(['rows.json flow-results-rows null descriptor-missing']);
  });

  it('are CSV only where a package says so', async () => {
    await write(
      'rows.csv',
      'timestamp,row_id,contact_id,session_id,question_id,response,response_metadata\n',
    );
    await write('package.json', naming('rows.csv'));
    expect(await check('package.json')).toEqual([
      'package.json flow-results-package true',
      'rows.csv flow-results-rows true rows-csv',
    ]);
    await write('other.csv', 'a,b\n');
    expect((await check('other.csv'))[0]).toMatch(/^other.csv unknown false json.syntax/);
  });

  it('of several files have ids of their own', async () => {
    await write('package.json', naming(['a.json', 'b.json']));
    await write('a.json', [row('one', 'red')]);
    await write('b.json', [row('one', 'red')]);
    expect(await check('package.json')).toEqual([
      'package.json flow-results-package true',
      'a.json flow-results-rows true',
      'b.json flow-results-rows false row-id-doubled',
    ]);
  });

  it('that are missing, or out of the folder, are told', async () => {
    await write('package.json', naming('rows.json'));
    expect(await check('package.json')).toEqual(['package.json flow-results-package true rows-missing']);
    await write('inner/package.json', naming('../rows.json'));
    await write('rows.json', wrong);
    expect(await check('inner/package.json')).toEqual([
      'inner/package.json flow-results-package false path-leaves',
    ]);
    await write('inner/package.json', naming('link.json'));
    await symlink(join(folder, 'rows.json'), join(folder, 'inner/link.json'));
    expect(await check('inner/package.json')).toEqual([
      'inner/package.json flow-results-package true rows-missing',
    ]);
  });

  it('are a list of rows; one without any is one', async () => {
    await write('package.json', naming('rows.json'));
    await write('rows.json', { data: [] });
    expect(await check('package.json')).toEqual(['package.json flow-results-package false rows-none']);
    await write('rows.json', []);
    expect(await check('package.json')).toEqual([
      'package.json flow-results-package true',
      'rows.json flow-results-rows true',
    ]);
  });

  it('of an API belong to the package with their id', async () => {
    const api = { path: null, access_method: 'api', api_data_url: 'https://example.org/responses' };
    const other = { ...naming(null, api), id: '00000000-0000-4000-8000-000000000000' };
    await write('package.json', { data: { type: 'packages', id: packageId, attributes: naming(null, api) } });
    await write('other.json', other);
    await write('page.json', {
      data: { type: 'responses', id: packageId, attributes: { responses: wrong } },
    });
    await write('rows.json', wrong);
    expect(await check('page.json', 'rows.json')).toEqual([
      'page.json flow-results-api-responses false choice-unknown',
      'rows.json flow-results-rows null descriptor-missing',
    ]);
    // Answers of the API overlap: the same row in two of them has no id of another one.
    await write('again.json', {
      data: { type: 'responses', id: packageId, attributes: { responses: wrong } },
    });
    expect(await check('page.json', 'again.json')).toEqual([
      'page.json flow-results-api-responses false choice-unknown',
      'again.json flow-results-api-responses false choice-unknown',
    ]);
  });

  it('find the schema that the package keeps in a file', async () => {
    const [resource = {}] = descriptor()['resources'] as JsonObject[];
    await write('package.json', naming('rows.json', { schema: 'schema.json' }));
    await write('schema.json', resource['schema'] ?? null);
    await write('rows.json', wrong);
    expect(await check('package.json')).toEqual([
      'package.json flow-results-package false schema-elsewhere',
      'rows.json flow-results-rows false choice-unknown',
    ]);
  });
});
