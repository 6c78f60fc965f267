import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { legacyFlow, uuids } from '../formats/rapidpro-legacy/legacy-flow.ts';
import { call, temporaryFolder } from './call.ts';

let folder = temporaryFolder();
afterEach(() => folder.remove());

const legacy = JSON.stringify({ version: '11.12', site: 'https://a.example.org', flows: [legacyFlow()] });
const refused = JSON.stringify({ version: '11.12', flows: [legacyFlow({ action: { type: 'ussd' } })] });
const spec13 = JSON.stringify({
  uuid: uuids.flow,
  name: 'Stock',
  spec_version: '13.0',
  language: 'base',
  type: 'messaging',
  nodes: [],
});

function migrate(files: Readonly<Record<string, string>>, ...args: string[]) {
  folder = temporaryFolder(files);
  return call(['migrate', ...args], { cwd: folder.path });
}

describe('mhero migrate', () => {
  it('brings a legacy export to the newest spec, and it is valid', async () => {
    const { code, stdout, stderr } = await migrate({ 'old.json': legacy }, 'old.json');
    expect(code).toBe(0);
    expect(stderr).toBe('old.json: 1 flow 11.12 to 14.4.2\n');
    expect(JSON.parse(stdout)).toMatchObject({
      version: '13',
      site: 'https://a.example.org',
      flows: [{ uuid: uuids.flow, spec_version: '14.4.2' }],
    });
    const checked = await call(['validate', '-', '--format', 'json'], { stdin: stdout });
    expect(JSON.parse(checked.stdout)).toMatchObject({ files: [{ kind: 'rapidpro-export', valid: true }] });
  });

  it('--to stops at a version', async () => {
    const { stdout } = await migrate({ 'a.json': spec13 }, 'a.json', '--to', '13.2');
    expect(JSON.parse(stdout)).toMatchObject({ spec_version: '13.2.0', language: 'und' });
  });

  it.each(['12.0', '14.4.3', 'newest', '14.0.0-beta'])('--to %s is refused', async (version) => {
    const { code, stderr } = await migrate({ 'a.json': spec13 }, 'a.json', '--to', version);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'Expected a version from 13.0.0 to 14.4.2, or a legacy one such as 10.4 or 11.12.',
    );
  });

  it('--to a legacy version takes legacy flows there', async () => {
    const older = JSON.stringify({ version: '11.7', flows: [{ ...legacyFlow(), version: '11.7' }] });
    const { code, stdout, stderr } = await migrate({ 'a.json': older }, 'a.json', '--to', '11.12');
    expect(code).toBe(0);
    expect(stderr).toBe('a.json: 1 flow 11.7 to 11.12\n');
    expect(JSON.parse(stdout)).toEqual({ version: '11.12', flows: [legacyFlow()] });
  });

  it('takes the steps of the import where the engine refuses a flow of version 11', async () => {
    const call = { type: 'api', webhook: 'http://a.example.org/', action: 'GET' };
    const flow = { ...legacyFlow({ action: call }), version: '11.3' };
    const older = JSON.stringify({ version: '11.3', flows: [flow] });
    const { code, stdout } = await migrate({ 'a.json': older }, 'a.json');
    expect(code).toBe(0);
    expect(stdout).toContain('"call_webhook"');
  });

  it('leaves a flow that it can not migrate, tells the place, and fails', async () => {
    const { code, stdout, stderr } = await migrate({ 'a.json': refused }, 'a.json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(refused));
    expect(stderr).toContain('1 flow 11.12 not migrated');
    expect(stderr).toContain('rapidpro-legacy.not-migrated');
    expect(stderr).toContain('at /flows/0/action_sets/0/actions/0/type');
  });

  it('several files go to a folder', async () => {
    const files = { 'in/a.json': legacy, 'in/b.json': spec13, 'in/c.json': '{"a": 1}' };
    const { code, stderr } = await migrate(files, 'in', '--output', 'out');
    expect(code).toBe(0);
    expect(stderr).toContain('in/c.json: unknown, no flow of RapidPro to migrate');
    const written = readFileSync(join(folder.path, 'out/b.json'), 'utf8');
    expect(JSON.parse(written)).toMatchObject({ spec_version: '14.4.2' });
  });

  it('says when there is nothing to migrate', async () => {
    const { code } = await migrate({ 'c.json': '{"a": 1}', 'd.json': '{' }, 'c.json');
    expect(code).toBe(2);
    expect((await call(['migrate', 'd.json'], { cwd: folder.path })).code).toBe(1);
  });
});
