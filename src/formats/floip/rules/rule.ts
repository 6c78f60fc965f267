import type { Finding } from '../../../findings/finding.ts';
import { reporter } from '../../../findings/message.ts';
import type { JsonObject } from '../../../text/json-value.ts';
import type { JsonPointer } from '../../../text/pointer.ts';
import { floipMessages } from '../messages.ts';
import type { FloipVersion } from '../version.ts';

export const report = reporter(floipMessages);

/** An object of the file and its place. */
export interface Placed {
  readonly value: JsonObject;
  readonly pointer: JsonPointer;
}

/** A flow with all that a rule may ask about it; the values are not checked yet. */
export interface FlowScope extends Placed {
  readonly version: FloipVersion;
  readonly uuid: string | undefined;
  readonly blocks: readonly Placed[];
  /** The resources that the flow may refer to, wherever its version has them. */
  readonly resources: ReadonlySet<string>;
  /** uuids of the flows of the container; undefined for a flow alone. */
  readonly flows: ReadonlySet<string> | undefined;
}

/** A container with its flows; of a flow alone only the flow. */
export interface ContainerScope extends Placed {
  readonly version: FloipVersion;
  readonly flows: readonly FlowScope[];
  /** Each list of resources, with the languages that its values may have. */
  readonly resources: readonly {
    readonly items: readonly Placed[];
    readonly languages: ReadonlySet<string>;
    readonly flow: string | undefined;
  }[];
}

export type FlowRule = (flow: FlowScope) => Finding[];
export type ContainerRule = (container: ContainerScope) => Finding[];

/** Pointer and flow of a finding. */
export function placeIn(flow: FlowScope, pointer: JsonPointer): { pointer: JsonPointer; flow?: string } {
  return flow.uuid === undefined ? { pointer } : { pointer, flow: flow.uuid };
}
