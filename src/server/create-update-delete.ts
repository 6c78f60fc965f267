/** create, update and delete, also conditional (R4 sections 3.1.0.4, 3.1.0.5, 3.1.0.7). */
import { isFhirId } from '../fhir/primitives.ts';
import { type JsonObject, setProperty, textOf } from '../text/json-value.ts';
import { findOne } from './conditional.ts';
import { type Interaction, type Reply, versionHeaders } from './interaction.ts';
import { operationOutcome, refuse } from './outcome.ts';
import { versionOfTag } from './read.ts';
import type { StoredVersion } from './resource-store.ts';
import { readBody } from './resource-text.ts';
import { quote, splitQuery } from './search-request.ts';
import { checkType, removeResource, writeResource } from './write-resource.ts';

/** POST of a resource. An id in the body is ignored, as R4 asks. With If-None-Exist only if nothing matches. */
export function create(interaction: Interaction): Reply {
  const { parts, type, headers } = interaction;
  const resource = bodyOf(interaction);
  checkType(resource, type);
  const criteria = headers['if-none-exist'];
  if (criteria !== undefined) {
    const query = criteria.slice(criteria.indexOf('?') + 1);
    const match = findOne(parts, type, splitQuery(query));
    if (match !== undefined) return written(interaction, 200, match);
  }
  return written(interaction, 201, writeResource(interaction, type, parts.newId(), resource, 'POST'));
}

/** PUT of a resource to its id: 201 if there was none (or a deleted one), else 200. */
export function update(interaction: Interaction): Reply {
  const { type, id } = interaction;
  const resource = bodyOf(interaction);
  checkType(resource, type);
  const inside = textOf(resource, 'id');
  if (inside === undefined) throw refuse(400, 'required', 'The body has no id', `${type}.id`);
  if (inside !== id) {
    throw refuse(400, 'invalid', `The id in the body is ${quote(inside)}, the url says ${id}`, `${type}.id`);
  }
  return put(interaction, id, resource);
}

/** PUT with search criteria instead of an id. */
export function conditionalUpdate(interaction: Interaction): Reply {
  const { parts, type, query } = interaction;
  const resource = bodyOf(interaction);
  checkType(resource, type);
  const match = findOne(parts, type, query);
  const inside = textOf(resource, 'id');
  if (match !== undefined) {
    if (inside !== undefined && inside !== match.id) {
      throw refuse(
        400,
        'invalid',
        `The body has the id ${quote(inside)}, the match is ${match.id}`,
        `${type}.id`,
      );
    }
    return put(interaction, match.id, resource);
  }
  if (inside === undefined) {
    return written(interaction, 201, writeResource(interaction, type, parts.newId(), resource, 'POST'));
  }
  if (!isFhirId(inside)) throw refuse(400, 'value', `${quote(inside)} is no id`, `${type}.id`);
  return put(interaction, inside, resource);
}

function put(interaction: Interaction, id: string, resource: JsonObject): Reply {
  const { parts, type } = interaction;
  const before = parts.store.current(type, id);
  checkPreconditions(interaction.headers, before);
  setProperty(resource, 'id', id);
  const status = before?.text === undefined ? 201 : 200;
  return written(interaction, status, writeResource(interaction, type, id, resource, 'PUT'));
}

/** DELETE: 204, also if there is nothing to delete (any more). */
export function remove(interaction: Interaction): Reply {
  const { parts, type, id } = interaction;
  return removed(interaction, parts.store.current(type, id));
}

/** DELETE with search criteria: of one match; several are refused. */
export function conditionalDelete(interaction: Interaction): Reply {
  return removed(interaction, findOne(interaction.parts, interaction.type, interaction.query));
}

function removed(interaction: Interaction, before: StoredVersion | undefined): Reply {
  checkPreconditions(interaction.headers, before);
  if (before?.text === undefined) return { status: 204 };
  return { status: 204, headers: versionHeaders(removeResource(interaction, before)) };
}

function bodyOf({ body }: Interaction): JsonObject {
  if (body === undefined || body.trim() === '') throw refuse(400, 'required', 'The request has no body');
  return readBody(body);
}

/** If-Match and If-None-Match of a write (R4 section 3.1.0.5.2): 412 if they don't hold. */
export function checkPreconditions(
  headers: Readonly<Record<string, string>>,
  before: StoredVersion | undefined,
): void {
  const current = before?.text === undefined ? undefined : String(before.version);
  const match = headers['if-match'];
  if (match !== undefined) {
    const holds = match
      .split(',')
      .some((tag) => (tag.trim() === '*' ? current !== undefined : versionOfTag(tag) === current));
    if (!holds || current === undefined) {
      const found = current === undefined ? 'there is no version of it' : `the version is ${current}`;
      throw refuse(412, 'conflict', `If-Match asks for ${quote(match)}, but ${found}`);
    }
  }
  if (headers['if-none-match']?.trim() === '*' && current !== undefined) {
    throw refuse(412, 'conflict', 'If-None-Match asks that there is none yet, but there is one');
  }
}

/** What is answered after a write, by the client's `Prefer: return=`. */
function written({ parts, prefer, type }: Interaction, status: number, stored: StoredVersion): Reply {
  const location = `${parts.base()}/${type}/${stored.id}/_history/${String(stored.version)}`;
  const headers = { ...versionHeaders(stored), location };
  switch (prefer.returns) {
    case 'minimal':
      return { status, headers };
    case 'OperationOutcome': {
      const diagnostics = `${type}/${stored.id} has version ${String(stored.version)}`;
      const outcome = operationOutcome([{ severity: 'information', code: 'informational', diagnostics }]);
      return { status, headers, body: JSON.stringify(outcome) };
    }
    default:
      return { status, headers, ...(stored.text === undefined ? {} : { body: stored.text }) };
  }
}
