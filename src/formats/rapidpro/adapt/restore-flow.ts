/** A flow that came from RapidPro, with what its container kept of it put back where nobody has changed it. */
import type { FlowNode } from '../../../flow/model.ts';
import { canonicalJson } from '../../../text/canonical-json.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  setProperty,
  textOf,
} from '../../../text/json-value.ts';
import { flowDigest, resourcesById, sourceIn } from '../../floip/convert/digest.ts';
import { headerKeys } from '../../floip/convert/keep-source.ts';
import type { AdaptedFlow } from './flow.ts';
import { addTranslations, type Find, joinPieces, nodeJson } from './join-pieces.ts';
import { blocksBeside, isBeside } from './kept-beside.ts';
import { keptBlock, objectIn } from './kept-part.ts';
import { keptPieces, madePieces, type Piece } from './pieces.ts';

/** How the flow is written without what was kept: RapidPro's header, places and translations. */
export interface MadeFlow extends AdaptedFlow {
  readonly json: JsonObject;
  readonly editorType: (node: FlowNode) => string;
}

export interface RestoredFlow {
  readonly json: JsonObject;
  /** Indexes of the blocks that came back as they were. */
  readonly restored: ReadonlySet<number>;
  readonly isHeaderRestored: boolean;
}

/**
 * The flow of RapidPro that a flow of a container was made of. A block that was changed, or added, is what it
 * would be without; destinations are those of the container. Undefined if the container keeps nothing of it.
 */
export function restoreFlow(
  flow: JsonObject,
  container: JsonObject,
  made: MadeFlow,
): RestoredFlow | undefined {
  const source = sourceIn(flow);
  if (source === undefined) return undefined;
  const blocks = listOf(flow, 'blocks');
  const whole = property(source, 'whole');
  if (isObject(whole) && isObject(property(whole, 'flow')) && textOf(whole, 'digest') === flowDigest(flow)) {
    const all = new Set(blocks.keys());
    return { json: objectIn(whole, 'flow'), restored: all, isHeaderRestored: true };
  }
  const resources = resourcesById(container, flow);
  const restored = new Set<number>();
  const entryBlock = textOf(flow, 'first_block_id') ?? '';
  const beside = blocksBeside(blocks.filter(isObject), resources);
  const stoodFor = new Set([...beside.values()].flatMap((one) => [...one.blocks]));
  const pieces: Piece[] = [];
  const entryOfBlock = new Map<string, Piece>();
  const entryOfNode = new Map<string, Piece>();
  const localization = objectIn(made.json, 'localization');
  for (const [index, block] of blocks.entries()) {
    const uuid = isObject(block) ? textOf(block, 'uuid') : undefined;
    const nodes = made.nodesOf.get(uuid ?? '');
    if (!isObject(block) || uuid === undefined || nodes === undefined || entryOfBlock.has(uuid)) continue;
    if (stoodFor.has(uuid) && uuid !== entryBlock) {
      restored.add(index);
      continue;
    }
    // One that is no longer what the question stands for is a block like any other.
    const kept = isBeside(block) ? undefined : keptBlock(block, resources);
    if (kept?.isUnchanged === true) restored.add(index);
    const own =
      kept?.isUnchanged === true
        ? keptPieces(block, kept, nodes, beside.get(uuid))
        : madePieces(nodes, kept, localization);
    const [first] = own;
    if (first === undefined) continue;
    entryOfBlock.set(uuid, first);
    for (const [place, piece] of own.entries()) entryOfNode.set(nodes[place]?.uuid ?? uuid, piece);
    if (nodes[0] !== undefined) entryOfNode.set(nodes[0].uuid, first);
    pieces.push(...own);
  }
  const find: Find = (target) => {
    if (target === undefined) return undefined;
    if (target.kind === 'piece') return target.piece;
    return (target.kind === 'block' ? entryOfBlock : entryOfNode).get(target.uuid);
  };
  const entry = entryOfBlock.get(entryBlock) ?? pieces[0];
  const groups = joinPieces(pieces, entry, find);
  const uuids = new Map(
    groups.flatMap(({ uuid, pieces: own }) => own.map((piece) => [piece, uuid] as const)),
  );
  const known = new Set(uuids.values());
  const nodes = inOrder(groups, source, entry === undefined ? undefined : uuids.get(entry)).map((group) => ({
    group,
    json: nodeJson(
      group,
      find,
      (piece) => uuids.get(piece),
      (uuid) => known.has(uuid),
    ),
  }));
  const { header, isRestored } = headerOf(flow, source, made.json);
  const json: JsonObject = { ...header, nodes: nodes.map((node) => node.json) };
  const translations: JsonObject = { ...objectIn(header, 'localization') };
  const places: JsonObject = { ...objectIn(objectIn(header, '_ui'), 'nodes') };
  for (const { group } of nodes) {
    for (const piece of group.pieces) addTranslations(translations, piece.localization);
    const place = placeOf(group.pieces, made);
    if (place !== undefined) setProperty(places, group.uuid, place);
  }
  if (Object.hasOwn(header, 'localization') || Object.keys(translations).length > 0)
    setProperty(json, 'localization', translations);
  if (Object.keys(places).length > 0 || isObject(property(objectIn(header, '_ui'), 'nodes')))
    setProperty(json, '_ui', { ...objectIn(header, '_ui'), nodes: places });
  return { json, restored, isHeaderRestored: isRestored };
}

/** The nodes in the order of RapidPro's file, new ones after them; the one where the flow starts is the first. */
function inOrder<G extends { readonly uuid: string }>(
  groups: readonly G[],
  source: JsonObject,
  entry: string | undefined,
): G[] {
  const order = new Map(listOf(source, 'nodes').map((uuid, index) => [uuid, index] as const));
  const place = ({ uuid }: G) => (uuid === entry ? -1 : (order.get(uuid) ?? order.size));
  return [...groups].sort((a, b) => place(a) - place(b));
}

/** RapidPro's header, with what the container's header says otherwise now. */
function headerOf(
  flow: JsonObject,
  source: JsonObject,
  made: JsonObject,
): { header: JsonObject; isRestored: boolean } {
  const header = { ...objectIn(source, 'flow') };
  const as = objectIn(source, 'as');
  const changed = headerKeys.filter(
    (key) => canonicalJson(property(flow, key) ?? null) !== canonicalJson(property(as, key) ?? null),
  );
  const counterparts = {
    uuid: 'uuid',
    name: 'name',
    interaction_timeout: 'expire_after_minutes',
    supported_modes: 'type',
    languages: 'language',
  } as const;
  for (const key of changed)
    setProperty(header, counterparts[key], property(made, counterparts[key]) ?? null);
  return { header, isRestored: changed.length === 0 };
}

/** Where the editor draws a node: as it did, unless the container has it elsewhere now. */
function placeOf(pieces: readonly Piece[], { editorType, nodesOf }: MadeFlow): JsonValue | undefined {
  const last = pieces.at(-1);
  const position = pieces[0]?.position;
  const place = position === undefined ? undefined : { left: position.left, top: position.top };
  if (last?.ui !== undefined) {
    return isObject(last.ui) && place !== undefined && pieces[0]?.isRestored === true
      ? { ...last.ui, position: place }
      : last.ui;
  }
  const node = [...nodesOf.values()].flat().find(({ uuid }) => uuid === last?.uuid);
  if (last?.isRestored === true || node === undefined) return undefined;
  return { position: place ?? { left: 100, top: 100 }, type: editorType(node) };
}
