/** Where queries stand in a file. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { child, type JsonPointer } from '../../../text/pointer.ts';
import type { FlowPart } from '../flow-part.ts';

/** A query that is not empty. That of an action is a template. */
export interface FoundQuery {
  readonly of: 'group' | 'action';
  readonly text: string;
  readonly at: JsonPointer;
  /** Of the group, or the type of the action. */
  readonly name: string;
}

/** The queries beside the flows: those of the groups of a file, and of groups that campaigns and triggers name. */
export function* queriesBesideFlows(document: JsonValue): Generator<FoundQuery> {
  if (!isObject(document)) return;
  yield* ofGroups(document, 'groups', '');
  for (const [index, campaign] of listOf(document, 'campaigns').entries()) {
    const group = isObject(campaign) ? property(campaign, 'group') : undefined;
    if (group !== undefined) yield* ofGroup(group, child('', 'campaigns', index, 'group'));
  }
  for (const [index, trigger] of listOf(document, 'triggers').entries()) {
    if (!isObject(trigger)) continue;
    for (const list of ['groups', 'exclude_groups']) {
      yield* ofGroups(trigger, list, child('', 'triggers', index));
    }
  }
}

/** Actions that choose contacts by a query, and those that name groups, with whose references their queries are copied. */
const byQuery: ReadonlySet<string> = new Set(['send_broadcast', 'start_session']);
const byGroup: ReadonlySet<string> = new Set(['add_contact_groups', 'remove_contact_groups', ...byQuery]);

/** Whether an action is of a type that may have queries. */
export function mayHaveQueries({ type }: FlowPart): boolean {
  return byGroup.has(type);
}

/** The queries of an action, and of the groups that it names. */
export function* queriesOfAction(action: FlowPart): Generator<FoundQuery> {
  if (!byGroup.has(action.type)) return;
  yield* ofGroups(action.value, 'groups', action.at);
  const text = byQuery.has(action.type) ? (textOf(action.value, 'contact_query') ?? '') : '';
  if (text !== '') yield { of: 'action', text, at: child(action.at, 'contact_query'), name: action.type };
}

function* ofGroups(from: JsonObject, list: string, at: JsonPointer): Generator<FoundQuery> {
  for (const [index, group] of listOf(from, list).entries()) yield* ofGroup(group, child(at, list, index));
}

function* ofGroup(group: JsonValue, at: JsonPointer): Generator<FoundQuery> {
  const text = isObject(group) ? (textOf(group, 'query') ?? '') : '';
  if (!isObject(group) || text === '') return;
  yield { of: 'group', text, at: child(at, 'query'), name: textOf(group, 'name') ?? '' };
}
