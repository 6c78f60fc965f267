/** Flow starts and broadcasts of a platform as requests to communicate (profile mhero-communication-request). */
import { ours, standardExtension } from '../../fhir/canonicals.ts';
import { narrative } from '../../fhir/narrative.ts';
import { fhirId, fhirString } from '../../fhir/primitives.ts';
import { languageTag } from '../../flow/language-tags.ts';
import type { ApiBroadcast, ApiFlowStart, ApiReference, Item } from '../../formats/rapidpro-api/answers.ts';
import { uuidV5 } from '../../text/uuid.ts';
import { requestStatus } from './codes.ts';
import type { Contacts } from './contacts.ts';
import type { Losses } from './losses.ts';
import { asParty } from './party.ts';

/** The namespace in which emNutt makes ids of broadcasts that have but a number. */
const broadcastNamespace = 'f786a975-32b3-46cb-a4e6-91186aad9cf5';

interface Recipients extends Item {
  readonly contacts: readonly ApiReference[];
  readonly groups: readonly ApiReference[];
}

/** Makes the request of a flow start: one for all of its recipients. */
export function flowStartRequest(
  start: ApiFlowStart,
  contacts: Contacts,
  losses: Losses,
): fhir4.CommunicationRequest {
  const lost = losses.of(start, `flow start ${start.uuid}`);
  const name = fhirString(start.flow.name ?? '') ?? start.flow.uuid;
  return {
    resourceType: 'CommunicationRequest',
    id: fhirId(start.uuid),
    ...asRequest(start, 'mhero-flow-start-request'),
    text: narrative({ title: `Start of the flow ${name}` }),
    extension: [
      {
        url: ours('mhero-comm-req-flow-starts'),
        extension: [
          { url: 'flow_starts_uuid', valueString: start.uuid },
          ...dated('created_on', start.createdOn),
          ...dated('modified_on', start.modifiedOn),
          ...(start.status === undefined ? [] : [{ url: 'status', valueString: start.status }]),
        ],
      },
      ...parametersOf(start, lost),
    ],
    status: requestStatus[start.status ?? ''] ?? 'unknown',
    payload: [{ contentReference: { reference: `Basic/${fhirId(start.flow.uuid)}`, display: name } }],
    ...(start.createdOn !== undefined && { authoredOn: start.createdOn }),
    ...recipientsOf(start, contacts, lost),
  };
}

/** Makes the request of a broadcast: the text in its base language, with the others as translations. */
export function broadcastRequest(
  broadcast: ApiBroadcast,
  contacts: Contacts,
  losses: Losses,
): fhir4.CommunicationRequest | undefined {
  const source = broadcast.uuid ?? String(broadcast.id ?? '');
  const lost = losses.of(broadcast, `broadcast ${source}`);
  for (const urn of broadcast.urns)
    lost(`recipient ${urn}`, 'A recipient is a contact or a group; this is an address.');
  const [base, ...others] = broadcast.texts;
  const text = fhirString(base?.text ?? '');
  if (base === undefined || text === undefined) {
    lost('the broadcast itself', 'It has no text in its base language.');
    return undefined;
  }
  const translations = others.flatMap(({ language, text: one }) => {
    const content = fhirString(one);
    if (content === undefined) return [];
    return [
      {
        url: standardExtension.translation,
        extension: [
          { url: 'lang', valueCode: languageTag(language) },
          { url: 'content', valueString: content },
        ],
      },
    ];
  });
  const language = languageTag(base.language);
  const isOfKnownLanguage = language !== 'und' || translations.length === 0;
  return {
    resourceType: 'CommunicationRequest',
    id: broadcast.uuid === undefined ? uuidV5(source, broadcastNamespace) : fhirId(broadcast.uuid),
    ...asRequest(broadcast, ...(isOfKnownLanguage ? ['mhero-message-request'] : [])),
    ...(language !== 'und' && { language }),
    text: narrative({ title: 'Broadcast', sentence: text }),
    extension: [
      {
        url: ours('mhero-comm-req-broadcast-starts'),
        extension: [
          { url: 'broadcast_id', valueString: source },
          { url: 'created_on', valueDateTime: broadcast.createdOn },
        ],
      },
    ],
    status: requestStatus[broadcast.status ?? ''] ?? 'unknown',
    payload: [
      {
        contentString: text,
        ...(translations.length > 0 && { _contentString: { extension: translations } }),
      },
    ],
    authoredOn: broadcast.createdOn,
    ...recipientsOf(broadcast, contacts, lost),
  };
}

/** The profiles of a request that names its recipients (MH-REQ-01). */
function asRequest(
  { contacts, groups }: Recipients,
  ...kinds: readonly string[]
): Pick<fhir4.CommunicationRequest, 'meta'> {
  const isWhole = contacts.length + groups.length > 0;
  return isWhole ? { meta: { profile: ['mhero-communication-request', ...kinds].map(ours) } } : {};
}

/** The values that a flow is started with: texts, numbers and truth values, each as a text (MH-REQ-11). */
function parametersOf({ params }: ApiFlowStart, lost: Lost): fhir4.Extension[] {
  return [...params].flatMap(([key, value]) => {
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    const text = isPlain ? fhirString(String(value)) : undefined;
    const name = fhirString(key);
    if (text !== undefined && name !== undefined)
      return [
        {
          url: ours('mhero-flow-parameter'),
          extension: [
            { url: 'key', valueString: name },
            { url: 'value', valueString: text },
          ],
        },
      ];
    lost(
      `its parameter ${key}`,
      'A request takes a parameter that is a text, and this has parts or is empty.',
    );
    return [];
  });
}

type Lost = (what: string, why: string) => void;

function recipientsOf(
  requested: Recipients,
  contacts: Contacts,
  lost: Lost,
): Pick<fhir4.CommunicationRequest, 'recipient'> {
  const recipient = [
    ...requested.contacts.flatMap((contact) => asParty(contacts.reference(contact, requested), lost) ?? []),
    ...requested.groups.map(({ uuid, name }) => ({
      reference: `Group/${fhirId(uuid)}`,
      ...(name !== undefined && { display: name }),
    })),
  ];
  if (recipient.length === 0)
    lost('its recipients', 'None is left that a request can name, so it is no mHero request.');
  return recipient.length === 0 ? {} : { recipient };
}

function dated(url: string, time: string | undefined): fhir4.Extension[] {
  return time === undefined ? [] : [{ url, valueDateTime: time }];
}
