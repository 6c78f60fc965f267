import { type JsonObject, listOf, property, setProperty, textOf } from '../../../text/json-value.ts';
import { objectsIn } from '../../detect/properties.ts';
import type { FlowDraft, HistoryStep } from './draft.ts';
import { append, coordinate, moveDown } from './layout.ts';

/** An action that calls a webhook is a rule set of its own; the actions before and after it are apart. */
export const to11_7: HistoryStep = {
  to: '11.7',
  flow: (draft) => {
    const before = new Map(
      [...draft.actionSets, ...draft.ruleSets].map((set) => [textOf(set, 'uuid') ?? '', set]),
    );
    const replacements = new Map<JsonObject, JsonObject[]>();
    let calls = 0;
    for (const set of draft.actionSets) {
      const parts = partsOf(set);
      if (!parts.some((part) => !Array.isArray(part))) continue;
      let next = before.get(textOf(set, 'destination') ?? '');
      const made: JsonObject[] = [];
      for (const [index, part] of [...parts.entries()].reverse()) {
        const uuid = index === 0 ? (property(set, 'uuid') ?? '') : draft.uuid(`part ${index}`, set);
        const node = Array.isArray(part)
          ? {
              uuid,
              ...position(set),
              actions: part,
              exit_uuid: draft.uuid(`exit ${index}`, set),
              destination: destinationOf(next),
            }
          : callNode(draft, part, ++calls, { uuid, ...position(set) }, next);
        append(
          draft.definition,
          Array.isArray(part) ? 'action_sets' : 'rule_sets',
          draft.origins.made(node, Array.isArray(part) ? set : part),
        );
        made.unshift(node);
        next = node;
      }
      replacements.set(set, made);
    }
    for (const [set, made] of replacements) spread(draft.definition, set, made);
    const sets = draft.actionSets.filter((set) => !replacements.has(set));
    if (replacements.size > 0) setProperty(draft.definition, 'action_sets', sets);
  },
};

/** Each webhook alone, and the actions between them together. */
function partsOf(set: JsonObject): (JsonObject | JsonObject[])[] {
  const parts: (JsonObject | JsonObject[])[] = [];
  for (const action of objectsIn(set, 'actions')) {
    const last = parts.at(-1);
    if (textOf(action, 'type') === 'api') parts.push(action);
    else if (Array.isArray(last)) last.push(action);
    else parts.push([action]);
  }
  return parts;
}

function position(set: JsonObject): JsonObject {
  return { x: property(set, 'x') ?? 0, y: property(set, 'y') ?? 0 };
}

function destinationOf(next: JsonObject | undefined) {
  return next === undefined ? null : (property(next, 'uuid') ?? null);
}

function callNode(
  draft: FlowDraft,
  action: JsonObject,
  number: number,
  place: JsonObject,
  next: JsonObject | undefined,
): JsonObject {
  const language = textOf(draft.json, 'base_language');
  if (language === undefined) throw draft.fault('"base_language" is missing', draft.json);
  const rule = (status: 'success' | 'failure', name: string): JsonObject => {
    const category: JsonObject = {};
    setProperty(category, language, name);
    const made = {
      uuid: draft.uuid(status, action),
      category,
      destination: destinationOf(next),
      destination_type: next === undefined ? null : property(next, 'actions') === undefined ? 'R' : 'A',
      test: { type: 'webhook_status', status },
      label: null,
    };
    return draft.origins.made(made, action);
  };
  return {
    ...place,
    label: `Migrated Webhook ${number}`,
    rules: [rule('success', 'Success'), rule('failure', 'Failure')],
    finished_key: null,
    ruleset_type: 'webhook',
    response_type: '',
    operand: '@step.value',
    config: {
      webhook: property(action, 'webhook') ?? '',
      webhook_action: property(action, 'action') ?? 'POST',
      webhook_headers: property(action, 'webhook_headers') ?? [],
    },
  };
}

/** One under the other, and what stood below them farther down. */
function spread(flow: JsonObject, set: JsonObject, made: readonly JsonObject[]): void {
  if (made.length < 2) return;
  const heights = made.map((node) =>
    property(node, 'actions') === undefined ? 100 : listOf(node, 'actions').length * 75 + 75,
  );
  const sum = heights.reduce((total, height) => total + height, 0);
  moveDown(flow, coordinate(set, 'y') + 1, sum - listOf(set, 'actions').length * 60);
  let offset = 0;
  for (const [index, node] of made.entries()) {
    if (offset > 0) setProperty(node, 'y', coordinate(node, 'y') + offset);
    offset += heights[index] ?? 0;
  }
}
