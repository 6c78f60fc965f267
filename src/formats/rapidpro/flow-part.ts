import type { Finding } from '../../findings/finding.ts';
import { reporter } from '../../findings/message.ts';
import type { Flow } from '../../flow/model.ts';
import { isObject, type JsonObject, listOf, property, textOf } from '../../text/json-value.ts';
import { child, type JsonPointer } from '../../text/pointer.ts';
import { rapidproMessages } from './messages.ts';
import type { SpecVersion } from './spec-version.ts';

/** Makes findings of the RapidPro catalogue. */
export const report = reporter(rapidproMessages);

/** An object of a flow and where it stands. */
export interface FlowPart {
  readonly value: JsonObject;
  readonly at: JsonPointer;
}

/** A flow to be checked, as the engine has it after its migrations (`migrations/`). */
export interface CheckedFlow extends FlowPart {
  /** The flow's uuid, for findings. */
  readonly flow?: string;
  /** The type that it states, known or not. */
  readonly type: string;
  readonly version: SpecVersion;
}

/** A rule: what the schema can't say of a flow. It takes flows of any shape, as others tell of the shape. */
export type FlowRule = (flow: CheckedFlow) => Finding[];

/** A piece of advice on a valid flow of the model: what the engine takes and an author should still know. */
export type Advice = (flow: Flow) => Finding[];

/** The place of a finding in a flow. */
export function placeIn(flow: CheckedFlow, pointer: JsonPointer): { pointer: JsonPointer; flow?: string } {
  return flow.flow === undefined ? { pointer } : { pointer, flow: flow.flow };
}

/** The objects in a list of a part, with their places. */
export function partsIn(part: FlowPart, key: string): FlowPart[] {
  const parts: FlowPart[] = [];
  for (const [index, value] of listOf(part.value, key).entries()) {
    if (isObject(value)) parts.push({ value, at: child(part.at, key, index) });
  }
  return parts;
}

/** The object in a property of a part, with its place. */
export function partIn(part: FlowPart, key: string): FlowPart | undefined {
  const value = property(part.value, key);
  return isObject(value) ? { value, at: child(part.at, key) } : undefined;
}

export function nodesOf(flow: FlowPart): FlowPart[] {
  return partsIn(flow, 'nodes');
}

export function actionsOf(flow: FlowPart): FlowPart[] {
  return nodesOf(flow).flatMap((node) => partsIn(node, 'actions'));
}

export function routersOf(flow: FlowPart): FlowPart[] {
  return nodesOf(flow)
    .map((node) => partIn(node, 'router'))
    .filter((router) => router !== undefined);
}

/** The text of a property, where an empty one is none. */
export function filledText(part: FlowPart, key: string): string | undefined {
  const text = textOf(part.value, key);
  return text === '' ? undefined : text;
}
