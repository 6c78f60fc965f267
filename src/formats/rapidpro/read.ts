import type { Flow, FlowDocument } from '../../flow/model.ts';
import type { JsonDocument } from '../../text/json.ts';
import { isObject, type JsonObject, type JsonValue, property, setProperty } from '../../text/json-value.ts';
import { versionOf } from '../detect/properties.ts';
import type { Detected, Read } from '../format.ts';
import { flowsIn } from './flows-in.ts';
export { flowsIn } from './flows-in.ts';
import { FlowsReader, type ReadFlow, wholeFlow } from './read/flows-reader.ts';
import { ageOldFlows } from './read/old-flows.ts';
import { bareDocument, isSingleFlow, wrappersOfFlows } from './write/document.ts';
import { keptIn } from './write/kept.ts';

/**
 * Reads a RapidPro export, an assets file of goflow, a list of flows or a single flow, legacy ones too. Flows
 * that goflow would refuse are told and left out of the document's flows; what they were is kept, so that writing
 * loses nothing.
 */
export function readRapidPro(json: JsonDocument, detected: Detected): Read {
  const { value } = json;
  const items = [...flowsIn(value, detected.kind)];
  const old = ageOldFlows(
    items.map(({ item }) => item),
    value,
  );
  const reader = new FlowsReader(value, detected, json, old);
  const read: ReadFlow[] = [];
  const unread: JsonObject = {};
  const wrappers: JsonObject = {};
  for (const one of items) {
    const { index, item, wrapper } = one;
    const flow = reader.read(one);
    if (flow === undefined) setProperty(unread, String(index), wrapper ?? item);
    else {
      read.push(flow);
      if (wrapper !== undefined) setProperty(wrappers, String(index), without(wrapper, 'definition'));
    }
  }
  const { flows, findings } = reader.end();
  if (read.length === 0 && !isObject(value)) return { flows, findings };
  if (read.length === 0 && isSingleFlow(detected.kind)) return { flows, findings };
  let document: FlowDocument | undefined;
  return {
    /** Made when it is asked for: who only wants the findings has no use for what is kept of the file. */
    get document() {
      document ??= documentOf(value, detected, read.map(wholeFlow), { unread, wrappers });
      return document;
    },
    flows,
    findings,
  };
}

function documentOf(
  value: JsonValue,
  detected: Detected,
  flows: readonly Flow[],
  { unread, wrappers }: Readonly<Record<'unread' | 'wrappers', JsonObject>>,
): FlowDocument {
  const [first] = flows;
  const isSingle = isSingleFlow(detected.kind);
  const document: FlowDocument = {
    at: '',
    format: 'rapidpro',
    kind: detected.kind,
    version: (isObject(value) ? versionOf(property(value, 'version')) : undefined) ?? first?.version ?? '',
    ...(isSingle && first !== undefined ? { name: first.name, uuid: first.uuid } : {}),
    flows,
  };
  const root: JsonObject = {};
  if (!isSingle && isObject(value)) {
    for (const [key, item] of Object.entries(without(value, 'flows'))) setProperty(root, key, item);
  }
  const { kept } = keptIn(root, bareDocument(document));
  const beside: JsonObject = {
    ...(isEmpty(unread) ? {} : { flows: unread }),
    ...(isEmpty(wrappers) ? {} : { [wrappersOfFlows]: wrappers }),
  };
  if (isEmpty(beside)) return kept === undefined ? document : { ...document, kept };
  return {
    ...document,
    kept: { format: 'rapidpro', ...kept, properties: { ...kept?.properties, ...beside } },
  };
}

function isEmpty(object: JsonObject): boolean {
  return Object.keys(object).length === 0;
}

function without(object: JsonObject, name: string): JsonObject {
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(object)) if (key !== name) setProperty(copy, key, item);
  return copy;
}
