import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { uuidV5 } from '../../../text/uuid.ts';
import { objectsIn } from '../../detect/properties.ts';
import type { FlowTraits } from './traits.ts';

/** One step of a flow's history: from any spec before `to` to `to`. */
export interface Migration {
  /** The spec that the flow is of afterwards. */
  readonly to: string;
  /** False only for a flow that `change` would leave as it is. */
  readonly concerns: (flow: FlowTraits) => boolean;
  /** A copy of what `change` changes, if that is not all of the flow but the editor's data. */
  readonly copy?: (flow: JsonObject) => JsonObject;
  /** Changes a flow that nobody else holds; see `migrateFlow` for a pure function. */
  readonly change: (draft: JsonObject) => void;
}

/** Namespace of the UUIDs that migrations make, so that the same flow always gets the same ones. */
const namespace = '5f4a1c52-3e0b-5c8e-9d57-6b1e0a7c2d11';

/** A UUID for a new part of a flow, made of what it comes from. */
export function freshUuid(flow: JsonObject, ...origin: readonly (string | number)[]): string {
  return uuidV5(JSON.stringify([textOf(flow, 'uuid') ?? '', ...origin]), namespace);
}

export function objectIn(object: JsonObject, key: string): JsonObject | undefined {
  const value = property(object, key);
  return isObject(value) ? value : undefined;
}

export function nodesOf(flow: JsonObject): JsonObject[] {
  return objectsIn(flow, 'nodes');
}

/** The actions of a flow that are of one of these types. */
export function actionsOf(flow: JsonObject, ...types: readonly string[]): JsonObject[] {
  return nodesOf(flow)
    .flatMap((node) => objectsIn(node, 'actions'))
    .filter((action) => types.includes(textOf(action, 'type') ?? ''));
}

export function routersOf(flow: JsonObject): JsonObject[] {
  return nodesOf(flow)
    .map((node) => objectIn(node, 'router'))
    .filter((router) => router !== undefined);
}

/** The cases of all switch routers. */
export function casesOf(flow: JsonObject): JsonObject[] {
  return routersOf(flow)
    .filter((router) => textOf(router, 'type') === 'switch')
    .flatMap((router) => objectsIn(router, 'cases'));
}

/** The translations of a flow: a language each, of items by uuid. */
export function translationsOf(flow: JsonObject): JsonObject[] {
  return Object.values(objectIn(flow, 'localization') ?? {}).filter(isObject);
}

/** The languages that translate an item, by the item's uuid: one walk over the translations for many questions. */
export function translationsByItem(flow: JsonObject): ReadonlyMap<string, readonly JsonObject[]> {
  const byItem = new Map<string, JsonObject[]>();
  for (const translation of translationsOf(flow)) {
    for (const uuid of Object.keys(translation)) {
      const known = byItem.get(uuid);
      if (known === undefined) byItem.set(uuid, [translation]);
      else known.push(translation);
    }
  }
  return byItem;
}

/** The items of one language that have one of these uuids; a walk over the translations, not over both. */
export function translatedItems(
  translation: JsonObject,
  uuids: { has(uuid: string): boolean },
): { readonly uuid: string; readonly item: JsonObject }[] {
  return Object.entries(translation).flatMap(([uuid, item]) =>
    uuids.has(uuid) && isObject(item) ? [{ uuid, item }] : [],
  );
}

/** The texts of a translated property, where what is no text counts as empty; undefined if there is no list. */
export function translatedTexts(item: JsonObject | undefined, key: string): string[] | undefined {
  if (item === undefined || !Array.isArray(property(item, key))) return undefined;
  return textsIn(listOf(item, key));
}

export function textsIn(values: readonly JsonValue[]): string[] {
  return values.map((value) => (typeof value === 'string' ? value : ''));
}

/** Takes a translated property away, and the item with it when nothing is left of it. */
export function removeTranslation(translation: JsonObject, uuid: string, key: string): void {
  const item = objectIn(translation, uuid);
  if (item === undefined) return;
  Reflect.deleteProperty(item, key);
  if (Object.keys(item).length === 0) Reflect.deleteProperty(translation, uuid);
}

/** The first so many characters of a text. */
export function firstCharacters(text: string, limit: number): string {
  return text.length <= limit ? text : Array.from(text).slice(0, limit).join('');
}

const encoder = new TextEncoder();

export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** Whether a text takes more bytes than the limit; of a code unit it takes one to three. */
export function hasMoreBytes(text: string, limit: number): boolean {
  if (text.length * 3 <= limit) return false;
  return text.length > limit || byteLength(text) > limit;
}
