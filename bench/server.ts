/**
 * What the reference server takes: `npx tsx bench/server.ts [--driver PATH]`. With a driver that has
 * better-sqlite3's interface, the same load runs over it, too.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const started = performance.now();
const { openPackagedDefinitions } = await import('../src/fhir/packaged-definitions.ts');
const { openDataFolder } = await import('../src/server/data-folder.ts');
const { createFhirServer } = await import('../src/server/fhir-server.ts');
const { openReferenceServer } = await import('../src/server/reference-server.ts');
const { ResourceStore } = await import('../src/server/resource-store.ts');
const { createTables } = await import('../src/server/schema.ts');
import type { Handle } from '../src/server/request.ts';
import type { SqlDatabase, SqlRow } from '../src/server/sql.ts';

const total = 10_000;
const definitions = openPackagedDefinitions();

function response(n: number) {
  return {
    resourceType: 'QuestionnaireResponse',
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:example:${String(n)}` },
    questionnaire: `http://example.org/Questionnaire/q${String(n % 10)}|1`,
    status: n % 100 === 0 ? 'in-progress' : 'completed',
    subject: { reference: `Patient/p${String(n % 500)}` },
    authored: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
    item: Array.from({ length: 12 }, (_, at) => ({
      linkId: `q${String(at)}`,
      answer: [{ valueString: 'ok' }],
    })),
  };
}

async function send(handle: Handle, method: string, address: string, body?: unknown): Promise<string> {
  const answer = await handle({
    method,
    path: address,
    headers: { 'content-type': 'application/fhir+json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (answer.status >= 400) throw new Error(answer.body);
  return answer.body ?? '';
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const searches: Record<string, string> = {
  'token, one of 10,000': 'QuestionnaireResponse?identifier=urn:ietf:rfc:3986|urn:example:7777',
  'token, 100 of 10,000': 'QuestionnaireResponse?status=in-progress',
  'token, 9,900 of 10,000': 'QuestionnaireResponse?status=completed',
  'two tokens': 'QuestionnaireResponse?status=completed&identifier=urn:ietf:rfc:3986|urn:example:7777',
  reference: 'QuestionnaireResponse?subject=Patient/p7',
  'canonical, 1,000 of 10,000': 'QuestionnaireResponse?questionnaire=http://example.org/Questionnaire/q3',
  'date range': 'QuestionnaireResponse?authored=ge2026-01-03&authored=lt2026-01-04',
  'sorted by date': 'QuestionnaireResponse?_sort=-authored',
  'token, sorted': 'QuestionnaireResponse?status=in-progress&_sort=-authored',
  chain: 'QuestionnaireResponse?subject:Patient.family=f7',
  _has: 'Patient?_has:QuestionnaireResponse:subject:status=in-progress',
};

async function load(name: string, open: (folder: string) => Promise<SqlDatabase>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mhero-bench-'));
  const database = await open(folder);
  const store = new ResourceStore(database);
  let ids = 0;
  const { handle } = createFhirServer({
    store,
    definitions,
    clock: () => new Date(),
    newId: () => `id-${String(ids++)}`,
    base: () => 'http://127.0.0.1/fhir',
  });
  await send(handle, 'POST', 'QuestionnaireResponse', response(0));
  const creates = await timed(async () => {
    for (let n = 1; n < 1000; n++) await send(handle, 'POST', 'QuestionnaireResponse', response(n));
  });
  const bundles = await timed(async () => {
    for (let n = 1000; n < total; n += 100) {
      const entry = Array.from({ length: 100 }, (_, at) => ({
        resource: response(n + at),
        request: { method: 'POST', url: 'QuestionnaireResponse' },
      }));
      await send(handle, 'POST', '', { resourceType: 'Bundle', type: 'transaction', entry });
    }
  });
  const patients = Array.from({ length: 500 }, (_, n) => ({
    resource: { resourceType: 'Patient', id: `p${String(n)}`, name: [{ family: `f${String(n)}` }] },
    request: { method: 'PUT', url: `Patient/p${String(n)}` },
  }));
  await send(handle, 'POST', '', { resourceType: 'Bundle', type: 'transaction', entry: patients });
  console.log(`${name}: ${(999_000 / creates).toFixed(0)} creates/s, each flushed to the disk`);
  console.log(`${name}: ${((1000 * (total - 1000)) / bundles).toFixed(0)} entries/s in transactions of 100`);
  const tokens = await timed(async () => {
    for (let n = 0; n < total; n++) {
      const query = `QuestionnaireResponse?identifier=urn:ietf:rfc:3986|urn:example:${String(n)}`;
      await send(handle, 'GET', query);
    }
  });
  console.log(`${name}: ${((1000 * total) / tokens).toFixed(0)} searches/s by token, one match each`);
  for (const [kind, query] of Object.entries(searches)) {
    await send(handle, 'GET', query);
    const times: number[] = [];
    for (let n = 0; n < 20; n++) times.push(await timed(() => send(handle, 'GET', query)));
    times.sort((a, b) => a - b);
    const found = /"total":(\d+)/.exec(await send(handle, 'GET', query))?.[1] ?? '?';
    console.log(`${name}: ${kind}: ${(times[10] ?? 0).toFixed(2)} ms (total ${found}, page of 50)`);
  }
  store.close();
  rmSync(folder, { recursive: true });
}

interface Driver {
  exec(sql: string): unknown;
  prepare(sql: string): {
    run(...values: unknown[]): { lastInsertRowid: number | bigint };
    get(...values: unknown[]): unknown;
    all(...values: unknown[]): unknown[];
  };
  close(): unknown;
}

function openOther(driver: string): (folder: string) => Promise<SqlDatabase> {
  const Database = createRequire(import.meta.url)(path.resolve(driver)) as new (file: string) => Driver;
  return (folder) => {
    const database = new Database(path.join(folder, 'fhir.sqlite'));
    database.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;`);
    database.exec(createTables);
    return Promise.resolve({
      exec: (sql) => void database.exec(sql),
      prepare(sql) {
        const statement = database.prepare(sql);
        return {
          run: (values) => Number(statement.run(...values).lastInsertRowid),
          get: (values) => statement.get(...values) as SqlRow | undefined,
          all: (values) => statement.all(...values) as SqlRow[],
        };
      },
      close: () => void database.close(),
    });
  };
}

const server = await openReferenceServer({ definitions });
const { url } = await server.listen(0);
console.log(`listening ${(performance.now() - started).toFixed(0)} ms after the start of the program`);
const first = await timed(async () => (await fetch(`${url}/metadata`)).text());
console.log(`first /metadata: ${first.toFixed(0)} ms`);
const create = await timed(() => send(server.handle, 'POST', 'QuestionnaireResponse', response(0)));
console.log(`first create: ${create.toFixed(0)} ms`);
const valid = await timed(async () => {
  for (let n = 0; n < 1000; n++) await send(server.handle, 'POST', 'QuestionnaireResponse', response(n));
});
console.log(`${(1_000_000 / valid).toFixed(0)} creates/s in memory, checked by the validator`);
await server.close();

const at = process.argv.indexOf('--driver');
await load('libsql', openDataFolder);
if (at > 0) await load('other driver', openOther(process.argv[at + 1] ?? ''));
