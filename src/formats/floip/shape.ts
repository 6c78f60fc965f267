/** How to look into a container whose parts nobody has checked yet. */
import { resultKey } from '../../flow/model.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { isOldSelectMany, meantType, selectMany } from './block-types.ts';
import { vendorKey } from './vendor-key.ts';
import type { Placed } from './rules/rule.ts';

const nothing: JsonObject = {};

/** The objects in a list, with their places; what is no object is passed over. */
export function placedItems(of: Placed, key: string): Placed[] {
  return listOf(of.value, key).flatMap((value, index) =>
    isObject(value) ? [{ value, pointer: child(of.pointer, key, index) }] : [],
  );
}

export function exitsOf(block: Placed): Placed[] {
  return placedItems(block, 'exits');
}

/** The config of a block; an empty one if there is none. */
export function configOf(block: JsonObject): JsonObject {
  const config = property(block, 'config');
  return isObject(config) ? config : nothing;
}

export function hasConfig(block: JsonObject): boolean {
  return isObject(property(block, 'config'));
}

/** The type of a block by its name in the newest version, whatever spelling the file has. */
export function typeOf(block: JsonObject): string {
  const type = meantType(textOf(block, 'type') ?? '');
  return isOldSelectMany(type) ? selectMany : type;
}

export function isSelect(type: string): boolean {
  return type === 'MobilePrimitives.SelectOneResponse' || type === selectMany;
}

export function isDefaultExit(exit: JsonObject): boolean {
  return property(exit, 'default') === true;
}

/** The test of an exit; an empty text is none. */
export function testOf(exit: JsonObject): string | undefined {
  const test = textOf(exit, 'test')?.trim();
  return test === undefined || test === '' ? undefined : test;
}

/**
 * The resources of a container or flow with their uuids: a list in the examples and in rc4's table, "keyed by
 * resource uuid" in the other tables.
 */
export function resourcesOf(of: Placed): { readonly id: string; readonly resource: Placed }[] {
  const resources = property(of.value, 'resources');
  if (isObject(resources)) {
    return Object.entries(resources).flatMap(([id, value]) =>
      isObject(value) ? [{ id, resource: { value, pointer: child(of.pointer, 'resources', id) } }] : [],
    );
  }
  return placedItems(of, 'resources').flatMap((resource) => {
    const id = textOf(resource.value, 'uuid');
    return id === undefined ? [] : [{ id, resource }];
  });
}

/** Every place in a block where the specification says that a resource is named. */
export function resourceReferences(block: Placed): { readonly id: string; readonly pointer: JsonPointer }[] {
  const type = typeOf(block.value);
  if (!/^(MobilePrimitives|SmartDevices)\./.test(type)) return [];
  const config = configOf(block.value);
  const at = child(block.pointer, 'config');
  const references: { id: string; pointer: JsonPointer }[] = [];
  const add = (id: unknown, pointer: JsonPointer) => {
    if (typeof id === 'string') references.push({ id, pointer });
  };
  const isMessage = type === 'MobilePrimitives.Message';
  for (const key of isMessage ? ['prompt', 'message'] : ['prompt', 'question_prompt']) {
    add(property(config, key), child(at, key));
  }
  if (!isSelect(type)) return references;
  const choices = property(config, 'choices');
  if (isObject(choices)) {
    for (const [name, id] of Object.entries(choices)) add(id, child(at, 'choices', name));
  }
  for (const { value, pointer } of placedItems({ value: config, pointer: at }, 'choices')) {
    add(property(value, 'prompt'), child(pointer, 'prompt'));
  }
  for (const key of ['IVR', 'ivr']) {
    const voice = property(config, key);
    if (!isObject(voice)) continue;
    listOf(voice, 'digit_prompts').forEach((id, index) => add(id, child(at, key, 'digit_prompts', index)));
  }
  return references;
}

/** What this program told of a block that it wrote from another format: see `convert/losses.ts`. */
export function toldOf(block: JsonObject): JsonObject {
  const metadata = property(block, 'vendor_metadata');
  const told = isObject(metadata) ? property(metadata, vendorKey) : undefined;
  return isObject(told) ? told : nothing;
}

/** The name of a block's result as its author wrote it: the label, where the name is made of it. */
export function resultName(block: JsonObject): string {
  const name = textOf(block, 'name') ?? '';
  const label = textOf(block, 'label');
  return label !== undefined && variableName(label) === name ? label : name;
}

/** A result's name as a variable: word characters only. */
export function variableName(result: string): string {
  return (
    resultKey(result)
      .replace(/^_+(?=[^_])/, '')
      .replace(/([^_])_+$/, '$1') || 'result'
  );
}
