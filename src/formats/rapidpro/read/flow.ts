import type { Exit, Flow, FlowNode, FlowType } from '../../../flow/model.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { type CheckedFlow, type FlowPart, nodesOf, partIn, partsIn } from '../flow-part.ts';
import { bareAction } from '../write/actions.ts';
import { bareExit, bareFlow, bareNode } from '../write/flow.ts';
import { keptIn } from '../write/kept.ts';
import { readAction } from './actions.ts';
import { readRouter } from './router.ts';
import { Translations } from './translations.ts';

const types: Readonly<Record<string, FlowType>> = {
  messaging: 'messaging',
  messaging_background: 'background',
  messaging_offline: 'offline',
  voice: 'voice',
};

/**
 * A flow of the model from one that was found valid. It is read as the engine has it after its migrations;
 * what `original`, the flow in the file, has otherwise or beyond is kept beside each part.
 */
export function readFlow(checked: CheckedFlow, file: JsonObject, original: JsonObject): Flow {
  const { value } = checked;
  const translations = new Translations(property(value, 'localization'), textOf(value, 'language') ?? '');
  const positions = positionsOf(value);
  const nodes = nodesOf(checked).map((node, index) =>
    readNode(node, objectAt(listOf(original, 'nodes')[index]), translations, positions),
  );
  const [entry] = nodes;
  const expiry = property(value, 'expire_after_minutes');
  const flow: Flow = {
    at: checked.at,
    uuid: textOf(value, 'uuid') ?? '',
    name: textOf(value, 'name') ?? '',
    type: types[checked.type] ?? 'messaging',
    version: textOf(value, 'spec_version') ?? '',
    baseLanguage: translations.base,
    languages: translations.languages,
    nodes,
    ...(entry === undefined ? {} : { entry: entry.uuid }),
    ...(typeof expiry === 'number' ? { expireAfterMinutes: expiry } : {}),
  };
  return { ...flow, ...keptIn(file, bareFlow(flow)) };
}

function objectAt(value: JsonValue | undefined): JsonObject {
  return value !== undefined && isObject(value) ? value : {};
}

type Positions = ReadonlyMap<string, { readonly left: number; readonly top: number }>;

function positionsOf(flow: JsonObject): Positions {
  const positions = new Map<string, { left: number; top: number }>();
  const nodes = property(objectAt(property(flow, '_ui')), 'nodes');
  for (const [uuid, node] of Object.entries(objectAt(nodes))) {
    const position = objectAt(property(objectAt(node), 'position'));
    const left = property(position, 'left');
    const top = property(position, 'top');
    if (typeof left === 'number' && typeof top === 'number') positions.set(uuid, { left, top });
  }
  return positions;
}

function readNode(
  part: FlowPart,
  original: JsonObject,
  translations: Translations,
  positions: Positions,
): FlowNode {
  const uuid = textOf(part.value, 'uuid') ?? '';
  const routerPart = partIn(part, 'router');
  const position = positions.get(uuid);
  const node: FlowNode = {
    at: part.at,
    uuid,
    actions: partsIn(part, 'actions').map((action, index) => {
      const read = readAction(action, translations);
      return { ...read, ...keptIn(objectAt(listOf(original, 'actions')[index]), bareAction(read)) };
    }),
    ...(routerPart === undefined
      ? {}
      : readRouter(routerPart, objectAt(property(original, 'router')), translations)),
    exits: partsIn(part, 'exits').map((exit, index) =>
      readExit(exit, objectAt(listOf(original, 'exits')[index])),
    ),
    ...(position === undefined ? {} : { position }),
  };
  return { ...node, ...keptIn(original, bareNode(node)) };
}

function readExit({ value, at }: FlowPart, original: JsonObject): Exit {
  const destination = textOf(value, 'destination_uuid') ?? '';
  const exit: Exit = {
    at,
    uuid: textOf(value, 'uuid') ?? '',
    ...(destination === '' ? {} : { destination }),
  };
  return { ...exit, ...keptIn(original, bareExit(exit)) };
}
