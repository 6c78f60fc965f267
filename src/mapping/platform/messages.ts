/** Messages of a platform as Communications (profile mhero-communication). */
import { ours } from '../../fhir/canonicals.ts';
import { narrative } from '../../fhir/narrative.ts';
import { fhirId, fhirString } from '../../fhir/primitives.ts';
import type { ApiMessage, ApiRun } from '../../formats/rapidpro-api/answers.ts';
import { isUuid, uuidV5 } from '../../text/uuid.ts';
import { messageStatus, participationMode } from './codes.ts';
import { channelSystem } from './channels.ts';
import type { Contacts } from './contacts.ts';
import type { Losses } from './losses.ts';
import { asParty } from './party.ts';

/** The namespace in which emNutt makes ids of messages that have but a number. */
const messageNamespace = '8883e3fc-1480-4eaa-b976-d2bdd67cd144';

/** How a message travels: by its type, else by the scheme of its URN. */
function mediumOf({ urn = '', type }: ApiMessage): fhir4.CodeableConcept[] {
  const scheme = urn.slice(0, urn.indexOf(':'));
  const code = type === 'voice' ? 'PHONE' : (participationMode[scheme] ?? 'APPWRIT');
  const system = 'http://terminology.hl7.org/CodeSystem/v3-ParticipationMode';
  return urn === '' && type !== 'voice' ? [] : [{ coding: [{ system, code }] }];
}

/** The FHIR id of a message: its uuid, or what emNutt makes of its number. */
export function messageId({ uuid, id }: Pick<ApiMessage, 'uuid' | 'id'>): string {
  return uuid === undefined ? uuidV5(String(id), messageNamespace) : fhirId(uuid);
}

/**
 * Makes the Communications, in the order of their times. The API says of which flow a message is, not of which run:
 * it belongs to the only run of that flow and contact that went on at the time. What comes in answers the last
 * message that went out in the same run.
 */
export function messageResources(
  messages: readonly ApiMessage[],
  runs: readonly ApiRun[],
  { contacts, hasChannel, losses }: Pick<Surroundings, 'contacts' | 'hasChannel' | 'losses'>,
): fhir4.Communication[] {
  const inOrder = [...messages].sort(
    (a, b) => Date.parse(a.createdOn) - Date.parse(b.createdOn) || (messageId(a) < messageId(b) ? -1 : 1),
  );
  const lastOut = new Map<string, string>();
  return inOrder.flatMap((message) => {
    const id = messageId(message);
    const run = runOf(message, runs);
    const thread = run?.uuid ?? message.contact.uuid;
    const answers = message.direction === 'in' ? lastOut.get(thread) : undefined;
    const resource = messageResource(message, { id, run, answers, contacts, hasChannel, losses });
    if (resource !== undefined && message.direction === 'out') lastOut.set(thread, id);
    return resource ?? [];
  });
}

