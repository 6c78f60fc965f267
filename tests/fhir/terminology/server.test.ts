import * as fs from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { txSession } from '../../../src/cli/tx.ts';
import { httpClient } from '../../../src/fhir/http-client.ts';
import { createTerminology } from '../../../src/fhir/terminology/terminology.ts';
import type { JsonObject } from '../../../src/text/json-value.ts';
import { Validator } from '../../../src/validation/validator.ts';
import { patient } from '../../validation/case.ts';
import { testDefinitions } from '../../validation/definitions.ts';

/** A terminology server of one code system, with the code 1. */
let server: http.Server;
let base = '';
let takesBatches = true;
let folder = '';
const asked: string[] = [];

function answer(url: string): JsonObject {
  const query = new URL(url, 'http://server').searchParams;
  const system = query.get('system') ?? query.get('url');
  const result = system === 'http://loinc.org' && query.get('code') === '1';
  const unknown = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-found' }] };
  return {
    resourceType: 'Parameters',
    parameter: [
      { name: 'result', valueBoolean: result },
      ...(system === 'http://loinc.org' ? [] : [{ name: 'issues', resource: unknown }]),
    ],
  };
}

beforeAll(async () => {
  server = http.createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const send = (status: number, body: JsonObject) => {
        response.writeHead(status, { 'content-type': 'application/fhir+json' }).end(JSON.stringify(body));
      };
      if (request.method === 'GET') {
        asked.push(request.url ?? '');
        send(200, answer(request.url ?? ''));
      } else if (!takesBatches) send(405, { resourceType: 'OperationOutcome' });
      else {
        const { entry } = JSON.parse(text) as { entry: { request: { url: string } }[] };
        asked.push(...entry.map((item) => item.request.url));
        send(200, {
          resourceType: 'Bundle',
          type: 'batch-response',
          entry: entry.map((item) => ({
            resource: answer(item.request.url),
            response: { status: '200' },
          })),
        });
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`;
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

afterAll(() => {
  server.close();
});

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mhero-'));
  asked.length = 0;
  takesBatches = true;
});

const tagged = (system: string, code: string) => patient({ meta: { tag: [{ system, code }] } });

async function check(resource: JsonObject, cache?: string) {
  const session = txSession(httpClient(base, { timeoutMs: 5_000 }), cache);
  const definitions = testDefinitions();
  const run = () =>
    new Validator({ definitions, terminology: createTerminology(definitions, session.terminology) })
      .validate(resource)
      .map(({ code }) => code)
      .filter((code) => code.startsWith('profile.code'));
  const first = run();
  if (session.hasQuestions()) await session.ask();
  return { first, second: run() };
}

test.each([true, false])('a server tells what the definitions can not, with batches: %s', async (batches) => {
  takesBatches = batches;
  const right = await check(tagged('http://loinc.org', '1'));
  expect(right).toEqual({ first: ['profile.code-not-checked'], second: [] });
  const wrong = await check(tagged('http://loinc.org', '2'));
  expect(wrong.second).toEqual(['profile.code-unknown']);
});

test('what the server does not know stays unchecked', async () => {
  const { second } = await check(tagged('http://snomed.info/sct', '1'));
  expect(second).toEqual(['profile.code-not-checked']);
});

test('answers are kept, asked once, and written the same each time', async () => {
  const file = path.join(folder, 'tx.json');
  await check(tagged('http://loinc.org', '1'), file);
  await check(tagged('http://loinc.org', '2'), file);
  const text = fs.readFileSync(file, 'utf8');
  expect(asked).toHaveLength(2);
  expect((await check(tagged('http://loinc.org', '2'), file)).first).toEqual(['profile.code-unknown']);
  expect(asked).toHaveLength(2);
  expect(fs.readFileSync(file, 'utf8')).toBe(text);
});

test('answers of another server, and a file that is none, are not taken', async () => {
  const file = path.join(folder, 'tx.json');
  const key = ' http%3A%2F%2Floinc.org  1';
  fs.writeFileSync(file, JSON.stringify({ server: 'http://elsewhere.org', answers: { [key]: false } }));
  expect((await check(tagged('http://loinc.org', '1'), file)).second).toEqual([]);
  fs.writeFileSync(file, '{');
  expect((await check(tagged('http://loinc.org', '1'), file)).second).toEqual([]);
});

test('a server that is not there is a failure that says so', async () => {
  const session = txSession(httpClient('http://127.0.0.1:1/fhir', { timeoutMs: 2_000 }), undefined);
  session.terminology.onUnknown?.({ valueSet: undefined, system: 'urn:a', version: undefined, code: 'a' });
  await expect(session.ask()).rejects.toMatchObject({ code: 'client.unreachable' });
});
