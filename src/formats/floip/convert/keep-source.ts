/**
 * Keeps in a container what RapidPro's file had, each part in the `vendor_metadata` of what it became, with a
 * digest of that: the way back (`rapidpro/adapt/restore-*.ts`) takes the parts whose blocks nobody has changed.
 * docs/conversion.md tells the shape.
 */
import type { Flow, FlowDocument } from '../../../flow/model.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { bareFlow, flowJson } from '../../rapidpro/write/flow.ts';
import { bareDocument, flowWrappers, wrappersOfFlows } from '../../rapidpro/write/document.ts';
import { withKept } from '../../rapidpro/write/kept.ts';
import { without } from '../kept.ts';
import type { BlockSource, ConvertedFlow } from './convert-flow.ts';
import type { Slice } from './convert-node.ts';
import { blockDigest, flowDigest, resourcesById, withSource } from './digest.ts';
import { SourceFlow } from './source-flow.ts';

/** Properties of a flow of the Flow Spec that say what RapidPro's header says. */
export const headerKeys = ['uuid', 'name', 'interaction_timeout', 'supported_modes', 'languages'] as const;

/** The container as written, with all that the document had. `flows` are those of the container, in its order. */
export function keepSource(
  container: JsonObject,
  document: FlowDocument,
  flows: readonly ConvertedFlow[],
): JsonObject {
  const kept = withKept(bareDocument(document), document);
  const unread = property(document.kept?.properties ?? {}, 'flows');
  const wrappers = flowWrappers(document);
  const written = listOf(container, 'flows').map((flow, index): JsonValue => {
    const source = document.flows[index];
    const made = flows[index];
    return isObject(flow) && source !== undefined && made !== undefined
      ? keepFlow(flow, source, made, wrappers[index])
      : flow;
  });
  return withSource(
    { ...container, flows: written },
    {
      kind: document.kind,
      document: without(kept, ['flows', wrappersOfFlows]),
      ...(isObject(unread) ? { unread } : {}),
    },
  );
}

/** `wrapper` is what the flow stands in the `definition` of, as programs other than RapidPro write it. */
function keepFlow(
  written: JsonObject,
  flow: Flow,
  { sources }: ConvertedFlow,
  wrapper: JsonObject | undefined,
): JsonObject {
  const json = flowJson(flow);
  // A flow that was migrated on reading has other nodes in its file; it comes back whole or not as it was.
  const isOwn = SourceFlow.isOf(json, flow);
  const source = new SourceFlow(isOwn ? json : bareFlow(flow));
  const resources = resourcesById(written);
  const blocks = listOf(written, 'blocks').map((block): JsonValue => {
    const made = isObject(block) ? sources.get(textOf(block, 'uuid') ?? '') : undefined;
    if (!isObject(block) || made === undefined) return block;
    const digest = blockDigest(block, resources);
    if (made.beside !== undefined) {
      return withSource(block, { digest, beside: made.beside, exits: waysBeside(block, made) });
    }
    return withSource(block, { digest, ...drawnAt(block), parts: partsOf(block, made, source) });
  });
  const as: JsonObject = {};
  for (const key of headerKeys) as[key] = property(written, key) ?? null;
  return withSource(
    { ...written, blocks },
    {
      flow: source.rest(),
      as,
      nodes: flow.nodes.map(({ uuid }) => uuid),
      ...(wrapper === undefined ? {} : { wrapper }),
      ...(isOwn ? {} : { whole: { digest: flowDigest(written), flow: json } }),
    },
  );
}

/** Of a block beside a question where its exits led, and which exits of the question's node they stand for. */
function waysBeside(block: JsonObject, { exits }: BlockSource): JsonValue[] {
  return listOf(block, 'exits')
    .filter(isObject)
    .map((way) => {
      const uuid = textOf(way, 'uuid') ?? '';
      const as = { [uuid]: property(way, 'destination_block') ?? null };
      const exit = exits.get(uuid);
      return exit === undefined ? { as } : { exit, as };
    });
}

function drawnAt(block: JsonObject): { drawn?: JsonValue } {
  const metadata = property(block, 'ui_metadata');
  const drawn = isObject(metadata) ? property(metadata, 'canvas_coordinates') : undefined;
  return drawn === undefined ? {} : { drawn };
}

function partsOf(block: JsonObject, { slices, exits }: BlockSource, source: SourceFlow): JsonValue[] {
  const ways = listOf(block, 'exits').filter(isObject);
  return slices.map((slice, index): JsonValue => {
    const isLast = index === slices.length - 1;
    const stands = (uuid: string): JsonObject => {
      const as: JsonObject = {};
      if (!isLast) return as;
      for (const way of ways) {
        const id = textOf(way, 'uuid') ?? '';
        if (exits.get(id) === uuid) as[id] = property(way, 'destination_block') ?? null;
      }
      return as;
    };
    return partOf(slice, source, stands);
  });
}

/** One slice of a node as RapidPro's file has it. */
function partOf(
  { node: { uuid }, from, to, closes }: Slice,
  source: SourceFlow,
  stands: (exit: string) => JsonObject,
): JsonObject {
  const node = source.take(uuid);
  const actions = listOf(node, 'actions').slice(from, to);
  const part: JsonObject = { node: uuid, from, to };
  if (Array.isArray(property(node, 'actions'))) part['actions'] = actions;
  const items: JsonValue[] = [...actions];
  if (closes) {
    const router = property(node, 'router');
    if (router !== undefined) part['router'] = router;
    if (isObject(router)) items.push(...listOf(router, 'categories'), ...listOf(router, 'cases'));
    part['exits'] = listOf(node, 'exits').map((exit) => ({
      exit,
      as: stands(isObject(exit) ? (textOf(exit, 'uuid') ?? '') : ''),
    }));
    const rest = without(node, [
      'uuid',
      'router',
      'exits',
      ...(part['actions'] === undefined ? [] : ['actions']),
    ]);
    if (Object.keys(rest).length > 0) part['rest'] = rest;
    const ui = source.takeUi(uuid);
    if (ui !== undefined) part['ui'] = ui;
  }
  const localization = source.takeTranslations(
    items.flatMap((item) => (isObject(item) ? (textOf(item, 'uuid') ?? []) : [])),
  );
  if (Object.keys(localization).length > 0) part['localization'] = localization;
  return part;
}
