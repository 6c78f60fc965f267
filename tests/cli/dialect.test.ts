import { afterEach, describe, expect, it } from 'vitest';
import { changed, id, sampleFlow } from '../formats/rapidpro/sample-flow.ts';
import { call, temporaryFolder } from './call.ts';

let folder = temporaryFolder();
afterEach(() => folder.remove());

const flow = JSON.stringify({
  version: '13',
  flows: [
    changed(sampleFlow(), {
      '/nodes/1/actions/0': { type: 'wait_for_time', uuid: id(15), delay: '60' },
    }),
  ],
});

async function validate(files: Readonly<Record<string, string>>, ...args: string[]) {
  folder = temporaryFolder(files);
  const { code, stdout } = await call(['validate', ...args, '--format', 'json'], { cwd: folder.path });
  const report: unknown = JSON.parse(stdout);
  return { code, report };
}

describe('a flow of Glific', () => {
  it('is valid with warnings, as what it is', async () => {
    const { code, report } = await validate({ 'a.json': flow }, 'a.json');
    expect(code).toBe(0);
    expect(report).toMatchObject({ files: [{ valid: true, flows: [{ valid: true }] }] });
    expect(JSON.stringify(report)).toContain('rapidpro.dialect-action');
  });

  it('--dialect strict refuses it, as RapidPro does', async () => {
    const { code, report } = await validate({ 'a.json': flow }, 'a.json', '--dialect', 'strict');
    expect(code).toBe(1);
    expect(report).toMatchObject({ files: [{ valid: false, flows: [{ valid: false }] }] });
  });

  it('dialect: strict in mhero.yaml does so too, whatever is silenced', async () => {
    const manifest = (more: string) => `name: stock\nflows:\n  - file: a.json\n    uuid: ${id(1)}\n${more}`;
    const silence = 'silence:\n  - {code: rapidpro.dialect-action, reason: we know}\n';
    const strict = await validate(
      { 'a.json': flow, 'mhero.yaml': manifest(`dialect: strict\n${silence}`) },
      'a.json',
    );
    expect(strict.code).toBe(1);
    const auto = await validate({ 'a.json': flow, 'mhero.yaml': manifest(silence) }, 'a.json');
    expect(auto.code).toBe(0);
    expect(JSON.stringify(auto.report)).not.toContain('"rapidpro.dialect-action"');
    expect(JSON.stringify(auto.report)).toContain('package.silenced');
  });

  it('another word is refused', async () => {
    folder = temporaryFolder({ 'a.json': flow });
    const { code } = await call(['validate', 'a.json', '--dialect', 'loose'], { cwd: folder.path });
    expect(code).toBe(2);
  });
});
