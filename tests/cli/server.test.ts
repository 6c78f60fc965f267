/** The commands that talk to a server, against the project's own one on a port. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { openReferenceServer, type ReferenceServer } from '../../src/server/reference-server.ts';
import { xmlProblem } from '../report/well-formed.ts';
import { call, temporaryFolder } from './call.ts';

const cwd = fileURLToPath(new URL('../..', import.meta.url));
const survey = 'examples/stock-flash-survey/rapidpro.json';
const closed = 'http://127.0.0.1:9/fhir';

let server: ReferenceServer;
let url: string;
/** The server as it would be if it lost every update. */
let faulty: ReferenceServer;
let faultyUrl: string;

beforeAll(async () => {
  const definitions = openPackagedDefinitions();
  server = await openReferenceServer({ definitions });
  ({ url } = await server.listen(0));
  faulty = await openReferenceServer({
    definitions,
    wrap: (handle) => async (request, options) =>
      request.method === 'PUT' || request.method === 'POST'
        ? { status: 503, headers: {}, body: undefined }
        : handle(request, options),
  });
  ({ url: faultyUrl } = await faulty.listen(0));
});

afterAll(async () => {
  await server.close();
  await faulty.close();
});

async function countOf(type: string): Promise<number> {
  const { body } = await server.client.request({ method: 'GET', path: `${type}?_summary=count` });
  return (body as { total: number }).total;
}

describe('mhero test', () => {
  it('finds the reference server conformant, and leaves nothing there', async () => {
    const { code, stdout, stderr } = await call(['test', url]);
    expect(stdout).not.toMatch(/^(fail|error|skip) /m);
    expect(stdout).toMatch(/^pass {4}contact\./m);
    expect(stdout).toMatch(/The server is conformant\.\n$/);
    expect([code, stderr]).toEqual([0, '']);
    expect(await countOf('Practitioner')).toBe(0);
  });

  it('a server with a fault is not, and the result tells the exchange', async () => {
    const { code, stdout } = await call(['test', `${faultyUrl}/`, '--format', 'json']);
    expect(code).toBe(1);
    const run = JSON.parse(stdout) as {
      conformant: boolean;
      results: { state: string; exchanges: object[] }[];
    };
    expect(run.conformant).toBe(false);
    const failed = run.results.find(({ state }) => state === 'fail');
    expect(failed?.exchanges.at(-1)).toMatchObject({ response: { status: 503 } });
  });

  it('--only runs one group; JUnit goes to a file', async () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'run.xml');
    const { code, stdout } = await call([
      'test',
      url,
      '--only',
      'contact',
      '--format',
      'junit',
      '--output',
      file,
    ]);
    expect([code, stdout]).toEqual([0, '']);
    const xml = readFileSync(file, 'utf8');
    expect(xmlProblem(xml)).toBeUndefined();
    expect(new Set(xml.match(/classname="[^"]*"/g))).toEqual(new Set(['classname="contact"']));
    folder.remove();
  });

  it('--only of an unknown test is a failure', async () => {
    const { code, stdout, stderr } = await call(['test', url, '--only', 'nothing']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^mhero: There is no test or group nothing/);
  });

  it('nobody there is exit code 3', async () => {
    const { code, stdout, stderr } = await call(['test', closed]);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^mhero: Can't reach .*\[client\.unreachable\]\n {2}\S/);
  });

  it('credentials go over plain http to another machine only when allowed', async () => {
    // A name that no resolver knows (RFC 6761): nothing is sent either way.
    const args = ['test', 'http://fhir.invalid/', '--header', 'Authorization: Basic x'];
    const refused = await call(args);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('[client.insecure]')]);
    const allowed = await call([...args, '--allow-insecure']);
    expect([allowed.code, allowed.stderr]).toEqual([3, expect.stringContaining('[client.unreachable]')]);
  });
});

describe('mhero roundtrip', () => {
  it('brings a flow back equal through a server of its own', async () => {
    const { code, stdout, stderr } = await call(['roundtrip', survey], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/rapidpro\.json: ok [\s\S]*Exports: 1 of 1 came back equal/);
  });

  it('leaves the server as it was, and with --keep the flows', async () => {
    expect((await call(['roundtrip', survey, '--server', url], { cwd })).code).toBe(0);
    expect(await countOf('Questionnaire')).toBe(0);
    expect((await call(['roundtrip', survey, '--server', url, '--keep'], { cwd })).code).toBe(0);
    expect(await countOf('Questionnaire')).toBe(1);
  });

  it('tells in JSON what came back', async () => {
    const { code, stdout } = await call(['roundtrip', 'examples/mlearning-quiz', '--format', 'json'], {
      cwd,
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { exports: 2, ok: 2, exportsEqual: 2, flows: 2 },
      results: [{ ok: true }, { ok: true }],
      platforms: [{ ok: true, kinds: { Observation: 2, QuestionnaireResponse: 2 }, problems: [] }],
    });
  });

  it('is not conformant if the server refuses the flow', async () => {
    const { code, stdout } = await call(['roundtrip', survey, '--server', faultyUrl], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/failed[\s\S]*roundtrip\.transaction-refused/);
  });

  it('nobody there is exit code 3', async () => {
    const { code, stderr } = await call(['roundtrip', survey, '--server', closed], { cwd });
    expect([code, stderr]).toEqual([3, expect.stringContaining('[client.unreachable]')]);
  });
});

describe('mhero serve', () => {
  it('serves until it is interrupted, and keeps its data', async () => {
    const folder = temporaryFolder();
    const data = join(folder.path, 'data');
    const serve = async (use: (base: string) => Promise<void>) => {
      const abort = new AbortController();
      const ended = call(['serve', '--port', '0', '--data', data], {
        signal: abort.signal,
        onStdout: (text) => {
          const base = /at (\S+)\n/.exec(text)?.[1] ?? '';
          void use(base).finally(() => abort.abort());
        },
      });
      expect(await ended).toMatchObject({ code: 0, interrupted: false, stderr: '' });
    };
    let status = 0;
    await serve(async (base) => {
      const body = JSON.stringify({ resourceType: 'Basic', id: 'kept', code: { text: 'x' } });
      await fetch(`${base}/Basic/kept`, {
        method: 'PUT',
        headers: { 'content-type': 'application/fhir+json' },
        body,
      });
    });
    await serve(async (base) => {
      ({ status } = await fetch(`${base}/Basic/kept`));
    });
    expect(status).toBe(200);
    folder.remove();
  });

  it('a port that is taken is a failure', async () => {
    const { port } = new URL(url);
    const { code, stderr } = await call(['serve', '--port', port]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^mhero: .*\[[a-z.-]+\]/);
  });

  it('a data folder that can’t be made is a failure', async () => {
    const folder = temporaryFolder({ file: '' });
    const { code, stderr } = await call(['serve', '--port', '0', '--data', join(folder.path, 'file/data')]);
    expect(code).toBe(2);
    expect(stderr).not.toContain('[internal]');
    folder.remove();
  });
});
