import type { Exit, Flow, FlowNode, FlowType } from '../../../flow/model.ts';
import { isObject, type JsonObject, type JsonValue, property, textOf } from '../../../text/json-value.ts';
import type { ExitPart, FlowParts, NodePart } from '../flow-parts.ts';
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
export function readFlow(checked: FlowParts): Flow {
  const { value } = checked;
  const translations = new Translations(checked);
  const positions = positionsOf(value);
  const nodes = checked.nodes.map((node) => readNode(node, translations, positions));
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

function readNode(part: NodePart, translations: Translations, positions: Positions): FlowNode {
  const { uuid, router } = part;
  const position = positions.get(uuid);
  return {
    at: part.at,
    uuid,
    actions: part.actions.map((action) => readAction(action, translations)),
    ...(router === undefined ? {} : readRouter(router, translations)),
    exits: part.exits.map(readExit),
    ...(position === undefined ? {} : { position }),
  };
}

function readExit({ at, uuid, destination }: ExitPart): Exit {
  return destination === undefined ? { at, uuid } : { at, uuid, destination };
}
