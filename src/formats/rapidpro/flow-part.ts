import type { Finding } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import { isObject, type JsonObject, property, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { rapidproMessages } from './messages.ts';
import type { SpecVersion } from './spec-version.ts';

/** Makes findings of the RapidPro catalogue. */
export const report = reporter(rapidproMessages);

/** Where a part stands in the one around it: in a property, or in a list that is one. */
interface Step {
  readonly around: FlowPart;
  readonly key: string;
  readonly index?: number;
}

/**
 * An object of a flow and where it stands. Its place is put together when a finding needs it, and the lists of its
 * parts are kept, as many rules go through them.
 */
export class FlowPart {
  readonly value: JsonObject;
  readonly #place: JsonPointer | Step;
  #at: JsonPointer | undefined;
  #lists: (readonly [key: string, parts: readonly FlowPart[]])[] | undefined;

  constructor(value: JsonObject, place: JsonPointer | Step) {
    this.value = value;
    this.#place = place;
  }

  get at(): JsonPointer {
    this.#at ??= pointerTo(this.#place);
    return this.#at;
  }

  /** The objects in the list that a property holds. */
  list(key: string): readonly FlowPart[] {
    this.#lists ??= [];
    for (const [known, parts] of this.#lists) if (known === key) return parts;
    const parts: FlowPart[] = [];
    const values = property(this.value, key);
    if (Array.isArray(values)) {
      for (let index = 0; index < values.length; index++) {
        const value = values[index];
        if (isObject(value)) parts.push(new FlowPart(value, { around: this, key, index }));
      }
    }
    this.#lists.push([key, parts]);
    return parts;
  }
}

function pointerTo(place: JsonPointer | Step): JsonPointer {
  if (typeof place === 'string') return place;
  const { around, key, index } = place;
  return index === undefined ? child(around.at, key) : child(around.at, key, index);
}

/** A flow to be checked, as the engine has it after its migrations (`migrations/`). */
export class CheckedFlow extends FlowPart {
  /** The flow's uuid, for findings. */
  readonly flow: string | undefined;
  /** The type that it states, known or not. */
  readonly type: string;
  readonly version: SpecVersion;
  #actions: readonly FlowPart[] | undefined;
  #routers: readonly FlowPart[] | undefined;

  constructor(value: JsonObject, at: JsonPointer, version: SpecVersion, flow: string | undefined) {
    super(value, at);
    this.flow = flow;
    this.type = textOf(value, 'type') ?? '';
    this.version = version;
  }

  /** The actions of all nodes. */
  get actions(): readonly FlowPart[] {
    this.#actions ??= this.list('nodes').flatMap((node) => node.list('actions'));
    return this.#actions;
  }

  /** The routers of all nodes that have one. */
  get routers(): readonly FlowPart[] {
    this.#routers ??= this.list('nodes').flatMap((node) => partIn(node, 'router') ?? []);
    return this.#routers;
  }
}

/** A rule: what the schema can't say of a flow. It takes flows of any shape, as others tell of the shape. */
export type FlowRule = (flow: CheckedFlow) => Finding[];

/** The place of a finding in a flow. */
export function placeIn(flow: CheckedFlow, pointer: JsonPointer): { pointer: JsonPointer; flow?: string } {
  return flow.flow === undefined ? { pointer } : { pointer, flow: flow.flow };
}

/** The objects in a list of a part, with their places. */
export function partsIn(part: FlowPart, key: string): readonly FlowPart[] {
  return part.list(key);
}

/** The object in a property of a part, with its place. */
export function partIn(part: FlowPart, key: string): FlowPart | undefined {
  const value = property(part.value, key);
  return isObject(value) ? new FlowPart(value, { around: part, key }) : undefined;
}

export function nodesOf(flow: FlowPart): readonly FlowPart[] {
  return flow.list('nodes');
}

export function actionsOf(flow: CheckedFlow): readonly FlowPart[] {
  return flow.actions;
}

export function routersOf(flow: CheckedFlow): readonly FlowPart[] {
  return flow.routers;
}

/** The text of a property, where an empty one is none. */
export function filledText(part: FlowPart, key: string): string | undefined {
  const text = textOf(part.value, key);
  return text === '' ? undefined : text;
}
