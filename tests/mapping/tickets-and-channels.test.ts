/** Tickets and channels of a platform become Tasks and Endpoints of the guide. */
import { describe, expect, it } from 'vitest';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import type {
  ApiChannel,
  ApiMessage,
  ApiRun,
  ApiTicket,
  PlatformAnswers,
} from '../../src/formats/rapidpro-api/answers.ts';
import { channelContents, channelNetworks, networkSchemes } from '../../src/mapping/platform/codes.ts';
import { platformBundle } from '../../src/mapping/platform/platform-bundle.ts';
import { isObject, type JsonObject, listOf } from '../../src/text/json-value.ts';
import {
  ama,
  mapped,
  messageOfNoFlow,
  noAnswers,
  place,
  run as sampleRun,
  time,
  uuid,
} from './platform-answers.ts';

const definitions = openPackagedDefinitions();
const contact = { ...ama, urn: 'tel:+233200000100' };
const flow = { uuid: uuid(2), name: 'Help' };

const ticket: ApiTicket = {
  ...place,
  uuid: uuid(3),
  contact,
  status: 'open',
  topic: { uuid: uuid(4), name: 'Equipment' },
  openedOn: time(5),
};
const channel: ApiChannel = { ...place, uuid: uuid(5), name: 'Short code', address: '2041' };
const message: ApiMessage = {
  ...messageOfNoFlow,
  uuid: uuid(6),
  contact,
  channel: { uuid: uuid(5), name: 'Short code' },
  direction: 'in',
  status: 'handled',
  text: 'The fridge is broken',
  createdOn: time(4),
};
const run: ApiRun = { ...sampleRun, uuid: uuid(7), flow, contact, values: [], exitedOn: time(6) };

function made(type: string, answers: Partial<PlatformAnswers>) {
  const { resources, losses, errors } = mapped(answers);
  expect(errors).toEqual([]);
  return {
    resources: resources.filter(({ resourceType }) => resourceType === type),
    losses: losses.map(({ what }) => what).filter((what) => !what.startsWith('contact')),
  };
}

describe('a ticket', () => {
  it.each<[string, Partial<ApiTicket>, JsonObject, readonly string[]]>([
    ['that is open and nobody has', {}, { status: 'requested', code: { text: 'Equipment' } }, []],
    [
      'that an agent has',
      { assignee: { name: 'Agnes' } },
      { status: 'accepted', owner: { display: 'Agnes' } },
      [],
    ],
    [
      'that an agent with an address has',
      { assignee: { name: 'Agnes', email: 'a@example.org' } },
      { status: 'accepted', owner: { display: 'Agnes' } },
      [`ticket ${uuid(3)}: the email address of the agent`],
    ],
    [
      'that is closed',
      { status: 'closed', closedOn: time(9) },
      { status: 'completed', executionPeriod: { end: time(9) } },
      [],
    ],
    [
      'that is closed, nobody knows when',
      { status: 'closed', modifiedOn: time(8) },
      { status: 'completed', executionPeriod: { end: time(8) }, lastModified: time(8) },
      [],
    ],
    ['with words of its own', { body: 'Fridge' }, { description: 'Fridge' }, []],
    ['without a topic', { topic: { uuid: uuid(4) } }, { description: 'Ticket' }, []],
    ['that somebody opened', { openedBy: { name: 'Joe' } }, { requester: { display: 'Joe' } }, []],
  ])('%s', (_, more, expected, told) => {
    const { resources, losses } = made('Task', { tickets: [{ ...ticket, ...more }] });
    expect(resources).toMatchObject([
      {
        id: uuid(3),
        identifier: [{ system: 'http://app.rapidpro.io/ticket-uuid', value: uuid(3) }],
        intent: 'order',
        for: { reference: `urn:uuid:${uuid(1)}` },
        authoredOn: time(5),
        ...expected,
      },
    ]);
    expect(losses).toEqual(told);
  });

  it('is about the last message before it, for the reason of the run that opened it', () => {
    const later = { ...message, uuid: uuid(8), createdOn: time(7) };
    const earlier = { ...message, uuid: uuid(9), createdOn: time(1) };
    const tickets = [{ ...ticket, openedIn: flow }];
    const { resources } = made('Task', { tickets, messages: [later, message, earlier], runs: [run] });
    expect(resources).toMatchObject([
      {
        focus: { reference: `Communication/${uuid(6)}` },
        reasonReference: { reference: `Basic/${uuid(7)}` },
      },
    ]);
    expect(resources[0]).not.toHaveProperty('description');
  });

  it('of a flow without its run names the flow, which is there', () => {
    const { bundle } = platformBundle({ ...noAnswers, tickets: [{ ...ticket, openedIn: flow }] });
    const urls = (bundle.entry ?? []).map(({ request }) => request?.url);
    expect(urls).toContain(`Basic/${uuid(2)}`);
    expect(JSON.stringify(bundle)).toContain(`"reasonReference":{"reference":"Basic/${uuid(2)}"}`);
  });
});

