/** Tables of exchanges: what is sent, and what must come back. */
import { expect } from 'vitest';
import type { Handle } from '../../src/server/request.ts';
import { isObject, type JsonValue } from '../../src/text/json-value.ts';

export interface ExchangeCase {
  /** `GET Patient?name=x` */
  readonly send: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text is sent as it is. */
  readonly body?: JsonValue;
  readonly status: number;
  /** Response headers, a text or a pattern; `null`: must not be there. */
  readonly has?: Readonly<Record<string, string | RegExp | null>>;
  /** Paths in the body (`entry.0.resource.id`, `entry.length`) and what is there; undefined: nothing. */
  readonly gives?: Readonly<Record<string, JsonValue | RegExp | undefined>>;
}

/** Sends one request of a table and checks the answer. Every error must be an OperationOutcome. */
export async function runExchange(handle: Handle, exchange: ExchangeCase): Promise<JsonValue | undefined> {
  const space = exchange.send.indexOf(' ');
  const method = exchange.send.slice(0, space);
  const hasBody = exchange.body !== undefined;
  const body = typeof exchange.body === 'string' ? exchange.body : JSON.stringify(exchange.body);
  const response = await handle({
    method,
    path: exchange.send.slice(space + 1),
    headers: { ...(hasBody ? { 'Content-Type': 'application/fhir+json' } : {}), ...exchange.headers },
    body: hasBody ? body : undefined,
  });
  const answer = response.body === undefined ? undefined : (JSON.parse(response.body) as JsonValue);
  expect(response.status, `${exchange.send}: ${response.body ?? ''}`).toBe(exchange.status);
  if (response.status >= 400) expect(at(answer, 'resourceType')).toBe('OperationOutcome');
  for (const [name, wanted] of Object.entries(exchange.has ?? {})) {
    const found = response.headers[name] ?? null;
    if (wanted instanceof RegExp) expect(found, `${exchange.send}: ${name}`).toMatch(wanted);
    else expect(found, `${exchange.send}: ${name}`).toBe(wanted);
  }
  for (const [path, wanted] of Object.entries(exchange.gives ?? {})) {
    const found = at(answer, path);
    if (wanted instanceof RegExp) expect(found, `${exchange.send}: ${path}`).toMatch(wanted);
    else expect(found, `${exchange.send}: ${path}`).toEqual(wanted);
  }
  return answer;
}

/** The ids of the matches of a searchset, in order. */
export async function searchIds(handle: Handle, query: string, mode = 'match'): Promise<string[]> {
  const response = await handle({ method: 'GET', path: query, headers: {} });
  expect(response.status, `${query}: ${response.body ?? ''}`).toBe(200);
  const bundle = JSON.parse(response.body ?? 'null') as JsonValue;
  const entries = at(bundle, 'entry');
  return (Array.isArray(entries) ? entries : [])
    .filter((entry) => at(entry, 'search.mode') === mode)
    .map((entry) => textAt(entry, 'resource.id'));
}

export function at(value: JsonValue | undefined, path: string): JsonValue | undefined {
  let found = value;
  for (const step of path.split('.')) {
    if (Array.isArray(found)) found = step === 'length' ? found.length : found[Number(step)];
    else if (isObject(found)) found = found[step];
    else return undefined;
  }
  return found;
}

/** The text at a path; throws if there is none. */
export function textAt(value: JsonValue | undefined, path: string): string {
  const found = at(value, path);
  if (typeof found !== 'string') throw new Error(`There is no text at ${path}`);
  return found;
}
