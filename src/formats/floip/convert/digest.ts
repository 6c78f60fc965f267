/**
 * What a written part is recognised by afterwards: a digest of all that it means. Where it leads and where an
 * editor draws it are not in it, since those are looked at on their own.
 */
import { canonicalJson } from '../../../text/canonical-json.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { derivedId } from '../ids.ts';
import { without } from '../kept.ts';
import { resourceReferences } from '../shape.ts';
import { vendorKey } from '../vendor-key.ts';

/** Under our vendor key: what was kept of RapidPro. */
export const rapidproKey = 'rapidpro';

/** A digest of any JSON value: the same for the same meaning, whatever the order of keys. */
export function digestOf(value: JsonValue): string {
  return derivedId('digest', canonicalJson(value));
}

/** The digest of a block with the contents that it names; `resources` are those of its flow, by uuid. */
export function blockDigest(block: JsonObject, resources: ReadonlyMap<string, JsonValue>): string {
  const exits = listOf(block, 'exits').map((exit): JsonValue =>
    isObject(exit) ? without(exit, ['destination_block']) : exit,
  );
  const named = resourceReferences({ value: block, pointer: '' }).map(({ id }) => resources.get(id) ?? id);
  return digestOf([{ ...withoutSource(without(block, ['ui_metadata'])), exits }, named]);
}

/** The digest of a flow, all in it counting. */
export function flowDigest(flow: JsonObject): string {
  const blocks = listOf(flow, 'blocks').map((block): JsonValue =>
    isObject(block) ? withoutSource(block) : block,
  );
  return digestOf({ ...withoutSource(without(flow, ['last_modified'])), blocks });
}

/** What was kept of RapidPro's side of a part, if anything. */
export function sourceIn(part: JsonObject): JsonObject | undefined {
  const metadata = property(part, 'vendor_metadata');
  const own = isObject(metadata) ? property(metadata, vendorKey) : undefined;
  const source = isObject(own) ? property(own, rapidproKey) : undefined;
  return isObject(source) ? source : undefined;
}

/** The part with what it keeps of RapidPro. */
export function withSource(part: JsonObject, source: JsonObject): JsonObject {
  const given = property(part, 'vendor_metadata');
  const metadata = isObject(given) ? given : {};
  const own = property(metadata, vendorKey);
  const kept = { ...(isObject(own) ? own : {}), [rapidproKey]: source };
  return { ...part, vendor_metadata: { ...metadata, [vendorKey]: kept } };
}

/** The part without it, and without what was there for it alone. */
function withoutSource(part: JsonObject): JsonObject {
  const metadata = property(part, 'vendor_metadata');
  const own = isObject(metadata) ? property(metadata, vendorKey) : undefined;
  if (!isObject(metadata) || !isObject(own)) return part;
  const left = without(own, [rapidproKey]);
  const others = without(metadata, [vendorKey]);
  const rest = Object.keys(left).length === 0 ? others : { ...others, [vendorKey]: left };
  return Object.keys(rest).length === 0
    ? without(part, ['vendor_metadata'])
    : { ...part, vendor_metadata: rest };
}

/** The resources of a flow and of its container by uuid. */
export function resourcesById(...owners: readonly JsonObject[]): Map<string, JsonValue> {
  const found = new Map<string, JsonValue>();
  for (const owner of owners) {
    for (const resource of listOf(owner, 'resources')) {
      const id = isObject(resource) ? textOf(resource, 'uuid') : undefined;
      if (id !== undefined) found.set(id, resource);
    }
  }
  return found;
}
