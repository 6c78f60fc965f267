import { isObject, type JsonObject, property } from '../../text/json-value.ts';
import type { DetectedKind, Detector } from './detector.ts';
import type { ApiEndpoint } from '../file-kinds.ts';
import { hasAll, hasAny, objectsIn } from './properties.ts';

interface Signature {
  readonly endpoint: ApiEndpoint;
  /** Properties that an item of this endpoint has. */
  readonly all: readonly string[];
  /** One of these has to be there too. */
  readonly any?: readonly string[];
}

/** From the most telling to the least, so that the first match counts. */
const signatures: readonly Signature[] = [
  { endpoint: 'runs', all: ['contact', 'flow', 'values'], any: ['path', 'steps'] },
  { endpoint: 'runs', all: ['contact', 'flow', 'path', 'exit_type'] },
  { endpoint: 'messages', all: ['direction', 'contact', 'text'], any: ['type', 'status'] },
  { endpoint: 'campaign-events', all: ['campaign', 'offset', 'unit', 'relative_to'] },
  { endpoint: 'campaigns', all: ['uuid', 'name', 'group', 'created_on'] },
  { endpoint: 'resthook-events', all: ['resthook', 'data'] },
  { endpoint: 'resthooks', all: ['resthook', 'modified_on'] },
  {
    endpoint: 'flow-starts',
    all: ['flow', 'groups', 'contacts'],
    any: ['restart_participants', 'params', 'extra', 'status'],
  },
  { endpoint: 'broadcasts', all: ['text', 'urns', 'contacts', 'groups'] },
  { endpoint: 'contacts', all: ['urns', 'groups', 'fields', 'name'] },
  { endpoint: 'flows', all: ['name', 'expires', 'runs'] },
  { endpoint: 'fields', all: ['key'], any: ['value_type', 'type', 'featured'] },
  { endpoint: 'globals', all: ['key', 'value', 'modified_on'] },
  { endpoint: 'groups', all: ['name', 'query', 'count'] },
  { endpoint: 'channels', all: ['name', 'address', 'country'] },
  { endpoint: 'tickets', all: ['contact', 'topic', 'status'] },
  { endpoint: 'labels', all: ['uuid', 'name', 'count'] },
];

/** Answers of RapidPro's API: `{next, previous, results}`, in version 1 with `count` beside them. */
export const detectRapidProApi: Detector = (value) => {
  if (!isObject(value) || !hasAll(value, ['results']) || !hasAny(value, ['next', 'previous']))
    return undefined;
  if (!Array.isArray(property(value, 'results'))) return undefined;
  const version = Object.hasOwn(value, 'count') ? 'v1' : 'v2';
  const endpoint = endpointOf(objectsIn(value, 'results')[0]);
  return {
    format: 'none',
    kind: endpoint === undefined ? 'rapidpro-api-answer' : `rapidpro-api-${endpoint}`,
    version,
    title: `RapidPro API ${version} answer: ${endpoint ?? 'a list that tells no endpoint'}`,
  } satisfies DetectedKind;
};

function endpointOf(item: JsonObject | undefined): ApiEndpoint | undefined {
  if (item === undefined) return undefined;
  return signatures.find(({ all, any }) => hasAll(item, all) && (any === undefined || hasAny(item, any)))
    ?.endpoint;
}
