import type { FlowDocument } from '../../../flow/model.ts';
import { isObject, type JsonObject, type JsonValue, property } from '../../../text/json-value.ts';
import { flowJson } from './flow.ts';
import { withKept } from './kept.ts';

/** True for a file that is one flow, of today or legacy. */
export function isSingleFlow(kind: string): boolean {
  return kind === 'rapidpro-flow' || kind === 'rapidpro-legacy-flow';
}

/** Where a document keeps what its flows stood in the `definition` of, by their places. */
export const wrappersOfFlows = ' wrappers of flows';

/** What each of the document's flows stood in the `definition` of in its file; undefined for one that stood alone. */
export function flowWrappers(document: FlowDocument): readonly (JsonObject | undefined)[] {
  const kept = document.kept?.properties ?? {};
  const [unread, wrappers] = [property(kept, 'flows') ?? {}, property(kept, wrappersOfFlows) ?? {}];
  let place = 0;
  return document.flows.map(() => {
    while (isObject(unread) && Object.hasOwn(unread, String(place))) place++;
    const wrapper = isObject(wrappers) ? property(wrappers, String(place)) : undefined;
    place++;
    return wrapper !== undefined && isObject(wrapper) ? wrapper : undefined;
  });
}

/** What the model says of a document beside its flows. */
export function bareDocument(document: FlowDocument): JsonObject {
  return document.kind === 'rapidpro-export' ? { version: document.version } : {};
}

/** A document of RapidPro in the shape that its file had, the flows that could not be read in their places. */
export function documentJson(document: FlowDocument): JsonValue {
  const flows: JsonValue[] = document.flows.map(flowJson);
  const kept = document.kept?.properties ?? {};
  const unread = property(kept, 'flows');
  const places = Object.entries(isObject(unread) ? unread : {}).map(
    ([index, flow]) => [Number(index), flow] as const,
  );
  for (const [index, flow] of places.sort(([a], [b]) => a - b)) flows.splice(index, 0, flow);
  const wrappers = property(kept, wrappersOfFlows);
  for (const [index, wrapper] of Object.entries(isObject(wrappers) ? wrappers : {})) {
    const flow = flows[Number(index)];
    if (flow !== undefined && isObject(wrapper)) flows[Number(index)] = { ...wrapper, definition: flow };
  }
  if (isSingleFlow(document.kind)) return flows[0] ?? {};
  if (document.kind === 'rapidpro-flow-list') return flows;
  const built = withKept(bareDocument(document), document);
  Reflect.deleteProperty(built, 'flows');
  Reflect.deleteProperty(built, wrappersOfFlows);
  return { ...built, flows };
}
