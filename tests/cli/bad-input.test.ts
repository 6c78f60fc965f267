import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { call, temporaryFolder } from './call.ts';

const example = readFileSync(new URL('../../examples/stock-flash-survey/rapidpro.json', import.meta.url));
const text = example.toString('utf8');

/** Something so many times, as the items of a list. */
function list(
  item: string,
  times: number,
  numbered: (text: string, index: number) => string = (text) => text,
): string {
  return Array.from({ length: times }, (_, index) => numbered(item, index)).join(',');
}

const contents: Record<string, string | Uint8Array> = {
  'not-json.json': 'Hello, this is no flow.\n',
  'empty.json': '',
  'spaces.json': ' \n\t\n',
  'truncated.json': example.subarray(0, 5000),
  'utf16-little.json': Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf16-big.json': Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'latin1.json': Buffer.from('{"name": "Santé"}', 'latin1'),
  'mark.json': `\ufeff${text}`,
  'deep.json': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  'deep-open.json': '{"a":'.repeat(100_000),
  'proto.json': text.replace('{', '{"__proto__": {"admin": true},'),
  'picture.json': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'nul.json': '{"version": "13", "flows": "\u0000"}',
  'long-string.json': `{"version": "13", "name": "${'x'.repeat(2_000_000)}`,
  'unknown.json': '{"hello": "world"}',
  'number.json': '1e99999',
  'text.json': '"flows"',
  'null.json': 'null',
  'flows-of-nothing.json': '{"version": "13", "site": "x", "flows": [null, 1, "a", [], {}]}',
  'questionnaire.json': '{"resourceType": "Questionnaire", "status": 1, "item": {"a": null}}',
  'folder.json/readme.md': 'a folder that is named like a file',
  'no-flows/notes.txt': 'nothing',
  'many-flows.json': `{"version": "13", "site": "x", "flows": [${list('{}', 10_001)}]}`,
  'many-parts.json': `[${list('{}', 2_000_000)}]`,
  'many-keys.json': `{"version": "13", "site": "x", "flows": [{${list('"k": 1', 100_001, (item, n) => item.replace('k', `k${n}`))}}]}`,
  'many-blocks.json': `{"specification_version": "1.0.0-rc4", "flows": [{"blocks": [${list('{}', 10_001)}]}]}`,
  'cut-in-text.json': JSON.stringify({ version: '13', flows: [{ a: '@(upper("a") & '.repeat(5000) }] }).slice(
    0,
    40_000,
  ),
  'large.json': '',
};

const folder = temporaryFolder(contents);
truncateSync(join(folder.path, 'large.json'), 1024 ** 3);
afterAll(folder.remove);

/** What each input ends with: exit code of the command, and a code that is told. */
const cases: readonly (readonly [file: string, exit: number, code: string])[] = [
  ['not-json.json', 1, 'json.syntax'],
  ['empty.json', 1, 'json.empty'],
  ['spaces.json', 1, 'json.empty'],
  ['truncated.json', 1, 'json.syntax'],
  ['utf16-little.json', 1, 'text.encoding'],
  ['utf16-big.json', 1, 'text.encoding'],
  ['latin1.json', 1, 'text.encoding'],
  ['deep.json', 1, 'json.too-deep'],
  ['deep-open.json', 1, 'json.too-deep'],
  ['proto.json', 1, 'json.unsafe-key'],
  ['picture.json', 1, 'text.encoding'],
  ['nul.json', 1, 'json.syntax'],
  ['long-string.json', 1, 'json.syntax'],
  ['unknown.json', 2, 'cli.nothing-judged'],
  ['number.json', 2, 'cli.nothing-judged'],
  ['text.json', 2, 'cli.nothing-judged'],
  ['null.json', 2, 'cli.nothing-judged'],
  ['flows-of-nothing.json', 1, 'schema.type'],
  ['folder.json', 2, 'cli.no-files'],
  ['no-flows', 2, 'cli.no-files'],
  ['missing.json', 2, 'cli.file-missing'],
  ['missing/', 2, 'cli.file-missing'],
  ['*.xml', 2, 'cli.no-match'],
  ['many-flows.json', 1, 'schema.max-items'],
  ['many-parts.json', 1, 'json.too-many-parts'],
  ['many-keys.json', 1, 'json.too-many-keys'],
  ['many-blocks.json', 1, 'schema.max-items'],
  ['cut-in-text.json', 1, 'json.syntax'],
  ['large.json', 2, 'text.too-large'],
];

describe.each(['validate', 'convert', 'roundtrip', 'init'])('mhero %s of bad input', (command) => {
  const options = command === 'convert' ? ['--to', 'fhir'] : [];

  it.each(cases)('%s ends with %i and %s', async (file, exit, code) => {
    const started = performance.now();
    const { code: ended, stdout, stderr } = await call([command, file, ...options], { cwd: folder.path });
    const told = stdout + stderr;
    expect(told).toContain(code);
    expect(ended).toBe(exit);
    expect(told).not.toMatch(/^\s+at \S+ ?\(|node:internal|\[internal\]/m);
    expect(told.length).toBeLessThan(10_000);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe('mhero validate', () => {
  const validate = (...args: string[]) => call(['validate', ...args], { cwd: folder.path });

  it('takes a file with a byte order mark, with a warning', async () => {
    expect(await validate('mark.json')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/warning mark\.json:1:1 text\.byte-order-mark/) as string,
    });
  });

  it('refuses a resource that is no valid FHIR', async () => {
    const { code, stdout } = await validate('questionnaire.json');
    expect(code).toBe(1);
    expect(stdout).toMatch(/questionnaire\.json:\d+:\d+ /);
  });

  it('tells the limit of --max-bytes', async () => {
    const { code, stdout } = await validate('unknown.json', '--max-bytes', '10');
    expect(code).toBe(2);
    expect(stdout).toMatch(/The file has 18 bytes; at most 10 are read/);
  });

  it('goes on after a bad file', async () => {
    const { code, stdout } = await validate('not-json.json', 'mark.json', 'unknown.json', '--format', 'json');
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as { summary: object }).summary).toMatchObject({
      files: 3,
      valid: 1,
      invalid: 1,
      notJudged: 1,
    });
  });
});
