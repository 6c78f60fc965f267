import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../src/server/data-folder.ts';
import { openReferenceServer } from '../../src/server/reference-server.ts';
import { coreDefinitions } from './core-definitions.ts';
import { searchIds } from './exchange.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mhero-server-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const options = () => ({ dataFolder: folder, definitions: coreDefinitions(), validator: null });

describe('the data folder', () => {
  it('keeps everything that was acknowledged when the process is killed', async () => {
    // The child writes without end and names each resource after the server answered 201.
    const writer = path.resolve('tests/server/endless-writer.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', writer, folder], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = once(child, 'exit');
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const acknowledged: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged.push(line);
      if (acknowledged.length === 100) child.kill('SIGKILL');
    }
    await ended;
    expect(child.signalCode, errors).toBe('SIGKILL');
    expect(acknowledged.length).toBeGreaterThanOrEqual(100);

    const server = await openReferenceServer(options());
    try {
      for (const id of acknowledged) {
        const read = await server.client.request({ method: 'GET', path: `Patient/${id}` });
        expect(read.status, id).toBe(200);
        expect(await searchIds(server.handle, `Patient?identifier=http://ids|${id}`)).toEqual([id]);
      }
      const { body } = await server.client.request({ method: 'GET', path: 'Patient?_summary=count' });
      const history = await server.client.request({ method: 'GET', path: 'Patient/_history?_count=1' });
      // Rows, index and history agree: nothing is there by half.
      expect(body).toMatchObject({ total: expect.any(Number) as number });
      expect(history.body).toMatchObject({ total: (body as { total: number }).total });
    } finally {
      await server.close();
    }
  });

  it('is refused while another server uses it, and free again after that one is closed', async () => {
    const first = await openReferenceServer(options());
    await expect(openReferenceServer(options())).rejects.toMatchObject({
      name: 'Failure',
      code: 'server.data-in-use',
      exit: 2,
    });
    await first.close();
    const second = await openReferenceServer(options());
    await second.close();
  });

  it('is refused if it holds no database of this program', async () => {
    writeFileSync(
      path.join(folder, databaseFile),
      'this is no database, but a text of some length'.repeat(50),
    );
    await expect(openReferenceServer(options())).rejects.toMatchObject({ code: 'server.data-damaged' });
  });

  it('is refused if it can not be made', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    const dataFolder = path.join(folder, 'file', 'data');
    await expect(openReferenceServer({ ...options(), dataFolder })).rejects.toMatchObject({
      code: 'server.data-folder',
    });
  });

  it('keeps ids, versions, deletions and posted search parameters over a restart', async () => {
    const first = await openReferenceServer(options());
    const patient = { resourceType: 'Patient', id: 'ada', name: [{ family: 'Lovelace', given: ['A'] }] };
    await first.client.request({ method: 'PUT', path: 'Patient/ada', body: patient });
    await first.client.request({ method: 'PUT', path: 'Patient/ada', body: patient });
    await first.client.request({ method: 'PUT', path: 'Patient/eve', body: { ...patient, id: 'eve' } });
    await first.client.request({ method: 'DELETE', path: 'Patient/eve' });
    const parameter = {
      resourceType: 'SearchParameter',
      id: 'own',
      status: 'active',
      code: 'own',
      type: 'string',
      base: ['Patient'],
      expression: 'Patient.name.given',
    };
    await first.client.request({ method: 'PUT', path: 'SearchParameter/own', body: parameter });
    await first.close();
    const second = await openReferenceServer(options());
    const ada = await second.client.request({ method: 'GET', path: 'Patient/ada' });
    expect(ada.headers['etag']).toBe('W/"2"');
    expect((await second.client.request({ method: 'GET', path: 'Patient/eve' })).status).toBe(410);
    expect(await searchIds(second.handle, 'Patient?own=a')).toEqual(['ada']);
    await second.close();
  });
});
