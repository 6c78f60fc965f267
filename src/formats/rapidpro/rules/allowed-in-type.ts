import type { Finding } from '../../../findings/finding.ts';
import { child } from '../../../text/pointer.ts';
import { placeIn, report } from '../flow-part.ts';
import type { FlowRule } from '../flow-parts.ts';

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
  for (const part of flow.actions) {
    const action = part.type;
    if (isAllowed(action, flow.type)) continue;
    const place = placeIn(flow, child(part.at, 'type'));
    findings.push(report('rapidpro.action-not-allowed', { action, flow: flow.type }, place));
  }
  for (const { wait } of flow.routers) {
    // What is no text is told by the schema.
    if (typeof wait?.value['type'] !== 'string') continue;
    const { type } = wait;
    if (type === 'msg' ? flow.type !== background : type !== 'dial' || flow.type === voice) continue;
    const place = placeIn(flow, child(wait.at, 'type'));
    findings.push(report('rapidpro.wait-not-allowed', { wait: type, flow: flow.type }, place));
  }
  return findings;
};
