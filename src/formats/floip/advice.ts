/**
 * What the specification allows and an author should still know: warnings and notes about flows that were found
 * valid. Each is a file in `advice/`; to add one, write it and name it here.
 */
import type { Finding } from '../../findings/finding.ts';
import type { Flow } from '../../flow/model.ts';
import type { ContainerAdvice, FlowAdvice, ReadContainer, ReadFlow } from './advice/advice.ts';
import { choiceTests } from './advice/choice-tests.ts';
import { exits } from './advice/exits.ts';
import { expressionFaults } from './advice/expression-faults.ts';
import { loopsWithoutWait } from './advice/loops-without-wait.ts';
import { messageLength } from './advice/message-length.ts';
import { blocksForModes, contentForModes, settingsForVoice } from './advice/modes.ts';
import { resources } from './advice/resources.ts';
import { sharedResults } from './advice/shared-results.ts';
import { unreachableBlocks } from './advice/unreachable-blocks.ts';
import { webhooks } from './advice/webhooks.ts';
import type { ContainerScope, FlowScope } from './rules/rule.ts';
import { resourcesOf } from './shape.ts';

const flowAdvice: readonly FlowAdvice[] = [
  unreachableBlocks,
  loopsWithoutWait,
  sharedResults,
  exits,
  choiceTests,
  contentForModes,
  blocksForModes,
  settingsForVoice,
  webhooks,
];

const containerAdvice: readonly ContainerAdvice[] = [expressionFaults, resources, messageLength];

/** Findings told of one container at most. */
const maxAdvice = 1000;

/** Warnings and notes about the valid flows of a container, or about a flow alone. */
export function adviseOn(scope: ContainerScope, valid: readonly Flow[]): Finding[] {
  const byPlace = new Map(valid.map((flow) => [flow.at, flow]));
  const flows = scope.flows.flatMap((one): ReadFlow[] => {
    const flow = byPlace.get(one.pointer);
    return flow === undefined ? [] : [{ scope: one, flow, resources: resourcesFor(one, scope) }];
  });
  if (flows.length === 0) return [];
  const uuids = new Set(flows.map((one) => one.scope.uuid));
  const isOfOne = (uuid: string) => scope.flows.filter((one) => one.uuid === uuid).length === 1;
  const container: ReadContainer = {
    scope,
    flows,
    // A list that all flows share is judged only if all of them are known.
    resources: scope.resources.filter(({ flow }) =>
      flow === undefined ? flows.length === scope.flows.length : uuids.has(flow) && isOfOne(flow),
    ),
  };
  return [
    ...flows.flatMap((flow) => flowAdvice.flatMap((one) => one(flow))),
    ...containerAdvice.flatMap((one) => one(container)),
  ].slice(0, maxAdvice);
}

function resourcesFor(flow: FlowScope, container: ContainerScope): ReadFlow['resources'] {
  return new Map([...resourcesOf(container), ...resourcesOf(flow)].map(({ id, resource }) => [id, resource]));
}
