import type { Loss } from '../../../flow/loss.ts';
import type { Action, Flow, FlowDocument, FlowNode } from '../../../flow/model.ts';
import { type JsonObject, type JsonValue, setProperty } from '../../../text/json-value.ts';
import { flowJson } from '../write/flow.ts';
import { adaptFlow } from './flow.ts';
import { Losses } from './losses.ts';

/** A document of another format as an export of RapidPro, and what it could not take along. */
export function foreignDocumentJson(document: FlowDocument): { value: JsonValue; losses: readonly Loss[] } {
  const losses = new Losses();
  const flows = document.flows.map((flow) => adaptFlow(flow, document.format !== 'floip', losses));
  const actions = flows.flatMap((flow) => flow.nodes).flatMap((node) => node.actions);
  return {
    value: {
      version: '13',
      site: 'http://mhero.org',
      flows: flows.map(completeFlow),
      campaigns: [],
      triggers: [],
      fields: fieldsOf(actions),
      groups: groupsOf(actions),
    },
    losses: losses.all,
  };
}

/** The flow with what RapidPro's editor writes beside what the engine needs. */
function completeFlow(flow: Flow): JsonObject {
  const json = flowJson(flow);
  setProperty(json, 'revision', 1);
  if (!Object.hasOwn(json, 'localization')) setProperty(json, 'localization', {});
  const nodes: JsonObject = {};
  for (const [index, node] of flow.nodes.entries()) {
    const { left, top } = node.position ?? { left: 100, top: 100 + 200 * index };
    setProperty(nodes, node.uuid, { position: { left, top }, type: editorType(node) });
  }
  setProperty(json, '_ui', { nodes });
  return json;
}

/** What the editor draws the node as. */
function editorType(node: FlowNode): string {
  if (node.wait !== undefined) return 'wait_for_response';
  if (node.router === undefined) return 'execute_actions';
  if (node.actions.some((action) => action.kind === 'webhook')) return 'split_by_webhook';
  return node.router.kind === 'random' ? 'split_by_random' : 'split_by_expression';
}

function fieldsOf(actions: readonly Action[]): JsonObject[] {
  const fields = new Map<string, string>();
  for (const action of actions) {
    if (action.kind === 'set-contact' && action.field !== undefined)
      fields.set(action.field.key, action.field.name);
  }
  return sorted(fields).map(([key, name]) => ({ key, name, type: 'text' }));
}

function groupsOf(actions: readonly Action[]): JsonObject[] {
  const groups = new Map<string, string>();
  for (const action of actions) {
    if (action.kind !== 'add-to-groups' && action.kind !== 'remove-from-groups') continue;
    for (const { uuid, name } of action.groups) if (uuid !== undefined) groups.set(uuid, name);
  }
  return sorted(groups).map(([uuid, name]) => ({ uuid, name, query: null }));
}

function sorted(map: ReadonlyMap<string, string>): [string, string][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
