/** Channels of a platform as Endpoints (profile mhero-channel). */
import { ourCodes, ours } from '../../fhir/canonicals.ts';
import { narrative } from '../../fhir/narrative.ts';
import { fhirId, fhirString } from '../../fhir/primitives.ts';
import type { ApiChannel, ApiMessage } from '../../formats/rapidpro-api/answers.ts';
import { channelContents, channelNetworks, networkSchemes } from './codes.ts';
import type { Losses } from './losses.ts';

/** The system of the uuid that RapidPro gave a channel. */
export const channelSystem = 'http://app.rapidpro.io/channel-uuid';

/**
 * Makes the Endpoint. The API does not say to which network a channel belongs: its messages do, by the addresses that
 * they came from and went to; a channel without messages and with a number is one for SMS.
 */
export function channelResource(
  channel: ApiChannel,
  messages: readonly ApiMessage[],
  losses: Losses,
): fhir4.Endpoint | undefined {
  const name = fhirString(channel.name ?? '') ?? channel.uuid;
  const lost = losses.of(channel, `channel ${name}`);
  const own = messages.filter((message) => message.channel?.uuid === channel.uuid);
  const network = networkOf(channel, own, lost);
  const address = addressOf(channel, network);
  if (address === undefined) {
    lost('the channel itself', 'It has no address, and an Endpoint has one.');
    return undefined;
  }
  if (channel.country !== undefined) lost(`country ${channel.country}`, 'An Endpoint has no place for it.');
  if (channel.device !== undefined) lost(`device ${channel.device}`, 'An Endpoint has no place for it.');
  if (channel.lastSeen !== undefined) lost('when it was last seen', 'An Endpoint has no place for it.');
  const contents = channelContents[network] ?? ['text'];
  return {
    resourceType: 'Endpoint',
    id: fhirId(channel.uuid),
    meta: { profile: [ours('mhero-channel')] },
    text: narrative({ title: name, sentence: address }),
    identifier: [{ system: channelSystem, value: channel.uuid }],
    status: 'active',
    connectionType: { system: ourCodes('mhero-channel-type-codes'), code: network },
    name,
    ...(channel.createdOn !== undefined && { period: { start: channel.createdOn } }),
    payloadType: contents.map((code) => ({
      coding: [{ system: ourCodes('mhero-message-content-codes'), code }],
    })),
    address,
  };
}

type Lost = (what: string, why: string) => void;

function networkOf({ address = '' }: ApiChannel, messages: readonly ApiMessage[], lost: Lost): string {
  const told = messages.flatMap(({ urn, type }) => {
    if (type === 'voice') return ['voice'];
    const scheme = urn?.split(':')[0];
    return scheme === undefined ? [] : [channelNetworks[scheme] ?? 'other'];
  });
  const networks = [...new Set(told)];
  const [first] = networks.filter((network) => network !== 'voice');
  if (first !== undefined && networks.includes('voice'))
    lost('that it carries calls too', 'An Endpoint has one type of connection.');
  if (first !== undefined) return first;
  if (networks.includes('voice')) return 'voice';
  return /^\+?[0-9]{3,15}$/.test(address) ? 'sms' : 'other';
}

/** What contacts write to or call, as a URN of the network (MH-CHANNEL-03, MH-CHANNEL-04). */
function addressOf({ address = '' }: ApiChannel, network: string): string | undefined {
  const clean = address.trim().replaceAll(/\s+/g, '');
  if (clean === '') return undefined;
  const scheme = networkSchemes[network] ?? 'ext';
  return `${scheme}:${clean.startsWith(`${scheme}:`) ? clean.slice(scheme.length + 1) : clean}`;
}
