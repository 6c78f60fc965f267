/** Tickets of a platform as Tasks (profile mhero-ticket). */
import { ours } from '../../fhir/canonicals.ts';
import { narrative } from '../../fhir/narrative.ts';
import { fhirId, fhirString } from '../../fhir/primitives.ts';
import type { ApiMessage, ApiRun, ApiTicket } from '../../formats/rapidpro-api/answers.ts';
import type { Contacts } from './contacts.ts';
import type { Losses } from './losses.ts';
import { messageId, runOf } from './messages.ts';

interface TicketContext {
  readonly contacts: Contacts;
  readonly messages: readonly ApiMessage[];
  readonly runs: readonly ApiRun[];
  readonly losses: Losses;
}

/**
 * Makes the Task: open and nobody's, taken by an agent, or closed. It is about the last message that the contact had
 * sent when it was opened, and its reason is the run that opened it.
 */
export function ticketResource(ticket: ApiTicket, context: TicketContext): fhir4.Task {
  const { contacts, messages, runs, losses } = context;
  const lost = losses.of(ticket, `ticket ${ticket.uuid}`);
  const topic = fhirString(ticket.topic?.name ?? '');
  const opened = lastBefore(ticket, messages);
  const description =
    fhirString(ticket.body ?? '') ?? (opened === undefined ? (topic ?? 'Ticket') : undefined);
  const agent = fhirString(ticket.assignee?.name ?? '') ?? ticket.assignee?.email;
  if (ticket.assignee?.email !== undefined && ticket.assignee.name !== undefined)
    lost(
      'the email address of the agent',
      "A Task names its agent; an account of the platform is nobody's record.",
    );
  const isClosed = ticket.status === 'closed';
  const end = isClosed ? (ticket.closedOn ?? ticket.modifiedOn ?? ticket.openedOn) : undefined;
  const reason = reasonOf(ticket, runs);
  return {
    resourceType: 'Task',
    id: fhirId(ticket.uuid),
    meta: { profile: [ours('mhero-ticket')] },
    text: narrative({
      title: topic ?? 'Ticket',
      sentence: ticket.body || (isClosed ? 'Closed.' : 'Open.'),
    }),
    identifier: [{ system: 'http://app.rapidpro.io/ticket-uuid', value: ticket.uuid }],
    status: isClosed ? 'completed' : agent === undefined ? 'requested' : 'accepted',
    intent: 'order',
    ...(topic !== undefined && { code: { text: topic } }),
    ...(description !== undefined && { description }),
    ...(opened !== undefined && { focus: { reference: `Communication/${messageId(opened)}` } }),
    for: { reference: contacts.reference(ticket.contact, ticket).reference },
    ...(end !== undefined && { executionPeriod: { end } }),
    authoredOn: ticket.openedOn,
    ...(ticket.modifiedOn !== undefined && { lastModified: ticket.modifiedOn }),
    ...(ticket.openedBy?.name !== undefined && { requester: { display: ticket.openedBy.name } }),
    ...(agent !== undefined && { owner: { display: agent } }),
    ...(reason !== undefined && { reasonReference: reason }),
  };
}

/** The run that opened it, or its flow where not one run that was given fits. */
function reasonOf(
  { openedIn, contact, openedOn }: ApiTicket,
  runs: readonly ApiRun[],
): fhir4.Reference | undefined {
  if (openedIn === undefined) return undefined;
  const run = runOf({ flow: openedIn, contact, createdOn: openedOn }, runs);
  return { reference: `Basic/${fhirId(run?.uuid ?? openedIn.uuid)}` };
}

/** The last message of the contact that came in before the ticket was opened. */
function lastBefore(
  { contact, openedOn }: ApiTicket,
  messages: readonly ApiMessage[],
): ApiMessage | undefined {
  const time = Date.parse(openedOn);
  return messages
    .filter(
      (one) =>
        one.direction === 'in' && one.contact.uuid === contact.uuid && Date.parse(one.createdOn) <= time,
    )
    .filter(({ text, attachments }) => text.trim() !== '' || attachments.length > 0)
    .sort((a, b) => Date.parse(b.createdOn) - Date.parse(a.createdOn))[0];
}
