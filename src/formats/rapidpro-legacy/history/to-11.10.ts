import { type JsonObject, property, setProperty, textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import { objectIn } from '../../rapidpro/migrations/step.ts';
import { type FlowDraft, type HistoryStep, isEmpty } from './draft.ts';
import { eachFlow } from './each-flow.ts';
import { append } from './layout.ts';

/** A flow of another kind (voice, messages) is triggered, not entered. */
export const to11_10: HistoryStep = {
  to: '11.10',
  export: ({ flows }) => {
    const types = new Map<string, string>();
    for (const { json } of flows) {
      const uuid = textOf(objectIn(json, 'metadata') ?? {}, 'uuid') ?? '';
      if (uuid !== '') types.set(uuid, textOf(json, 'flow_type') ?? '');
    }
    eachFlow(flows, (draft) => {
      for (const [part, key] of [
        [draft.json, 'flow_type'],
        [objectIn(draft.json, 'metadata') ?? {}, 'uuid'],
      ] as const) {
        if (!Object.hasOwn(part, key)) throw draft.fault(`"${key}" is missing`, draft.json);
      }
      if (isEmpty(property(draft.json, 'flow_type'))) setProperty(draft.json, 'flow_type', 'M');
      for (const key of ['action_sets', 'rule_sets']) {
        if (property(draft.json, key) === undefined) setProperty(draft.json, key, []);
      }
      const isOther = (flow: JsonObject | undefined) => {
        const type = types.get(textOf(flow ?? {}, 'uuid') ?? '') ?? '';
        return type !== '' && kindOf(type) !== kindOf(textOf(draft.json, 'flow_type') ?? '');
      };
      for (const action of draft.actions) {
        if (textOf(action, 'type') !== 'flow' || !isOther(objectIn(action, 'flow'))) continue;
        Object.assign(action, triggering());
      }
      triggerSubflows(draft, isOther);
    });
  },
};

/** What an action that triggers a flow for this contact has beside the flow. */
function triggering(): JsonObject {
  return { type: 'trigger-flow', contacts: [], groups: [], urns: [], variables: [{ id: '@contact.uuid' }] };
}

/** M and F are both flows of messages. */
function kindOf(type: string): string {
  return type === 'F' ? 'M' : type;
}

function triggerSubflows(draft: FlowDraft, isOther: (flow: JsonObject | undefined) => boolean): void {
  const replaced = draft.ruleSets.filter(
    (set) =>
      textOf(set, 'ruleset_type') === 'subflow' && isOther(objectIn(objectIn(set, 'config') ?? {}, 'flow')),
  );
  if (replaced.length === 0) return;
  for (const set of replaced) {
    const flow = objectIn(objectIn(set, 'config') ?? {}, 'flow') ?? {};
    const [rule] = objectsIn(set, 'rules');
    if (rule === undefined) throw draft.fault('the subflow has no rule', set);
    const action: JsonObject = { ...triggering(), uuid: draft.uuid('trigger', set), flow };
    const actionSet: JsonObject = {
      uuid: property(set, 'uuid') ?? null,
      x: property(set, 'x') ?? null,
      y: property(set, 'y') ?? null,
      destination: property(rule, 'destination') ?? null,
      actions: [draft.origins.made(action, set)],
      exit_uuid: property(rule, 'uuid') ?? null,
    };
    append(draft.json, 'action_sets', draft.origins.made(actionSet, set));
  }
  const uuids = new Set(replaced.map((set) => property(set, 'uuid')));
  setProperty(
    draft.json,
    'rule_sets',
    draft.ruleSets.filter((set) => !uuids.has(property(set, 'uuid'))),
  );
}
