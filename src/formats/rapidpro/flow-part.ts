import { reporter } from '../../findings/message.ts';
import { isObject, type JsonObject, property, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { rapidproMessages } from './messages.ts';

/** Makes findings of the RapidPro catalogue. */
export const report = reporter(rapidproMessages);

/**
 * An object of a flow and where it stands: in a property of the part around it, or in a list that is one. Its place is
 * put together when a finding needs it.
 */
export class FlowPart {
  // Only declared, as there are very many of these: fields that are defined before they are set take twice as long.
  declare readonly value: JsonObject;
  /** Empty if it has none. */
  declare readonly uuid: string;
  /** The type that it states, known or not; empty if it states none. */
  declare readonly type: string;
  declare private readonly around: FlowPart | JsonPointer;
  declare private readonly key: string;
  declare private readonly index: number;

  /** `around` is the part around it, or its own place if there is none; `index` -1 for what is in no list. */
  constructor(value: JsonObject, around: FlowPart | JsonPointer, key = '', index = -1) {
    const uuid = value['uuid'];
    const type = value['type'];
    this.value = value;
    this.uuid = typeof uuid === 'string' ? uuid : '';
    this.type = typeof type === 'string' ? type : '';
    this.around = around;
    this.key = key;
    this.index = index;
  }

  get at(): JsonPointer {
    const { around, key, index } = this;
    if (typeof around === 'string') return around;
    return index < 0 ? child(around.at, key) : child(around.at, key, index);
  }
}

/** The place of a finding in a flow. */
export function placeIn(
  flow: { readonly flow: string | undefined },
  pointer: JsonPointer,
): { pointer: JsonPointer; flow?: string } {
  return flow.flow === undefined ? { pointer } : { pointer, flow: flow.flow };
}

const none: readonly never[] = [];

type PartClass<P extends FlowPart> = new (
  value: JsonObject,
  around: FlowPart,
  key: string,
  index: number,
) => P;

/** The objects in a list of a part, with their places. */
export function partsIn(part: FlowPart, key: string): readonly FlowPart[];
export function partsIn<P extends FlowPart>(part: FlowPart, key: string, made: PartClass<P>): readonly P[];
export function partsIn(part: FlowPart, key: string, made = FlowPart): readonly FlowPart[] {
  const values = property(part.value, key);
  if (!Array.isArray(values) || values.length === 0) return none;
  // A list of the right size takes a third of the memory of one that grows.
  const parts = new Array<FlowPart>(values.length);
  let count = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (isObject(value)) parts[count++] = new made(value, part, key, index);
  }
  parts.length = count;
  return parts;
}

/** The object in a property of a part, with its place. */
export function partIn(part: FlowPart, key: string): FlowPart | undefined {
  const value = property(part.value, key);
  return isObject(value) ? new FlowPart(value, part, key) : undefined;
}

/** The text of a property, where an empty one is none. */
export function filledText(part: FlowPart, key: string): string | undefined {
  const text = textOf(part.value, key);
  return text === '' ? undefined : text;
}
