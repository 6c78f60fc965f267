import type { Flow, FlowNode, FlowType } from '../../../flow/model.ts';
import { type JsonObject, setProperty } from '../../../text/json-value.ts';
import { actionJson } from './actions.ts';
import { withKept } from './kept.ts';
import { localizationJson } from './localization.ts';
import { routerJson } from './router.ts';

const typeNames: Readonly<Record<FlowType, string>> = {
  messaging: 'messaging',
  background: 'messaging_background',
  offline: 'messaging_offline',
  voice: 'voice',
};

/** A flow as RapidPro has it, with all that its file had. */
export function flowJson(flow: Flow): JsonObject {
  return withKept(bareFlow(flow), flow);
}

/** A flow of what the model says, its parts with what their file had of them. */
export function bareFlow(flow: Flow): JsonObject {
  const localization = localizationJson(flow);
  const positions = positionsJson(flow);
  return {
    uuid: flow.uuid,
    name: flow.name,
    spec_version: flow.version,
    language: flow.baseLanguage,
    type: typeNames[flow.type],
    ...(flow.expireAfterMinutes === undefined ? {} : { expire_after_minutes: flow.expireAfterMinutes }),
    ...(Object.keys(localization).length === 0 ? {} : { localization }),
    nodes: flow.nodes.map((node) => withKept(bareNode(node), node)),
    ...(Object.keys(positions).length === 0 ? {} : { _ui: { nodes: positions } }),
  };
}

export function bareNode(node: FlowNode): JsonObject {
  return {
    uuid: node.uuid,
    actions: node.actions.map(actionJson),
    ...(node.router === undefined ? {} : { router: routerJson(node.router, node.wait) }),
    exits: node.exits.map((exit) => withKept(bareExit(exit), exit)),
  };
}

export function bareExit({ uuid, destination }: FlowNode['exits'][number]): JsonObject {
  return { uuid, ...(destination === undefined ? {} : { destination_uuid: destination }) };
}

function positionsJson(flow: Flow): JsonObject {
  const positions: JsonObject = {};
  for (const { uuid, position } of flow.nodes) {
    if (position === undefined) continue;
    setProperty(positions, uuid, { position: { left: position.left, top: position.top } });
  }
  return positions;
}
