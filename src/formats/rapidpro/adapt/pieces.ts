/** What the nodes of a restored flow are put together from: one piece a block, or a part of one. */
import type { FlowNode } from '../../../flow/model.ts';
import {
  isObject,
  type JsonObject,
  type JsonValue,
  listOf,
  property,
  textOf,
} from '../../../text/json-value.ts';
import { bareNode } from '../write/flow.ts';
import type { Beside } from './kept-beside.ts';
import { type KeptBlock, type KeptPart, objectIn } from './kept-part.ts';

/** Where an exit leads: to a block, to the piece that follows in the same block, or to a node made anew. */
export type Target =
  | { readonly kind: 'block'; readonly uuid: string }
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'node'; readonly uuid: string };

export interface PieceExit {
  /** As RapidPro had it, if it had. */
  readonly exit: JsonObject;
  readonly target?: Target;
  /** True if it still leads where it led. */
  readonly isAsItWas: boolean;
}

export interface Piece {
  /** The node of RapidPro's file that it is a slice of, and which one. */
  readonly slice?: { readonly node: string; readonly from: number; readonly to: number };
  readonly closes: boolean;
  /** The uuid that the node has if it is not one of RapidPro's file. */
  readonly uuid: string;
  readonly actions?: readonly JsonValue[];
  readonly router?: JsonValue;
  readonly rest: JsonObject;
  readonly exits: readonly PieceExit[];
  readonly ui?: JsonValue;
  readonly localization: JsonObject;
  /** Where an editor draws it now, if that is not where RapidPro's file had it. */
  readonly position?: FlowNode['position'];
  readonly isRestored: boolean;
}

/**
 * The pieces of a block that is as it was written. `made` is what it would be without what it keeps, `beside` the
 * blocks beside it that its node stands for.
 */
export function keptPieces(
  block: JsonObject,
  { parts, isMoved }: KeptBlock,
  made: readonly FlowNode[],
  beside?: Beside,
): Piece[] {
  const [first] = made;
  const own = listOf(block, 'exits').flatMap((exit) =>
    isObject(exit)
      ? [[textOf(exit, 'uuid') ?? '', property(exit, 'destination_block') ?? null] as const]
      : [],
  );
  const destinations = new Map([...own, ...Object.entries(beside?.ways ?? {})]);
  const pieces: Piece[] = [];
  for (const [index, part] of [...parts.entries()].reverse()) {
    const next = pieces[0];
    pieces.unshift({
      slice: part,
      closes: part.exits !== undefined,
      uuid: index === 0 ? (first?.uuid ?? '') : '',
      ...(part.actions === undefined ? {} : { actions: part.actions }),
      ...(part.router === undefined ? {} : { router: part.router }),
      rest: part.rest,
      exits: next === undefined ? lastExits(part, block, destinations, beside) : exitsTo(next, part),
      ...(part.ui === undefined ? {} : { ui: part.ui }),
      localization: part.localization,
      ...(isMoved && first?.position !== undefined ? { position: first.position } : {}),
      isRestored: true,
    });
  }
  return pieces;
}

function exitsTo(next: Piece, { exits = [] }: KeptPart): PieceExit[] {
  return exits.map(({ exit }) => ({ exit, target: { kind: 'piece', piece: next }, isAsItWas: true }));
}

function lastExits(
  { exits }: KeptPart,
  block: JsonObject,
  destinations: ReadonlyMap<string, JsonValue>,
  beside: Beside | undefined,
): PieceExit[] {
  const leading = (to: JsonValue | undefined): { target?: Target } =>
    typeof to === 'string' && to !== '' ? { target: { kind: 'block', uuid: to } } : {};
  if (exits === undefined) {
    const [way] = listOf(block, 'exits').filter(isObject);
    if (way === undefined) return [];
    return [
      {
        exit: { uuid: textOf(way, 'uuid') ?? '' },
        ...leading(property(way, 'destination_block')),
        isAsItWas: false,
      },
    ];
  }
  return exits.map(({ exit, as: own }) => {
    const as = beside?.as.get(textOf(exit, 'uuid') ?? '') ?? own;
    const changed = Object.entries(as).find(([uuid, to]) => (destinations.get(uuid) ?? null) !== to);
    if (changed !== undefined) return { exit, ...leading(destinations.get(changed[0])), isAsItWas: false };
    const [led] = Object.values(as);
    return { exit, ...leading(led), isAsItWas: true };
  });
}

/** The pieces of a block that is new or changed: its nodes as they are made of it alone. */
export function madePieces(
  made: readonly FlowNode[],
  kept: KeptBlock | undefined,
  localization: JsonObject,
): Piece[] {
  const part = kept?.parts.at(-1);
  return made.map((node, index): Piece => {
    const json = bareNode(node);
    const router = property(json, 'router');
    const { position } = node;
    return {
      ...(index === 0 && part !== undefined ? { slice: part } : {}),
      closes: part === undefined || part.exits !== undefined || router !== undefined || node.exits.length > 1,
      uuid: node.uuid,
      actions: listOf(json, 'actions'),
      ...(router === undefined ? {} : { router }),
      rest: {},
      exits: listOf(json, 'exits').filter(isObject).map(madeExit),
      localization: translationsOf(node, localization),
      ...(position === undefined ? {} : { position }),
      isRestored: false,
    };
  });
}

function madeExit(exit: JsonObject): PieceExit {
  const to = textOf(exit, 'destination_uuid');
  return {
    exit: { uuid: textOf(exit, 'uuid') ?? '' },
    ...(to === undefined ? {} : { target: { kind: 'node', uuid: to } }),
    isAsItWas: false,
  };
}

/** The translations of what a node has, of those of its flow. */
function translationsOf(node: FlowNode, localization: JsonObject): JsonObject {
  const { router } = node;
  const uuids = [
    ...node.actions.map(({ uuid }) => uuid),
    ...(router?.categories ?? []).map(({ uuid }) => uuid),
    ...(router?.kind === 'switch' ? router.cases : []).map(({ uuid }) => uuid),
  ];
  const found: JsonObject = {};
  for (const language of Object.keys(localization)) {
    const items = objectIn(localization, language);
    const own = uuids.flatMap((uuid) => {
      const item = property(items, uuid);
      return item === undefined ? [] : [[uuid, item] as const];
    });
    if (own.length > 0) found[language] = Object.fromEntries(own);
  }
  return found;
}
