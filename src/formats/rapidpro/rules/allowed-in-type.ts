import type { Finding } from '../../../findings/finding.ts';
import { textOf } from '../../../text/json-value.ts';
import { child } from '../../../text/pointer.ts';
import { actionsOf, type FlowRule, partIn, placeIn, report, routersOf } from '../flow-part.ts';

const flowTypes = new Set(['messaging', 'messaging_background', 'messaging_offline', 'voice']);
const background = 'messaging_background';
const offline = 'messaging_offline';
const voice = 'voice';

/** Needs the contact's answer, so it is nothing for background flows. */
const interactive = new Set(['add_input_labels']);

/** Needs a server, so it is nothing for flows that run on a device. */
const online = new Set([
  'call_classifier',
  'call_llm',
  'call_resthook',
  'call_webhook',
  'open_ticket',
  'request_optin',
  'send_broadcast',
  'send_email',
  'set_contact_channel',
  'start_session',
  'transfer_airtime',
]);

const spoken = new Set(['play_audio', 'say_msg']);

function isAllowed(action: string, flow: string): boolean {
  if (interactive.has(action)) return flow !== background;
  if (online.has(action)) return flow !== offline;
  return !spoken.has(action) || flow === voice;
}

/** Actions and waits that the flow's type allows. */
export const allowedInType: FlowRule = (flow) => {
  const findings: Finding[] = [];
  if (!flowTypes.has(flow.type)) return findings;
  for (const part of actionsOf(flow)) {
    const action = textOf(part.value, 'type') ?? '';
    if (isAllowed(action, flow.type)) continue;
    const place = placeIn(flow, child(part.at, 'type'));
    findings.push(report('rapidpro.action-not-allowed', { action, flow: flow.type }, place));
  }
  for (const router of routersOf(flow)) {
    const wait = partIn(router, 'wait');
    const type = wait === undefined ? undefined : textOf(wait.value, 'type');
    if (wait === undefined || type === undefined) continue;
    if (type === 'msg' ? flow.type !== background : type !== 'dial' || flow.type === voice) continue;
    const place = placeIn(flow, child(wait.at, 'type'));
    findings.push(report('rapidpro.wait-not-allowed', { wait: type, flow: flow.type }, place));
  }
  return findings;
};
