/** What a node that was made of a block is recognised by afterwards. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { digestOf } from '../../floip/convert/digest.ts';
import { without } from '../../floip/kept.ts';
import { objectIn } from './kept-part.ts';

/** Under `_ui` of a flow and of its nodes: what was kept of the Flow Spec. */
export const floipKey = 'mhero';

/**
 * The digest of some nodes of a flow with their translations. Where `followed` exits lead is not in it, since that
 * is looked at on its own. Undefined if the flow does not have all of the nodes.
 */
export function nodesDigest(
  flow: JsonObject,
  uuids: readonly string[],
  followed: ReadonlySet<string>,
): string | undefined {
  const all = listOf(flow, 'nodes').filter(isObject);
  const nodes = uuids
    .map((uuid) => all.find((node) => textOf(node, 'uuid') === uuid))
    .filter((node) => node !== undefined);
  if (nodes.length === 0 || nodes.length < uuids.length) return undefined;
  const parts = nodes.map((node): JsonValue => {
    const exits = listOf(node, 'exits').map((exit): JsonValue =>
      isObject(exit) && followed.has(textOf(exit, 'uuid') ?? '') ? without(exit, ['destination_uuid']) : exit,
    );
    return { ...node, exits };
  });
  return digestOf([parts, nodes.map((node) => translationsOf(flow, node))]);
}

function translationsOf(flow: JsonObject, node: JsonObject): JsonValue {
  const router = objectIn(node, 'router');
  const items = [...listOf(node, 'actions'), ...listOf(router, 'categories'), ...listOf(router, 'cases')];
  const uuids = items.flatMap((item) => (isObject(item) ? (textOf(item, 'uuid') ?? []) : []));
  const localization = objectIn(flow, 'localization');
  return Object.keys(localization)
    .sort()
    .map((language): JsonValue => {
      const texts = objectIn(localization, language);
      return [language, ...uuids.map((uuid) => property(texts, uuid) ?? null)];
    })
    .filter((entry) => Array.isArray(entry) && entry.slice(1).some((item) => item !== null));
}
