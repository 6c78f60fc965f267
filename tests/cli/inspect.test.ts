import { afterEach, describe, expect, it } from 'vitest';
import { changed, id, sampleFlow } from '../formats/rapidpro/sample-flow.ts';
import { call, temporaryFolder } from './call.ts';

let folder = temporaryFolder();
afterEach(() => folder.remove());

function inspect(files: Readonly<Record<string, string>>, ...args: string[]) {
  folder = temporaryFolder(files);
  return call(['inspect', ...args], { cwd: folder.path });
}

const field = changed(sampleFlow(), { '/nodes/1/actions/0/text': 'Thanks, @fields.ward @(feilds.x)' });
const good = JSON.stringify({ version: '13', flows: [field] });
const bad = JSON.stringify({ version: '13', flows: [changed(sampleFlow(), { '/type': 'talk' })] });

describe('mhero inspect', () => {
  it('lists results, dependencies and what is wrong for people', async () => {
    const { code, stdout } = await inspect({ 'a.json': good }, 'a.json');
    expect(code).toBe(0);
    expect(stdout).toBe(`a.json
  Stock of vaccines: messaging, 14.4.2, eng, fra; 2 nodes, 11 templates
    results
      has_vaccines  Has vaccines  Yes | Other | No Response
    depends on
      field  ward  missing
    issues
      missing_dependency  missing field dependency 'ward'  action ${id(15)}
    templates that fail
      unknown_name  @(feilds.x)  context has no property 'feilds'
`);
  });

  it('lists what the queries of groups ask for', async () => {
    const fields = [{ key: 'age', name: 'Age', type: 'number' }];
    const groups = [
      { uuid: id(81), name: 'Adults', query: 'age >= 18' },
      { uuid: id(82), name: 'Aged', query: 'age >' },
    ];
    const file = JSON.stringify({ version: '13', flows: [], fields, groups });
    const { stdout } = await inspect({ 'a.json': file }, 'a.json');
    expect(stdout).toBe(`a.json
  no flows

    contact queries
      group  Adults  fields.age >= 18  fields age
      group  Aged    age >                         syntax
`);
  });

  it('--format json has what the engine tells', async () => {
    const { code, stdout } = await inspect({ 'a.json': good }, 'a.json', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        {
          file: 'a.json',
          kind: 'rapidpro-export',
          flows: [
            {
              uuid: id(1),
              name: 'Stock of vaccines',
              spec_version: '14.4.2',
              pointer: '/flows/0',
              ok: true,
              nodes: 2,
              dependencies: [{ type: 'field', key: 'ward', name: '', missing: true }],
              assets: 'document',
            },
          ],
        },
      ],
    });
  });

  it('a flow that the engine refuses is told with its errors, and fails', async () => {
    const { code, stdout, stderr } = await inspect({ 'a.json': bad }, 'a.json', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ flows: [{ ok: false, errors: [{ code: 'schema.enum', pointer: '/flows/0/type' }] }] }],
    });
    expect(stderr).toContain('schema.enum');
    const text = await inspect({ 'a.json': bad }, 'a.json');
    expect(text.stdout).toContain('Stock of vaccines: not inspected, 1 error');
  });

  it('no flow of RapidPro is nothing to inspect', async () => {
    const { code, stderr } = await inspect({ 'a.json': '{"a": 1}' }, 'a.json');
    expect(code).toBe(2);
    expect(stderr).toContain('cli.nothing-judged');
  });

  it('no JSON is told', async () => {
    const { code, stderr } = await inspect({ 'a.json': '{' }, 'a.json');
    expect(code).toBe(1);
    expect(stderr).toContain('json.syntax');
  });
});
