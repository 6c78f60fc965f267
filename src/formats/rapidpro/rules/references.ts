import type { Finding } from '../../../findings/finding.ts';
import { property } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { filledText, type FlowPart, partIn, partsIn, placeIn, report } from '../flow-part.ts';
import type { FlowRule } from '../flow-parts.ts';

/** The actions whose `groups` the engine reads as references. */
const withGroups = new Set([
  'add_contact_groups',
  'remove_contact_groups',
  'send_broadcast',
  'start_session',
]);
const referring = new Set([...withGroups, 'add_input_labels', 'open_ticket']);

/** A group, label or user is named by its uuid or by an expression, by one of the two. */
export const references: FlowRule = (flow) => {
  const findings: Finding[] = [];
  const see = (reference: FlowPart, match: string) => {
    const hasUuid = filledText(reference, 'uuid') !== undefined;
    const hasMatch = filledText(reference, match) !== undefined;
    if (hasUuid !== hasMatch) return;
    findings.push(
      report('rapidpro.reference-ambiguous', { match, both: hasUuid }, placeIn(flow, reference.at)),
    );
  };
  for (const action of flow.actions) {
    const { type } = action;
    if (!referring.has(type)) continue;
    if (withGroups.has(type)) for (const group of partsIn(action, 'groups')) see(group, 'name_match');
    if (type === 'add_input_labels') for (const label of partsIn(action, 'labels')) see(label, 'name_match');
    const assignee = type === 'open_ticket' ? partIn(action, 'assignee') : undefined;
    if (assignee !== undefined) see(assignee, 'email');
    if (type !== 'remove_contact_groups' || property(action.value, 'all_groups') !== true) continue;
    if (partsIn(action, 'groups').length === 0) continue;
    findings.push(report('rapidpro.groups-and-all', {}, placeIn(flow, child(action.at, 'all_groups'))));
  }
  return findings;
};
