import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { httpClient, type HttpClientOptions } from '../../src/fhir/http-client.ts';
import { Failure } from '../../src/findings/failure.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server that answers as told; gives its base url. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`;
}

const json = (response: ServerResponse, value: unknown): void => {
  response.setHeader('content-type', 'application/fhir+json').end(JSON.stringify(value));
};

async function failureOf(work: () => unknown): Promise<Failure> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('expected a Failure');
}

describe('the HTTP client', () => {
  test('sends method, path, headers and body, and gives status, headers and body', async () => {
    const base = await serve((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        response.setHeader('etag', 'W/"1"').statusCode = 201;
        const { accept, 'content-type': type, authorization, prefer } = request.headers;
        json(response, {
          method: request.method,
          url: request.url,
          accept,
          type,
          authorization,
          prefer,
          body: JSON.parse(Buffer.concat(chunks).toString()) as unknown,
        });
      });
    });
    const client = httpClient(`${base}/`, { headers: { authorization: 'Token x' } });
    expect(client.base).toBe(base);
    const { status, headers, body } = await client.request({
      method: 'POST',
      path: 'Basic',
      headers: { prefer: 'return=representation' },
      body: { resourceType: 'Basic' },
    });
    expect(status).toBe(201);
    expect(headers['etag']).toBe('W/"1"');
    expect(body).toEqual({
      method: 'POST',
      url: '/fhir/Basic',
      accept: 'application/fhir+json',
      type: 'application/fhir+json',
      authorization: 'Token x',
      prefer: 'return=representation',
      body: { resourceType: 'Basic' },
    });
  });

  test.each([
    ['', '/fhir', undefined],
    ['?_type=Basic', '/fhir?_type=Basic', 'no-cache'],
    ['Basic?code=x', '/fhir/Basic?code=x', 'no-cache'],
    ['Basic/1', '/fhir/Basic/1', undefined],
  ])('asks %s at %s', async (path, url, cache) => {
    const base = await serve((request, response) =>
      json(response, { url: request.url, cache: request.headers['cache-control'] }),
    );
    const { body } = await httpClient(base).request({ method: 'GET', path });
    expect(body).toEqual({ url, ...(cache !== undefined && { cache }) });
  });

  test('follows a whole url of the server itself, and no other', async () => {
    let asked = 0;
    const elsewhere = await serve((_, response) => {
      asked++;
      json(response, {});
    });
    const base = await serve((request, response) => json(response, { url: request.url }));
    const client = httpClient(base, { headers: { authorization: 'Token x' } });
    const { body } = await client.request({ method: 'GET', path: `${base}?_getpages=7` });
    expect(body).toEqual({ url: '/fhir?_getpages=7' });
    for (const path of [`${elsewhere}?_getpages=7`, elsewhere.replace('http:', ''), 'file:///etc/hostname']) {
      const failure = await failureOf(() => client.request({ method: 'GET', path }));
      expect([failure.code, failure.exit]).toEqual(['client.other-origin', 1]);
    }
    expect(asked).toBe(0);
  });

  test('a redirect is an answer, not a new request', async () => {
    let asked = 0;
    const elsewhere = await serve((_, response) => {
      asked++;
      json(response, {});
    });
    const base = await serve((_, response) => {
      response.setHeader('location', elsewhere).statusCode = 302;
      response.end();
    });
    const { status } = await httpClient(base).request({ method: 'GET', path: 'Basic/1' });
    expect([status, asked]).toEqual([302, 0]);
  });

  test.each([
    ['text', 'not json'],
    ['nothing', ''],
  ])('a body that is %s has no value', async (_, text) => {
    const base = await serve((_request, response) => response.end(text));
    expect(await httpClient(base).request({ method: 'GET', path: 'Basic/1' })).toMatchObject({
      status: 200,
      body: undefined,
      text,
    });
  });

  test('a body over the limit is cut and has no value', async () => {
    const base = await serve((_, response) => json(response, 'x'.repeat(100_000)));
    const { body, text } = await httpClient(base, { maxBytes: 1000 }).request({ method: 'GET', path: '' });
    expect([body, text.length]).toEqual([undefined, 1000]);
  });

  test('no answer in time, and nothing that listens', async () => {
    const base = await serve(() => undefined);
    const slow = await failureOf(() =>
      httpClient(base, { timeoutMs: 50 }).request({ method: 'GET', path: '' }),
    );
    expect([slow.code, slow.exit]).toEqual(['client.timeout', 3]);
    const gone = await failureOf(() =>
      httpClient('http://127.0.0.1:9/fhir').request({ method: 'GET', path: '' }),
    );
    expect([gone.code, gone.exit]).toEqual(['client.unreachable', 3]);
    expect(gone.message).not.toContain('stack');
  });

  test.each<[string, HttpClientOptions, string]>([
    ['ftp://example.org', {}, 'client.base-invalid'],
    ['example.org', {}, 'client.base-invalid'],
    ['http://user:secret@example.org/fhir', {}, 'client.base-invalid'],
    ['http://example.org/fhir?x=1', {}, 'client.base-invalid'],
    ['http://example.org/fhir', { headers: { Authorization: 'x' } }, 'client.insecure'],
  ])('refuses %s', async (base, options, code) => {
    const failure = await failureOf(() => httpClient(base, options));
    expect([failure.code, failure.exit]).toEqual([code, 2]);
  });

  test.each<[string, HttpClientOptions]>([
    ['https://example.org/fhir', { headers: { Authorization: 'x' } }],
    ['http://localhost:8080/fhir', { headers: { Authorization: 'x' } }],
    ['http://example.org/fhir', { headers: { Authorization: 'x' }, allowInsecure: true }],
    ['http://example.org/fhir', { headers: { 'x-trace': 'x' } }],
  ])('takes %s', (base, options) => {
    expect(httpClient(base, options).base).toBe(base);
  });
});
