import type { Exit, Flow, FlowNode, FlowType } from '../../../flow/model.ts';
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../../../text/json-value.ts';
import { type CheckedFlow, type FlowPart, nodesOf, partIn, partsIn } from '../flow-part.ts';
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
 * A flow of the model from one that was found valid. It is read as the engine has it after its migrations; what the
 * file has otherwise or beyond is not in it before `withKeptOfFile`.
 */
export function readFlow(checked: CheckedFlow): Flow {
  const { value } = checked;
  const translations = new Translations(property(value, 'localization'), textOf(value, 'language') ?? '');
  const positions = positionsOf(value);
  const nodes = nodesOf(checked).map((node) => readNode(node, translations, positions));
  const [entry] = nodes;
  const expiry = property(value, 'expire_after_minutes');
  return {
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

function readNode(part: FlowPart, translations: Translations, positions: Positions): FlowNode {
  const uuid = textOf(part.value, 'uuid') ?? '';
  const routerPart = partIn(part, 'router');
  const position = positions.get(uuid);
  return {
    at: part.at,
    uuid,
    actions: partsIn(part, 'actions').map((action) => readAction(action, translations)),
    ...(routerPart === undefined ? {} : readRouter(routerPart, translations)),
    exits: partsIn(part, 'exits').map(readExit),
    ...(position === undefined ? {} : { position }),
  };
}

function readExit({ value, at }: FlowPart): Exit {
  const destination = textOf(value, 'destination_uuid') ?? '';
  const uuid = textOf(value, 'uuid') ?? '';
  return destination === '' ? { at, uuid } : { at, uuid, destination };
}
