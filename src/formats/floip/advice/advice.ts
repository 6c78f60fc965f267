import type { Finding } from '../../../findings/finding.ts';
import { reporter } from '../../../findings/message.ts';
import type { Flow } from '../../../flow/model.ts';
import { floipAdviceMessages } from '../advice-messages.ts';
import type { ContainerScope, FlowScope, Placed } from '../rules/rule.ts';

export const report = reporter(floipAdviceMessages);

/** A valid flow, as its file has it and as the model does. */
export interface ReadFlow {
  readonly scope: FlowScope;
  readonly flow: Flow;
  /** The resources that its blocks can use, by uuid. */
  readonly resources: ReadonlyMap<string, Placed>;
}

/** The valid flows of a container, and the lists of resources that belong to them. */
export interface ReadContainer {
  readonly scope: ContainerScope;
  readonly flows: readonly ReadFlow[];
  readonly resources: ContainerScope['resources'];
}

/** Advice on a valid flow. */
export type FlowAdvice = (flow: ReadFlow) => Finding[];
/** Advice on what valid flows of a container have in common. */
export type ContainerAdvice = (container: ReadContainer) => Finding[];

/** What a block is called, for a sentence. */
export function nameOf(part: { readonly name?: string; readonly uuid: string }): string {
  return part.name ?? part.uuid;
}
