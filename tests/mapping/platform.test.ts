/** What a platform's API tells becomes FHIR that conforms to the guide, with nothing dropped in silence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/formats/detect.ts';
import type { ApiMessage, ApiRun, PlatformAnswers } from '../../src/formats/rapidpro-api/answers.ts';
import { mergeAnswers, readAnswer, readEndpoint } from '../../src/formats/rapidpro-api/read.ts';
import { contactPoint } from '../../src/mapping/platform/contact-point.ts';
import { optOutFlow } from '../../src/mapping/platform/opt-outs.ts';
import { platformBundle } from '../../src/mapping/platform/platform-bundle.ts';
import { type Question, typedAnswer } from '../../src/mapping/platform/typed-answer.ts';
import { parseJson } from '../../src/text/json.ts';
import { isObject, type JsonObject, type JsonValue } from '../../src/text/json-value.ts';
import { contact, mapped, message, place, run, time, uuid } from './platform-answers.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

function resources(answers: Partial<PlatformAnswers>, options = {}) {
  const { entries, losses, errors } = mapped(answers, options);
  const all = entries.flatMap(({ resource = null, request = null }): JsonObject[] =>
    isObject(resource) ? [{ ...resource, request }] : [],
  );
  return { all, losses: losses.map(({ what }) => what), errors };
}
const only = (type: string, answers: Partial<PlatformAnswers>) =>
  resources(answers).all.filter(({ resourceType }) => resourceType === type);

const packages = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`${examples}${entry.name}/platform`))
  .map(({ name }) => name);

describe.each(packages)('the recorded runs of %s', (name) => {
  const folder = `${examples}${name}/platform/`;
  const answers = mergeAnswers(
    readdirSync(folder).flatMap((file) => {
      const { document } = parseJson(readFileSync(folder + file, 'utf8'), file);
      const endpoint = document === undefined ? undefined : readEndpoint(detect(document.value).kind);
      if (document === undefined || endpoint === undefined) throw new Error(`${file} is not read`);
      const { answers: read, findings } = readAnswer(document, endpoint, file);
      expect(findings).toEqual([]);
      return read ?? [];
    }),
  );

  it('become resources of the guide, each with all that it needs', () => {
    const { all, errors } = resources(answers);
    expect(errors).toEqual([]);
    expect(all.length).toBeGreaterThan(name === 'opt-out' ? 5 : 10);
    const unclaimed = all.filter(({ meta }) => !isObject(meta) || meta['profile'] === undefined);
    expect(unclaimed).toEqual([]);
  });

  it('refer to nothing that is not there', () => {
    const { bundle } = platformBundle(answers);
    const there = new Set(
      (bundle.entry ?? []).flatMap(({ fullUrl = '', request }) => [fullUrl, request?.url ?? '']),
    );
    const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(
      ([, to = '']) => to,
    );
    expect(references.length).toBeGreaterThan(5);
    const known = new Set(
      answers.contacts.map(
        ({ fields }) => `${fields.get('mheroentitytype') ?? ''}/${fields.get('globalid') ?? ''}`,
      ),
    );
    expect(references.filter((to) => !there.has(to) && !known.has(to))).toEqual([]);
  });

  it('give the same bundle again', () => {
    expect(JSON.stringify(platformBundle(answers))).toBe(JSON.stringify(platformBundle(answers)));
  });
});

describe('a contact', () => {
  it('that the registry does not know is created under its identifier, with every address and field', () => {
    expect(only('Practitioner', { contacts: [contact] })).toMatchObject([
      {
        request: { method: 'POST', ifNoneExist: `identifier=http://app.rapidpro.io/contact-uuid|${uuid(1)}` },
        name: [{ text: 'Ama Mensah' }],
        telecom: [
          { system: 'phone', value: '+233200000100' },
          { system: 'other', value: 'whatsapp:233200000100' },
        ],
        communication: [{ coding: [{ code: 'fr' }] }],
        extension: [{ extension: [{ valueString: 'district' }, { valueString: 'Riverside' }] }],
      },
    ]);
  });

  it('that the registry knows is referred to and not written', () => {
    const known = {
      ...contact,
      fields: new Map([
        ['globalid', 'P-17'],
        ['mheroentitytype', 'Patient'],
      ]),
    };
    const { all, errors } = resources({ contacts: [known], runs: [run] });
    expect(errors).toEqual([]);
    expect(all.filter(({ request }) => isObject(request) && request['method'] === 'POST')).toEqual([]);
    expect(JSON.stringify(all)).toContain('"reference":"Patient/P-17"');
  });

  it('that only a run names is created from what the run tells', () => {
    const { all, losses } = resources({ runs: [run] });
    expect(all[0]).toMatchObject({ resourceType: 'Practitioner', name: [{ text: 'Ama Mensah' }] });
    expect(losses).toContain(`contact ${uuid(1)}: that it is an mHero contact`);
  });

  it('that stopped is tagged as opted out', () => {
    expect(only('Practitioner', { contacts: [{ ...contact, status: 'stopped' }] })).toMatchObject([
      { active: true, meta: { tag: [{ system: 'http://mhero.org/codesystem', code: 'optedout' }] } },
    ]);
  });

  it.each([
    ['practitioner', undefined],
    ['patient', { reference: `urn:uuid:${uuid(1)}` }],
  ])('that stopped is a %s with a record of its opt-out, since it was last seen', (entity, patient) => {
    const { all, errors, losses } = resources({
      contacts: [
        {
          ...contact,
          status: 'stopped',
          lastSeenOn: time(9),
          fields: new Map([['mheroentitytype', entity]]),
        },
      ],
    });
    expect(errors).toEqual([]);
    expect(losses.filter((what) => what.includes('opt-out'))).toEqual([]);
    const [consent, source, ...rest] = all.slice(-2);
    expect(rest).toEqual([]);
    expect(consent).toMatchObject({
      resourceType: 'Consent',
      status: 'active',
      dateTime: time(9),
      performer: [{ reference: `urn:uuid:${uuid(1)}` }],
      policyRule: { coding: [{ code: 'OPTOUT' }] },
      provision: { type: 'deny' },
    });
    expect(consent?.['patient']).toEqual(patient);
    expect(source).toMatchObject({
      resourceType: 'Provenance',
      target: [{ reference: expect.stringMatching(/^Consent\/[0-9a-f-]{36}$/) as string }],
      recorded: time(9),
      entity: [{ what: { identifier: { value: uuid(1) } } }],
    });
  });

  it('that stopped by a flow has a record of its opt-out since the last run of such a flow', () => {
    const optOut = (last: number, minute: number): ApiRun => ({
      ...run,
      uuid: uuid(last),
      values: [],
      createdOn: time(minute),
      exitedOn: time(minute + 1),
    });
    const other: ApiRun = { ...optOut(22, 30), flow: { uuid: uuid(3) } };
    const { all, errors } = resources(
      {
        contacts: [{ ...contact, status: 'stopped', lastSeenOn: time(59) }],
        runs: [optOut(20, 10), optOut(21, 20), other, { ...optOut(23, 40), contact: { uuid: uuid(9) } }],
      },
      {
        questionnaireOf: (flow: string) => ({
          url: `http://example.org/Questionnaire/${flow}`,
          profiles: flow === uuid(2) ? [optOutFlow] : [],
          questions: new Map(),
        }),
      },
    );
    expect(errors).toEqual([]);
    expect(all.filter(({ resourceType }) => resourceType === 'Consent')).toMatchObject([
      { dateTime: time(21) },
    ]);
    expect(all.filter(({ resourceType }) => resourceType === 'Provenance')).toMatchObject([
      { entity: [{}, { what: { reference: `Basic/${uuid(21)}` } }] },
    ]);
  });

  it('that stopped and is known to the registry is not written, and has a record of its opt-out', () => {
    const { all } = resources({
      contacts: [
        { ...contact, status: 'stopped', lastSeenOn: time(9), fields: new Map([['globalid', 'P-17']]) },
      ],
    });
    expect(all.map(({ resourceType }) => resourceType)).toEqual(['Consent', 'Provenance']);
    expect(all[0]).toMatchObject({ performer: [{ reference: 'Practitioner/P-17' }] });
  });

  it.each([
    ['noAnswers knows since when', contact.fields, undefined],
    ['it is a person, whom no Consent takes', new Map([['mheroentitytype', 'person']]), time(9)],
  ])('that stopped, and %s, has no record of its opt-out, and that is told', (_, fields, lastSeenOn) => {
    const { all, losses } = resources({
      contacts: [{ ...contact, status: 'stopped', fields, ...(lastSeenOn !== undefined && { lastSeenOn }) }],
    });
    expect(all.map(({ resourceType }) => resourceType)).not.toContain('Consent');
    expect(losses).toContain(`contact ${uuid(1)}: the record of its opt-out`);
  });

  it.each(['active', 'blocked', 'archived'] as const)('that is %s has no record of an opt-out', (status) => {
    const { all } = resources({ contacts: [{ ...contact, status, lastSeenOn: time(9) }] });
    expect(all.map(({ resourceType }) => resourceType)).toEqual(['Practitioner']);
  });

  it.each([
    ['patient', 'Patient', 'mhero-client'],
    ['person', 'Person', 'mhero-person'],
    ['practitioner', 'Practitioner', 'mhero-contact'],
  ])('that is a %s is a %s that conforms to %s', (entity, type, profile) => {
    const { all, errors } = resources({
      contacts: [{ ...contact, fields: new Map([['mheroentitytype', entity]]) }],
      messages: [message],
    });
    expect(errors).toEqual([]);
    expect(all[0]).toMatchObject({
      resourceType: type,
      meta: { profile: [`http://mhero.org/fhir/StructureDefinition/${profile}`] },
    });
  });

  it.each(['patient', 'person'])('that is a %s without an address claims no profile', (entity) => {
    const { all, errors, losses } = resources({
      contacts: [{ ...contact, urns: [], fields: new Map([['mheroentitytype', entity]]) }],
    });
    expect(errors).toEqual([]);
    expect(all[0]).not.toHaveProperty('meta');
    expect(losses).toContain(`contact ${uuid(1)}: that it is an mHero contact`);
  });
});

it.each([
  ['tel:+231770000100', { system: 'phone', value: '+231770000100', use: 'mobile' }],
  ['mailto:contact@example.org', { system: 'email', value: 'contact@example.org' }],
  ['whatsapp:231770000100', { system: 'other', value: 'whatsapp:231770000100' }],
  ['telegram:4711#contact', { system: 'other', value: 'telegram:4711' }],
  ['tel:mpesa', { system: 'other', value: 'tel:mpesa' }],
  ['231770000100', undefined],
])('the address %s', (urn, point) => {
  expect(contactPoint(urn)).toEqual(point);
});

describe('a group', () => {
  const nurses = { ...place, uuid: uuid(3), name: 'Nurses', count: 1 };

  it('lists its members if all of them are there', () => {
    expect(only('Group', { contacts: [contact], groups: [nurses] })).toMatchObject([
      { type: 'practitioner', quantity: 1, member: [{ entity: { reference: `urn:uuid:${uuid(1)}` } }] },
    ]);
  });

  it('lists none of them if some are not, and says so', () => {
    const { all, losses } = resources({ contacts: [contact], groups: [{ ...nurses, count: 5 }] });
    expect(all.find(({ resourceType }) => resourceType === 'Group')).not.toHaveProperty('member');
    expect(losses).toContain('group Nurses: 1 of 5 members');
  });

  it('with others than practitioners is one of persons', () => {
    const patient = { ...contact, fields: new Map([['mheroentitytype', 'patient']]) };
    expect(only('Group', { contacts: [patient], groups: [nurses] })).toMatchObject([{ type: 'person' }]);
  });
});

describe('a message', () => {
  const reply: ApiMessage = {
    ...message,
    uuid: uuid(8),
    direction: 'in',
    status: 'handled',
    text: '34',
    createdOn: time(2),
  };

  it('belongs to the run that went on at its time, and answers the last one that went out', () => {
    expect(
      only('Communication', { contacts: [contact], runs: [run], messages: [reply, message] }),
    ).toMatchObject([
      { id: uuid(7), sent: time(1), recipient: [{ reference: `urn:uuid:${uuid(1)}` }] },
      {
        id: uuid(8),
        received: time(2),
        meta: { profile: [expect.stringMatching(/communication$/), expect.stringMatching(/received$/)] },
        extension: [{ valueReference: { reference: `Basic/${uuid(4)}` } }],
        inResponseTo: [{ reference: `Communication/${uuid(7)}` }],
      },
    ]);
  });

  it('that fits two runs belongs to none, and it is said', () => {
    const { all, losses } = resources({
      contacts: [contact],
      runs: [run, { ...run, uuid: uuid(14) }],
      messages: [message],
    });
    expect(all.find(({ resourceType }) => resourceType === 'Communication')).not.toHaveProperty('extension');
    expect(losses).toContain(`message ${uuid(7)}: its run`);
  });

  it.each([
    ['queued', 'preparation'],
    ['wired', 'in-progress'],
    ['failed', 'not-done'],
    ['new word', 'unknown'],
  ])('that is %s has the status %s', (status, expected) => {
    expect(only('Communication', { contacts: [contact], messages: [{ ...message, status }] })).toMatchObject([
      { status: expected },
    ]);
  });

  it('names its channel by uuid, and its labels are categories', () => {
    const channel = { uuid: uuid(9), name: 'Short code 2041' };
    const labels = [{ uuid: uuid(10), name: 'Urgent' }, { uuid: 'none' }];
    const { all, losses, errors } = resources({
      contacts: [contact],
      runs: [run],
      messages: [{ ...reply, channel, labels }],
    });
    expect(errors).toEqual([]);
    expect(all.at(-1)).toMatchObject({
      extension: [{}, { valueReference: { identifier: { value: uuid(9) }, display: 'Short code 2041' } }],
      category: [{ coding: [{ code: uuid(10), display: 'Urgent' }] }],
    });
    expect(losses).toEqual([`message ${uuid(8)}: label none`]);
  });

  it.each([
    ['text', [], ['sent']],
    ['text', [{ contentType: 'image/jpeg', url: 'https://example.org/a.jpg' }], ['sent', 'media']],
    ['text', [{ contentType: 'image', url: 'https://example.org/a.jpg' }], ['sent']],
    ['voice', [], ['sent', 'voice']],
    ['voice', [{ contentType: 'audio/mp3', url: 'https://example.org/a.mp3' }], ['sent', 'voice']],
    ['voice', [{ contentType: 'image/jpeg', url: 'https://example.org/a.jpg' }], ['sent']],
  ])('of the type %s with %j claims what it is', (type, attachments, kinds) => {
    const { all, errors } = resources({ contacts: [contact], messages: [{ ...message, type, attachments }] });
    expect(errors).toEqual([]);
    const claimed = JSON.stringify(all.at(-1)?.['meta']).match(/sent|received|voice|media/g);
    expect(claimed).toEqual(kinds);
  });

  it('of attachments alone is a message', () => {
    const attachments = [{ contentType: 'audio/mp3', url: 'https://example.org/a.mp3' }];
    const { all, errors } = resources({
      contacts: [contact],
      messages: [{ ...message, text: '', attachments }],
    });
    expect(errors).toEqual([]);
    expect(all.at(-1)).toMatchObject({ payload: [{ contentAttachment: { contentType: 'audio/mp3' } }] });
  });
});

it('a run lists the nodes that it passed', () => {
  const path = [
    { node: uuid(6), time: time(0) },
    { node: uuid(11), time: time(4) },
  ];
  const { all, losses, errors } = resources({ contacts: [contact], runs: [{ ...run, path }] });
  expect(errors).toEqual([]);
  expect(losses).toEqual([]);
  expect(JSON.stringify(all.filter(({ resourceType }) => resourceType === 'Basic'))).toContain(uuid(11));
});

describe('a request', () => {
  const start = {
    ...place,
    uuid: uuid(5),
    flow: { uuid: uuid(2), name: 'Poll' },
    status: 'completed',
    groups: [],
    contacts: [{ uuid: uuid(1) }],
    params: new Map<string, JsonValue>([
      ['week', 15],
      ['places', ['Riverside']],
    ]),
    createdOn: time(0),
  };

  it('to start a flow is what its runs refer to', () => {
    const { all, losses, errors } = resources({
      contacts: [contact],
      flowStarts: [start],
      runs: [{ ...run, start: uuid(5) }],
    });
    expect(errors).toEqual([]);
    expect(losses).toContain(`flow start ${uuid(5)}: its parameter places`);
    expect(all.find(({ resourceType }) => resourceType === 'CommunicationRequest')).toMatchObject({
      meta: { profile: [expect.stringMatching(/request$/), expect.stringMatching(/flow-start-request$/)] },
      extension: [{}, { extension: [{ valueString: 'week' }, { valueString: '15' }] }],
    });
    expect(JSON.stringify(all)).toContain(`"reference":"CommunicationRequest/${uuid(5)}"`);
  });

  it('of a broadcast has each language of its text, under the id that emNutt makes of its number', () => {
    const texts = [
      { language: 'eng', text: 'Hello' },
      { language: 'fra', text: 'Salut' },
    ];
    const broadcast = {
      ...place,
      id: 4711,
      urns: [],
      contacts: [{ uuid: uuid(1) }],
      groups: [],
      texts,
      createdOn: time(0),
    };
    expect(only('CommunicationRequest', { contacts: [contact], broadcasts: [broadcast] })).toMatchObject([
      {
        id: '5bd67849-9345-5f07-8c08-a5a3be313587',
        payload: [
          {
            contentString: 'Hello',
            _contentString: { extension: [{ extension: [{ valueCode: 'fr' }, { valueString: 'Salut' }] }] },
          },
        ],
      },
    ]);
  });
});

describe('an answer', () => {
  const question = (type: string): Question => ({
    type,
    choices: [{ name: 'Yes', coding: { system: 'http://example.org/answers', code: 'Y' } }],
  });
  const answer = (value: string, type?: string, category?: string) => {
    const lost: string[] = [];
    const given = { ...place, key: 'k', node: uuid(6), value, ...(category !== undefined && { category }) };
    const answers = typedAnswer(given, type === undefined ? undefined : question(type), (why) =>
      lost.push(why),
    );
    return [answers, lost] as const;
  };

  it.each([
    ['yes', 'choice', 'Yes', { valueCoding: { system: 'http://example.org/answers', code: 'Y' } }],
    ['34', 'integer', undefined, { valueInteger: 34 }],
    ['2.5', 'decimal', undefined, { valueDecimal: 2.5 }],
    ['2025-03-03T00:00:00.000000+02:00', 'date', undefined, { valueDate: '2025-03-03' }],
    ['14:30', 'time', undefined, { valueTime: '14:30:00' }],
    [
      'image/jpeg:https://example.org/a.jpg',
      'attachment',
      undefined,
      { valueAttachment: { contentType: 'image/jpeg', url: 'https://example.org/a.jpg' } },
    ],
    [
      'audio:https://example.org/a',
      'attachment',
      undefined,
      { valueAttachment: { url: 'https://example.org/a' } },
    ],
    ['https://example.org/a', 'attachment', undefined, { valueAttachment: { url: 'https://example.org/a' } }],
    ['it hurts', 'text', undefined, { valueString: 'it hurts' }],
    ['it hurts', undefined, undefined, { valueString: 'it hurts' }],
  ])('%s to a question of type %s', (value, type, category, expected) => {
    expect(answer(value, type, category)).toEqual([[expected], []]);
  });

  it.each([
    ['perhaps', 'choice', 'Other', 'one of its choices'],
    ['a lot', 'integer', 'Other', 'a whole number'],
    ['1e400', 'decimal', undefined, 'a number'],
    ['soon', 'date', undefined, 'a date'],
    ['noon', 'time', undefined, 'a time'],
  ])('%s is no answer to a question of type %s, and it is said', (value, type, category, takes) => {
    expect(answer(value, type, category)).toEqual([[], [`The question takes ${takes}.`]]);
  });
});
