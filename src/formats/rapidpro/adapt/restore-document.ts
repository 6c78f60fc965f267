/** The export that a container was made of, around the flows of today. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
  textOf,
} from '../../../text/json-value.ts';
import { sourceIn } from '../../floip/convert/digest.ts';
import { isSingleFlow } from '../write/document.ts';
import { objectIn } from './kept-part.ts';

/**
 * Puts campaigns, triggers, fields, groups and all else of the export back around the flows of `made`, and the
 * flows that could not be read in their places. Fields and groups that the flows name now are added.
 */
export function restoreDocument(container: JsonObject, made: JsonObject): JsonValue {
  const source = sourceIn(container);
  if (source === undefined) return made;
  const kind = textOf(source, 'kind') ?? '';
  const flows = listOf(made, 'flows');
  const unread = Object.entries(objectIn(source, 'unread'))
    .map(([index, flow]) => [Number(index), flow] as const)
    .filter(([index]) => Number.isInteger(index) && index >= 0)
    .sort(([a], [b]) => a - b);
  for (const [index, flow] of unread) flows.splice(index, 0, flow);
  const [alone] = flows;
  if (isSingleFlow(kind) && flows.length === 1 && alone !== undefined) return alone;
  if (kind === 'rapidpro-flow-list') return flows;
  if (isSingleFlow(kind)) return made;
  const document: JsonObject = { ...objectIn(source, 'document'), flows };
  addMissing(document, listOf(made, 'fields'), 'fields', 'key');
  addMissing(document, listOf(made, 'groups'), 'groups', 'uuid');
  return document;
}

/** Adds what flows name that the export does not list; an export that lists none at all is left alone. */
function addMissing(document: JsonObject, named: readonly JsonValue[], list: string, id: string): void {
  const given = property(document, list);
  if (!Array.isArray(given)) return;
  const idOf = (item: JsonValue) => (isObject(item) ? property(item, id) : undefined);
  const known = new Set(given.map(idOf));
  setProperty(document, list, [...given, ...named.filter((item) => !known.has(idOf(item)))]);
}
