import type { Flow, FlowDocument } from '../model.ts';
import { type Change, Changes } from './change.ts';
import { compareFlows } from './compare-flows.ts';
import { compareKept } from './compare-kept.ts';
import { flowSimilarity } from './match-nodes.ts';
import { pairUp } from './pair-up.ts';

/** From how much in common two flows with different uuids and names are versions of one. */
const enough = 0.5;
/** Above this many flows on a side those left are not looked through for similar ones. */
const mostLeft = 60;

/**
 * What changed from one version of a file to another, by what the flows mean: ids, places in the editor and the
 * order of nodes do not count. Flows are matched by uuid, then by name, then by what they say and do; nodes by uuid,
 * then by what they say, do and lead to. The same documents give no change.
 */
export function differenceOf(a: FlowDocument, b: FlowDocument): Change[] {
  const changes = new Changes();
  const flows = pairUp(a.flows, b.flows, [({ uuid }) => uuid || undefined, ({ name }) => name || undefined]);
  const left = similarFlows(flows.removed, flows.added);
  const pairs = new Map([...flows.both, ...left]);
  const taken = new Set(pairs.values());
  if (a.format === b.format) compareKept(withoutFlows(a), withoutFlows(b), 'change.document', changes);
  for (const flow of a.flows) {
    const other = pairs.get(flow);
    const of = changes.within({ flow: { uuid: flow.uuid, name: flow.name } });
    if (other === undefined)
      of.add('removed', { code: 'change.flow', what: 'flow', a: flow.at, old: flow.name });
    else compareFlows(flow, other, of);
  }
  for (const flow of b.flows.filter((one) => !taken.has(one))) {
    const of = changes.within({ flow: { uuid: flow.uuid, name: flow.name } });
    of.add('added', { code: 'change.flow', what: 'flow', b: flow.at, new: flow.name });
  }
  return [...changes.all];
}

const ofTheFile = new Set(['flows', 'version', 'site', 'specification_version']);

/** Flows that could not be read are kept with the document; they are told apart from what stands beside flows. */
function withoutFlows(document: FlowDocument): FlowDocument {
  const { kept } = document;
  if (kept === undefined) return document;
  const beside = Object.entries(kept.properties).filter(([key]) => !ofTheFile.has(key));
  return { ...document, kept: { ...kept, properties: Object.fromEntries(beside) } };
}

function similarFlows(a: readonly Flow[], b: readonly Flow[]): (readonly [Flow, Flow])[] {
  if (a.length > mostLeft || b.length > mostLeft) return [];
  const scored = a.flatMap((old) => b.map((now) => ({ old, now, score: flowSimilarity(old, now) })));
  const found = new Map<Flow, Flow>();
  const taken = new Set<Flow>();
  for (const { old, now, score } of scored.sort((x, y) => y.score - x.score)) {
    if (score < enough || found.has(old) || taken.has(now)) continue;
    found.set(old, now);
    taken.add(now);
  }
  return [...found];
}
