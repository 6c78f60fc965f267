/** One run against one server: what was sent and answered, what was made, and its removal. */
import type { FhirClient, FhirRequest, FhirResponse } from '../fhir/client.ts';
import { isObject, type JsonObject, type JsonValue, textOf } from '../text/json-value.ts';
import { skip } from './outcome.ts';
import type { Exchange } from './result.ts';

/** The world, as arguments: tests give their own. */
export interface Surroundings {
  readonly client: FhirClient;
  /** Waits; a search may see a new resource late. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** A text that no earlier run has used, for what must be unique on the server. */
  readonly newId: () => string;
  /** How often a search is asked again before it counts as wrong. */
  readonly searchAttempts: number;
  /** Ends the run early; what was made is still removed. */
  readonly signal?: AbortSignal;
}

/** A resource on the server that this run made. */
export interface Live {
  readonly type: string;
  readonly id: string;
}

/** Bodies in the record are cut at this length: a record is for people. */
const recordedText = 20_000;

export class Session {
  readonly surroundings: Surroundings;
  readonly #examples: ReadonlyMap<string, JsonObject>;
  readonly #made: Live[] = [];
  readonly #live = new Map<string, Live>();
  #exchanges: Exchange[] = [];
  #capability: JsonObject | undefined;

  /** `examples` by `Type/id`: what references of the examples are resolved to. */
  constructor(surroundings: Surroundings, examples: ReadonlyMap<string, JsonObject>) {
    this.surroundings = surroundings;
    this.#examples = examples;
  }

  /** Sends a request and records it. */
  async send(request: FhirRequest): Promise<FhirResponse> {
    const response = await this.surroundings.client.request({
      ...request,
      headers: { accept: 'application/fhir+json', ...request.headers },
    });
    this.#exchanges.push({ request, response: recorded(response) });
    return response;
  }

  /** The exchanges since the last call. */
  takeExchanges(): Exchange[] {
    const exchanges = this.#exchanges;
    this.#exchanges = [];
    return exchanges;
  }

  /** The server's CapabilityStatement, asked once; undefined if the server has none. */
  async capability(): Promise<JsonObject | undefined> {
    if (this.#capability === undefined) {
      const { body } = await this.send({
        method: 'GET',
        path: 'metadata',
        headers: { 'cache-control': 'no-cache' },
      });
      if (isObject(body) && body['resourceType'] === 'CapabilityStatement') this.#capability = body;
    }
    return this.#capability;
  }

  /** POSTs a resource; what the server made is noted for removal, whatever the test then thinks of it. */
  async create(resource: JsonObject, headers: Record<string, string> = {}): Promise<FhirResponse> {
    const type = textOf(resource, 'resourceType') ?? '';
    const response = await this.send({
      method: 'POST',
      path: type,
      headers: { prefer: 'return=representation', ...headers },
      body: resource,
    });
    const live = response.status === 201 ? locationOf(response, type) : undefined;
    if (live !== undefined) this.#made.push(live);
    return response;
  }

  /** Notes a resource that the server made in another way, for removal. */
  note(live: Live): void {
    this.#made.push(live);
  }

  /** The example on the server, made if it isn't there yet, with all that it refers to. Skips the test if it can't be. */
  async live(reference: string): Promise<Live> {
    const known = this.#live.get(reference);
    if (known !== undefined) return known;
    const response = await this.create(await this.prepared(reference));
    const type = reference.slice(0, reference.indexOf('/'));
    const live = response.status === 201 ? locationOf(response, type) : undefined;
    if (live === undefined) skip(`The server did not take the example ${reference}: ${statusOf(response)}.`);
    this.#live.set(reference, live);
    return live;
  }

  /** Tells that an example is on the server already, as a test has made it. */
  adopt(reference: string, live: Live): void {
    this.#live.set(reference, live);
  }

  /** Forgets an example that a test has removed. */
  forget(reference: string): void {
    this.#live.delete(reference);
  }

  /** An example as it can be sent: without its id, its references pointing to what is on this server. */
  async prepared(reference: string, path: readonly string[] = []): Promise<JsonObject> {
    const example = this.#examples.get(reference);
    if (example === undefined) skip(`The guide has no example ${reference}.`);
    if (path.includes(reference)) skip(`The examples ${path.join(', ')} refer to each other in a circle.`);
    const resource: JsonObject = {};
    for (const [key, value] of Object.entries(example)) {
      if (key !== 'id') resource[key] = await this.#pointed(value, [...path, reference]);
    }
    return resource;
  }

  async #pointed(value: JsonValue, path: readonly string[]): Promise<JsonValue> {
    if (Array.isArray(value)) {
      const items: JsonValue[] = [];
      for (const item of value) items.push(await this.#pointed(item, path));
      return items;
    }
    if (!isObject(value)) return value;
    const result: JsonObject = {};
    for (const [key, item] of Object.entries(value)) {
      if (key === 'reference' && typeof item === 'string' && this.#examples.has(item)) {
        if (path.includes(item)) skip(`The examples ${path.join(', ')} refer to each other in a circle.`);
        const live = this.#live.get(item) ?? (await this.live(item));
        result[key] = `${live.type}/${live.id}`;
      } else result[key] = await this.#pointed(item, path);
    }
    return result;
  }

  /** Removes what the run made, newest first, because the older may be referred to. Gives what is left. */
  async cleanUp(): Promise<string[]> {
    const left: string[] = [];
    for (const { type, id } of [...this.#made].reverse()) {
      try {
        const { status } = await this.send({ method: 'DELETE', path: `${type}/${id}` });
        if (status >= 300 && status !== 404 && status !== 410) left.push(`${type}/${id}`);
      } catch {
        left.push(`${type}/${id}`);
      }
    }
    this.#exchanges = [];
    return left;
  }
}

/**
 * A response as the record keeps it: its text cut, and without the body, which is the text once more. The text
 * is copied, because a part of a text holds the whole in memory: a server with answers of 50 MB would fill it.
 */
function recorded(response: FhirResponse): FhirResponse {
  const text = Buffer.from(response.text.slice(0, recordedText)).toString();
  return { ...response, body: undefined, text };
}

/** Type and id from the Location header of a create (FHIR R4 http.html#create), or from the body's id. */
export function locationOf(response: FhirResponse, type: string): Live | undefined {
  const located = liveAt(response.headers['location'] ?? response.headers['content-location'] ?? '');
  if (located?.type === type) return located;
  const id = isObject(response.body) ? textOf(response.body, 'id') : undefined;
  return id === undefined || !isObject(response.body) || response.body['resourceType'] !== type
    ? undefined
    : { type, id };
}

/** Type and id of a resource's url, with or without its version; undefined if it is none. */
export function liveAt(url: string): Live | undefined {
  const [, type, id] = /([A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/?#]*)?$/.exec(url) ?? [];
  return type === undefined || id === undefined ? undefined : { type, id };
}

/** `status 422 (The item is missing)`: the status, and the first error of the OperationOutcome. */
export function statusOf(response: FhirResponse): string {
  const issues = isObject(response.body) ? response.body['issue'] : undefined;
  const all = Array.isArray(issues) ? issues.filter(isObject) : [];
  const first = all.find(({ severity }) => severity === 'error' || severity === 'fatal') ?? all[0];
  const details =
    first !== undefined && isObject(first['details']) ? textOf(first['details'], 'text') : undefined;
  const text = first === undefined ? undefined : (textOf(first, 'diagnostics') ?? details);
  return `status ${response.status}${text === undefined ? '' : ` (${text.slice(0, 300)})`}`;
}