/** The only run of the flow and contact that went on at the time. */
export function runOf(
  { flow, contact, createdOn }: Pick<ApiMessage, 'flow' | 'contact' | 'createdOn'>,
  runs: readonly ApiRun[],
): ApiRun | undefined {
  if (flow === undefined) return undefined;
  const time = Date.parse(createdOn);
  const fitting = runs.filter(
    (run) =>
      run.flow.uuid === flow.uuid &&
      run.contact.uuid === contact.uuid &&
      Date.parse(run.createdOn) <= time &&
      (run.exitedOn === undefined || time <= Date.parse(run.exitedOn)),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

interface Surroundings {
  readonly id: string;
  readonly run: ApiRun | undefined;
  readonly answers: string | undefined;
  readonly contacts: Contacts;
  /** True if the channel is among the resources. */
  readonly hasChannel: (uuid: string) => boolean;
  readonly losses: Losses;
}

function messageResource(message: ApiMessage, around: Surroundings): fhir4.Communication | undefined {
  const { id, run, answers, contacts, hasChannel, losses } = around;
  const lost = losses.of(message, `message ${id}`);
  const payload = payloadOf(message, lost);
  if (payload.length === 0) {
    lost('the message itself', 'It has neither a text nor an attachment, and a Communication has a payload.');
    return undefined;
  }
  if (message.flow !== undefined && run === undefined)
    lost(
      'its run',
      `Not one run of the flow ${message.flow.name ?? message.flow.uuid} that was given fits it.`,
    );
  const status = messageStatus[message.status ?? ''] ?? 'unknown';
  const party = asParty(contacts.reference(message.contact, message), lost);
  const time = message.sentOn ?? message.createdOn;
  const medium = mediumOf(message);
  const category = labelsOf(message, lost);
  const extension = [
    ...(run === undefined
      ? []
      : [
          {
            url: ours('mhero-comm-flow-run'),
            valueReference: { reference: `Basic/${fhirId(run.uuid)}` },
          },
        ]),
    ...channelOf(message, hasChannel),
  ];
  return {
    resourceType: 'Communication',
    id,
    // Without its contact a message is not one of the guide's (MH-MSG-02).
    ...(party && { meta: { profile: profilesOf(message, payload).map(ours) } }),
    text: narrative({
      title: message.direction === 'out' ? 'Message to a contact' : 'Message from a contact',
      sentence: message.text,
    }),
    ...(extension.length > 0 && { extension }),
    ...(answers !== undefined && { inResponseTo: [{ reference: `Communication/${answers}` }] }),
    status,
    ...(category.length > 0 && { category }),
    ...(status === 'not-done' && { statusReason: { text: 'The platform could not send it.' } }),
    ...(medium.length > 0 && { medium }),
    ...(message.direction === 'out'
      ? { ...(party && { recipient: [party] }), ...(status !== 'preparation' && { sent: time }) }
      : { ...(party && { sender: party }), received: message.createdOn }),
    payload,
  };
}

type Lost = (what: string, why: string) => void;

/** The profiles that a message has by what it is: its way, a call, media. */
function profilesOf(
  { direction, type }: ApiMessage,
  payload: readonly fhir4.CommunicationPayload[],
): string[] {
  const attachments = payload.flatMap(({ contentAttachment }) => contentAttachment ?? []);
  const isVoice = type === 'voice';
  const isSound = attachments.every(({ contentType }) => contentType?.startsWith('audio/'));
  const isMedia = attachments.length > 0 && attachments.every(({ contentType }) => contentType !== undefined);
  return [
    'mhero-communication',
    direction === 'out' ? 'mhero-message-sent' : 'mhero-message-received',
    ...(isVoice && isSound ? ['mhero-voice-message'] : []),
    ...(!isVoice && isMedia ? ['mhero-media-message'] : []),
  ];
}

/** The channel: by a literal reference if it is among the answers, and by its identifier (MH-CHANNEL-05). */
function channelOf({ channel }: ApiMessage, hasChannel: Surroundings['hasChannel']): fhir4.Extension[] {
  if (channel === undefined) return [];
  const display = fhirString(channel.name ?? '');
  const identifier = { system: channelSystem, value: channel.uuid };
  const reference = hasChannel(channel.uuid) ? `Endpoint/${fhirId(channel.uuid)}` : undefined;
  return [
    {
      url: ours('mhero-message-channel'),
      valueReference: {
        ...(reference !== undefined && { reference }),
        type: 'Endpoint',
        identifier,
        ...(display !== undefined && { display }),
      },
    },
  ];
}

/** Labels as categories: the uuid is the code, the name is the display (MH-MSG-11). */
function labelsOf({ labels }: ApiMessage, lost: Lost): fhir4.CodeableConcept[] {
  return labels.flatMap(({ uuid, name }) => {
    const display = fhirString(name ?? '');
    if (display !== undefined && isUuid(uuid))
      return [
        { coding: [{ system: 'http://app.rapidpro.io/label-uuid', code: uuid.toLowerCase(), display }] },
      ];
    lost(`label ${name ?? uuid}`, 'It has no name or no uuid of its own.');
    return [];
  });
}

function payloadOf(message: ApiMessage, lost: Lost): fhir4.CommunicationPayload[] {
  const text = fhirString(message.text);
  if (text !== message.text && message.text !== '') lost('control characters in its text', 'FHIR has none.');
  const replies = message.quickReplies.flatMap((reply) => fhirString(reply) ?? []);
  const quick = replies.map((valueString) => ({ url: ours('mhero-flow-quick-reply'), valueString }));
  return [
    ...(text === undefined ? [] : [{ ...(quick.length > 0 && { extension: quick }), contentString: text }]),
    ...message.attachments.map(({ contentType, url }) => ({
      contentAttachment: {
        ...(/^[\w.+-]+\/[\w.+-]+$/.test(contentType) && { contentType }),
        url,
        ...(!contentType.includes('/') && contentType !== '' && { title: contentType }),
      },
    })),
  ];
}
