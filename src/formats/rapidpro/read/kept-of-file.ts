/** What a file has beyond the model, put beside each part of a flow that was read from it. */
import type { Flow, FlowNode, Part, Router } from '../../../flow/model.ts';
import { isObject, type JsonObject, type JsonValue, listOf, property } from '../../../text/json-value.ts';
import { bareAction } from '../write/actions.ts';
import { bareExit, bareFlow, bareNode } from '../write/flow.ts';
import { keptIn } from '../write/kept.ts';
import { bareCase, bareCategory, bareRouter, bareWait } from '../write/router.ts';

/**
 * The flow with what a writer needs to write its file as it was: of `original`, the flow with names in small letters,
 * what each part has, and of `file` what the flow itself has.
 */
export function withKeptOfFile(flow: Flow, file: JsonObject, original: JsonObject): Flow {
  const nodes = pairs(flow.nodes, original, 'nodes').map(([node, own]) => nodeWithKept(node, own));
  const kept = { ...flow, nodes };
  return { ...kept, ...keptIn(file, bareFlow(kept)) };
}

function nodeWithKept(node: FlowNode, original: JsonObject): FlowNode {
  const router = objectAt(property(original, 'router'));
  const kept: FlowNode = {
    ...node,
    actions: withKeptIn(node.actions, original, 'actions', bareAction),
    ...(node.router === undefined ? {} : routingWithKept(node.router, node.wait, router)),
    exits: withKeptIn(node.exits, original, 'exits', bareExit),
  };
  return { ...kept, ...keptIn(original, bareNode(kept)) };
}

function routingWithKept(
  router: Router,
  wait: FlowNode['wait'],
  original: JsonObject,
): Pick<FlowNode, 'router' | 'wait'> {
  const categories = withKeptIn(router.categories, original, 'categories', bareCategory);
  const parts: Router =
    router.kind === 'random'
      ? { ...router, categories }
      : { ...router, categories, cases: withKeptIn(router.cases, original, 'cases', bareCase) };
  const ownWait = objectAt(property(original, 'wait'));
  const keptWait = wait === undefined ? undefined : { ...wait, ...keptIn(ownWait, bareWait(wait)) };
  return {
    router: { ...parts, ...keptIn(original, bareRouter(parts, keptWait)) },
    ...(keptWait === undefined ? {} : { wait: keptWait }),
  };
}

function withKeptIn<P extends Part>(
  parts: readonly P[],
  around: JsonObject,
  key: string,
  bare: (part: P) => JsonObject,
): P[] {
  return pairs(parts, around, key).map(([part, own]) => ({ ...part, ...keptIn(own, bare(part)) }));
}

/** Each part with the object that it was read from. */
function pairs<P>(parts: readonly P[], around: JsonObject, key: string): (readonly [P, JsonObject])[] {
  const originals = listOf(around, key);
  return parts.map((part, index) => [part, objectAt(originals[index])] as const);
}

function objectAt(value: JsonValue | undefined): JsonObject {
  return value !== undefined && isObject(value) ? value : {};
}
