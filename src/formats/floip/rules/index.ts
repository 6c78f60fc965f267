/** What a schema can't say, one file a rule. */
import type { Finding } from '../../../findings/finding.ts';
import { blockTypes } from './block-types.ts';
import { choices } from './choices.ts';
import { emptyIds } from './empty-ids.ts';
import { exits } from './exits.ts';
import { flowsToRun } from './flows-to-run.ts';
import { groupChanges } from './group-changes.ts';
import { languages } from './languages.ts';
import { messagePrompt } from './message-prompt.ts';
import { ranges } from './ranges.ts';
import { recommendedKeys } from './recommended-keys.ts';
import { referencesToBlocks } from './references-to-blocks.ts';
import { referencesToResources } from './references-to-resources.ts';
import type { ContainerRule, ContainerScope, FlowRule } from './rule.ts';
import { uniqueUuids } from './unique-uuids.ts';

const flowRules: readonly FlowRule[] = [
  blockTypes,
  referencesToBlocks,
  emptyIds,
  exits,
  referencesToResources,
  messagePrompt,
  choices,
  ranges,
  groupChanges,
  flowsToRun,
];

const containerRules: readonly ContainerRule[] = [uniqueUuids, languages, recommendedKeys];

/** The findings of all rules about a container, or about a flow alone. */
export function applyRules(container: ContainerScope): Finding[] {
  return [
    ...containerRules.flatMap((rule) => rule(container)),
    ...container.flows.flatMap((flow) => flowRules.flatMap((rule) => rule(flow))),
  ];
}
