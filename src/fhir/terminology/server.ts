/**
 * Asks a terminology server what the definitions can't tell (FHIR R4 sections 4.8.17 and 4.9.18, `$validate-code`).
 * Questions are collected while resources are validated, asked here all at once, and answered when the resources
 * are validated again.
 */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../text/json-value.ts';
import type { FhirClient } from '../client.ts';
import type { TerminologyQuestion } from './terminology.ts';

/** Questions of one request, and of one run. */
const batchSize = 50;
const maxQuestions = 5_000;

/** What a server has answered, by `questionKey`. */
export type ServerAnswers = ReadonlyMap<string, boolean>;

/** One line that tells questions apart. */
export function questionKey({ valueSet, system, version, code }: TerminologyQuestion): string {
  return [valueSet ?? '', system ?? '', version ?? '', code].map(encodeURIComponent).join(' ');
}

/**
 * Asks the questions that `known` does not answer. What the server can't tell has no answer, and is not asked again
 * within the run.
 *
 * @returns the answers of `known` and the new ones
 * @throws Failure of the client if the server is not reached
 */
export async function askServer(
  client: FhirClient,
  questions: Iterable<TerminologyQuestion>,
  known: ServerAnswers = new Map(),
): Promise<ServerAnswers> {
  const open = new Map<string, TerminologyQuestion>();
  for (const question of questions) {
    const key = questionKey(question);
    if (!known.has(key) && open.size < maxQuestions) open.set(key, question);
  }
  const answers = new Map(known);
  const keys = [...open.keys()].sort();
  for (let at = 0; at < keys.length; at += batchSize) {
    const part = keys.slice(at, at + batchSize);
    const paths = part.map((key) => pathOf(open.get(key)));
    const results = (await askBatch(client, paths)) ?? (await askEach(client, paths));
    for (const [i, key] of part.entries()) {
      const result = resultOf(results[i]);
      if (result !== undefined) answers.set(key, result);
    }
  }
  return answers;
}

function pathOf(question: TerminologyQuestion | undefined): string {
  const { valueSet, system, version, code = '' } = question ?? {};
  const query = new URLSearchParams();
  if (valueSet === undefined) query.set('url', system ?? '');
  else {
    const [url = '', valueSetVersion] = valueSet.split('|');
    query.set('url', url);
    if (valueSetVersion !== undefined) query.set('valueSetVersion', valueSetVersion);
    if (system === undefined) query.set('inferSystem', 'true');
    else query.set('system', system);
  }
  query.set('code', code);
  if (version !== undefined) query.set(valueSet === undefined ? 'version' : 'systemVersion', version);
  return `${valueSet === undefined ? 'CodeSystem' : 'ValueSet'}/$validate-code?${query.toString()}`;
}

/** Undefined if the server takes no batches. */
async function askBatch(
  client: FhirClient,
  paths: readonly string[],
): Promise<(JsonValue | undefined)[] | undefined> {
  const entry = paths.map((url) => ({ request: { method: 'GET', url } }));
  const { status, body } = await client.request({
    method: 'POST',
    path: '',
    body: { resourceType: 'Bundle', type: 'batch', entry },
  });
  if (status !== 200 || !isObject(body) || textOf(body, 'type') !== 'batch-response') return undefined;
  const entries = listOf(body, 'entry');
  if (entries.length !== paths.length) return undefined;
  return entries.map((item) => (isObject(item) ? property(item, 'resource') : undefined));
}

async function askEach(client: FhirClient, paths: readonly string[]): Promise<(JsonValue | undefined)[]> {
  const results: (JsonValue | undefined)[] = [];
  for (const path of paths) {
    const { status, body } = await client.request({ method: 'GET', path });
    results.push(status === 200 ? body : undefined);
  }
  return results;
}

/** Undefined if the server says that it does not know the code system or the value set. */
function resultOf(resource: JsonValue | undefined): boolean | undefined {
  if (!isObject(resource) || textOf(resource, 'resourceType') !== 'Parameters') return undefined;
  const parameters = listOf(resource, 'parameter').filter(isObject);
  const result = parameters.find((parameter) => textOf(parameter, 'name') === 'result');
  const value = result === undefined ? undefined : property(result, 'valueBoolean');
  if (typeof value !== 'boolean') return undefined;
  return !value && parameters.some(saysUnknown) ? undefined : value;
}

/** `issues` with one of type not-found, or the name of a code system that the server does not have. */
function saysUnknown(parameter: JsonObject): boolean {
  const name = textOf(parameter, 'name');
  if (name === 'x-unknown-system' || name === 'x-caused-by-unknown-system') return true;
  const outcome = name === 'issues' ? property(parameter, 'resource') : undefined;
  return (
    isObject(outcome) &&
    listOf(outcome, 'issue').some((issue) => isObject(issue) && textOf(issue, 'code') === 'not-found')
  );
}
