/** Pieces of one node of RapidPro's file that still follow each other become that node again. */
import { type JsonObject, type JsonValue, property, setProperty } from '../../../text/json-value.ts';
import { rapidproUuid } from './ids.ts';
import { objectIn } from './kept-part.ts';
import type { Piece, PieceExit, Target } from './pieces.ts';

/** A node of pieces, with its uuid. */
export interface Joined {
  readonly uuid: string;
  readonly pieces: readonly Piece[];
}

/** How to find the piece that an exit leads to. */
export type Find = (target: Target | undefined) => Piece | undefined;

/** Joins what can be joined and gives each node a uuid, that of RapidPro's file where it is that node. */
export function joinPieces(pieces: readonly Piece[], entry: Piece | undefined, find: Find): Joined[] {
  const sources = new Map<Piece, number>();
  for (const { exits } of pieces) {
    for (const { target } of exits) {
      const to = find(target);
      if (to !== undefined) sources.set(to, (sources.get(to) ?? 0) + 1);
    }
  }
  const nextOf = new Map<Piece, Piece>();
  for (const piece of pieces) {
    const [exit, ...others] = piece.exits;
    const next = find(exit?.target);
    if (piece.closes || others.length > 0 || next === undefined || next === entry) continue;
    const follows = next.slice?.node === piece.slice?.node && next.slice?.from === piece.slice?.to;
    if (piece.slice !== undefined && follows && next !== piece && sources.get(next) === 1)
      nextOf.set(piece, next);
  }
  const joined = new Set(nextOf.values());
  const used = new Set<string>();
  const groups: { pieces: Piece[]; uuid: string }[] = [];
  for (const first of pieces) {
    if (joined.has(first)) continue;
    const group = [first];
    for (let next = nextOf.get(first); next !== undefined; next = nextOf.get(next)) group.push(next);
    groups.push({ pieces: group, uuid: '' });
  }
  // Nodes of the file have the first right to their uuid, so that a copied block does not take it away.
  const own = ({ pieces: [first] }: { pieces: Piece[] }) =>
    first?.slice?.from === 0 ? first.slice.node : undefined;
  for (const group of groups) {
    const uuid = own(group);
    if (uuid === undefined || used.has(uuid)) continue;
    group.uuid = uuid;
    used.add(uuid);
  }
  for (const group of groups) {
    if (group.uuid !== '') continue;
    const [first] = group.pieces;
    const id = first === undefined || first.uuid === '' ? 'part' : first.uuid;
    let uuid = rapidproUuid(id);
    for (let n = 2; used.has(uuid); n++) uuid = rapidproUuid(`${id} ${n}`);
    group.uuid = uuid;
    used.add(uuid);
  }
  return groups;
}

/** The node as JSON; `uuidOf` tells the node that a piece has come to, `exists` whether there is such a node. */
export function nodeJson(
  { uuid, pieces }: Joined,
  find: Find,
  uuidOf: (piece: Piece) => string | undefined,
  exists: (uuid: string) => boolean,
): JsonObject {
  const last = pieces.at(-1);
  const node: JsonObject = { uuid };
  const lists = pieces.flatMap(({ actions }) => (actions === undefined ? [] : [actions]));
  if (lists.length > 0) node['actions'] = lists.flat();
  if (last?.router !== undefined) node['router'] = last.router;
  node['exits'] = (last?.exits ?? []).map((exit) => exitJson(exit, find, uuidOf, exists));
  return { ...last?.rest, ...node };
}

function exitJson(
  { exit, target, isAsItWas }: PieceExit,
  find: Find,
  uuidOf: (piece: Piece) => string | undefined,
  exists: (uuid: string) => boolean,
): JsonObject {
  const to = find(target);
  const uuid = to === undefined ? undefined : uuidOf(to);
  const before = property(exit, 'destination_uuid');
  if (isAsItWas) {
    // Null, an empty text and a way that no exit of the block stands for stay as they were.
    const leadsNowhere = before === undefined || before === null || before === '';
    if (uuid === undefined && (leadsNowhere || (typeof before === 'string' && exists(before)))) return exit;
    if (uuid !== undefined && uuid === before) return exit;
  }
  const made = { ...exit };
  if (uuid === undefined) Reflect.deleteProperty(made, 'destination_uuid');
  else setProperty(made, 'destination_uuid', uuid);
  return made;
}

/** Both localizations as one: `{language: {uuid: {property: texts}}}`. */
export function addTranslations(to: JsonObject, from: JsonObject): void {
  for (const [language, items] of Object.entries(from)) {
    const merged: JsonObject = { ...objectIn(to, language), ...asObject(items) };
    setProperty(to, language, merged);
  }
}

function asObject(value: JsonValue): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