describe('a channel', () => {
  const through = (urn: string, type = 'text'): ApiMessage => ({ ...message, urn, type });

  it.each<[string, Partial<ApiChannel>, readonly ApiMessage[], string, string, readonly string[]]>([
    ['a number without messages', {}, [], 'sms', 'tel:2041', []],
    ['a number with messages', {}, [message], 'sms', 'tel:2041', []],
    [
      'a number with calls alone',
      { address: '+233200000900' },
      [through('tel:+1', 'voice')],
      'voice',
      'tel:+233200000900',
      [],
    ],
    [
      'a number with calls too',
      {},
      [message, { ...through('tel:+1', 'voice'), uuid: uuid(20) }],
      'sms',
      'tel:2041',
      ['channel Short code: that it carries calls too'],
    ],
    [
      'WhatsApp',
      { address: '233200000900' },
      [through('whatsapp:233200000100')],
      'whatsapp',
      'whatsapp:233200000900',
      [],
    ],
    ['Messenger', { address: '190012' }, [through('facebook:42')], 'messenger', 'facebook:190012', []],
    ['Telegram', { address: 'moh_bot' }, [through('telegram:42')], 'telegram', 'telegram:moh_bot', []],
    ['an account of another kind', { address: 'moh' }, [through('discord:42')], 'other', 'ext:moh', []],
    ['an account without messages', { address: '@moh health' }, [], 'other', 'ext:@mohhealth', []],
    [
      'a phone in a drawer',
      { country: 'GH', device: 'Nexus', lastSeen: time(1), createdOn: time(0) },
      [],
      'sms',
      'tel:2041',
      [
        'channel Short code: country GH',
        'channel Short code: device Nexus',
        'channel Short code: when it was last seen',
      ],
    ],
  ])('%s', (_, more, messages, network, address, told) => {
    const { resources, losses } = made('Endpoint', {
      channels: [{ ...channel, ...more }],
      messages: [...messages],
    });
    expect(resources).toMatchObject([
      {
        id: uuid(5),
        identifier: [{ system: 'http://app.rapidpro.io/channel-uuid', value: uuid(5) }],
        connectionType: { code: network },
        name: 'Short code',
        address,
      },
    ]);
    expect(losses).toEqual(told);
  });

  it('without an address is none, and it is told', () => {
    const { address, ...rest } = channel;
    expect(address).toBeDefined();
    const { resources, losses } = made('Endpoint', { channels: [rest] });
    expect(resources).toEqual([]);
    expect(losses).toEqual(['channel Short code: the channel itself']);
  });

  it('is referred to by its messages where it is among the answers', () => {
    const { resources } = made('Communication', { channels: [channel], messages: [message] });
    expect(JSON.stringify(resources)).toContain(`"reference":"Endpoint/${uuid(5)}"`);
    const alone = made('Communication', { messages: [message] });
    expect(JSON.stringify(alone.resources)).not.toContain('Endpoint/');
  });
});

it('the tables have the codes of the guide and no others', () => {
  const codes = (id: string) => {
    const system = definitions.get('CodeSystem', `http://mhero.org/fhir/CodeSystem/${id}`) ?? {};
    return listOf(system, 'concept').flatMap((concept) => (isObject(concept) ? [concept['code']] : []));
  };
  const networks = codes('mhero-channel-type-codes');
  expect([...Object.values(channelNetworks), 'voice', 'other'].sort()).toEqual([...networks].sort());
  expect([...Object.keys(networkSchemes), 'other'].sort()).toEqual([...networks].sort());
  const contents = codes('mhero-message-content-codes');
  expect([...new Set(Object.values(channelContents).flat())].sort()).toEqual([...contents].sort());
});
