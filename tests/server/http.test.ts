import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReferenceServer, openReferenceServer } from '../../src/server/reference-server.ts';
import type { Listening } from '../../src/server/http.ts';
import { coreDefinitions } from './core-definitions.ts';

const json = { 'content-type': 'application/fhir+json' };

let server: ReferenceServer;
let listening: Listening;

beforeAll(async () => {
  server = await openReferenceServer({ definitions: coreDefinitions(), validator: null });
  listening = await server.listen(0, { maxBody: 10_000 });
});
afterAll(async () => {
  await server.close();
});

/** Sends bytes as they are, and answers what comes back. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(listening.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.end(text);
  });
}

describe('the server on a port', () => {
  it('answers over HTTP, with its own address in its links', async () => {
    expect(listening.url).toBe(`http://127.0.0.1:${String(listening.port)}/fhir`);
    const created = await fetch(`${listening.url}/Patient`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ resourceType: 'Patient', name: [{ family: 'Åström' }] }),
    });
    expect(created.status).toBe(201);
    const location = created.headers.get('location') ?? '';
    expect(location.startsWith(`${listening.url}/Patient/`)).toBe(true);
    const read = await fetch(location);
    expect(read.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await read.json()).toMatchObject({ name: [{ family: 'Åström' }] });
    const found = await fetch(`${listening.url}/Patient?family=astrom`);
    expect(await found.json()).toMatchObject({
      total: 1,
      entry: [{ fullUrl: location.replace('/_history/1', '') }],
    });
    const head = await fetch(`${listening.url}/metadata`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(server.client.base).toBe(listening.url);
  });

  it.each([
    ['/other', 404],
    ['/fhirs/Patient', 404],
    ['/fhir/Nonsense', 404],
    ['/fhir/Patient?_format=xml', 406],
  ])('GET %s answers %d with an OperationOutcome', async (path, status) => {
    const response = await fetch(listening.url.replace('/fhir', path));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ resourceType: 'OperationOutcome' });
  });

  it('refuses a body that is too large, declared or not, and goes on', async () => {
    const body = JSON.stringify({ resourceType: 'Patient', language: 'x'.repeat(20_000) });
    const declared = await fetch(`${listening.url}/Patient`, { method: 'POST', headers: json, body });
    expect(declared.status).toBe(413);
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest(
        `${listening.url}/Patient`,
        { method: 'POST', headers: json },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      request.on('error', reject);
      request.write(body.slice(0, 15_000));
      request.end(body.slice(15_000));
    });
    expect(status).toBe(413);
    expect((await fetch(`${listening.url}/Patient`)).status).toBe(200);
  });

  it('refuses bytes that are no UTF-8', async () => {
    const body = new Uint8Array([0x7b, 0xff, 0x7d]);
    const response = await fetch(`${listening.url}/Patient`, { method: 'POST', headers: json, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ issue: [{ diagnostics: 'The body is not UTF-8' }] });
  });

  it.each([
    ['GET /fhir/../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 404/],
    [`GET /fhir/Patient HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(50_000)}\r\n\r\n`, /^HTTP\/1\.1 431/],
    [
      `GET /fhir/Patient?name=${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      /^HTTP\/1\.1 414/,
    ],
    ['nonsense\r\n\r\n', /^HTTP\/1\.1 400/],
    [
      'GET /fhir/Patient?name=a%0d%0aX-Evil:%201 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      /^(?!.*\nX-Evil)HTTP\/1\.1 200/s,
    ],
  ])('answers hostile bytes %#', async (text, expected) => {
    expect(await raw(text)).toMatch(expected);
  });

  it('says so if the port is taken', async () => {
    const other = await openReferenceServer({ definitions: coreDefinitions(), validator: null });
    await expect(other.listen(listening.port)).rejects.toMatchObject({ code: 'server.port', exit: 2 });
    await other.close();
  });
});
