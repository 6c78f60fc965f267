/** What the page on emNutt says of its behaviour, and what mends it: each row of the table has a test of the code. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/guide/build-guide.ts';
import type {
  ApiContact,
  ApiMessage,
  ApiRun,
  PlatformAnswers,
} from '../../src/formats/rapidpro-api/answers.ts';
import { platformBundle, type PlatformBundleOptions } from '../../src/mapping/platform/platform-bundle.ts';
import { type JsonObject, textOf } from '../../src/text/json-value.ts';
import { uuidV5 } from '../../src/text/uuid.ts';
import { call } from '../cli/call.ts';
import * as sample from '../mapping/platform-answers.ts';
import { mapped, noAnswers, place, time, uuid, validator } from '../mapping/platform-answers.ts';

/** A person whose name has more than two parts. */
const ama = { ...sample.ama, name: 'Ama B. Mensah' };
const contact: ApiContact = { ...sample.contact, ...ama };
const run: ApiRun = { ...sample.run, contact: ama };
const message: ApiMessage = { ...sample.message, contact: ama };
const reply: ApiMessage = {
  ...message,
  uuid: uuid(8),
  direction: 'in',
  status: 'handled',
  text: '34',
  createdOn: time(2),
};

function resources(answers: Partial<PlatformAnswers>, options: PlatformBundleOptions = {}) {
  const { resources: made, errors } = mapped(answers, options);
  expect(errors).toEqual([]);
  return made;
}
const only = (type: string, answers: Partial<PlatformAnswers>, options: PlatformBundleOptions = {}) =>
  resources(answers, options).filter((resource) => textOf(resource, 'resourceType') === type);

/** By the words of the first cell, up to where they are known. */
const mended: Readonly<Record<string, () => void | Promise<void>>> = {
  'passes over a run without a start': () => {
    const basics = only('Basic', { runs: [run] });
    expect(JSON.stringify(basics)).toContain('mhero-flow-run');
    expect(JSON.stringify(basics)).not.toContain('CommunicationRequest');
  },
  "uses the definition of the first run's flow": () => {
    const other: ApiRun = { ...run, uuid: uuid(14), flow: { uuid: uuid(12) } };
    const questionnaireOf: PlatformBundleOptions['questionnaireOf'] = (flow) => ({
      url: `http://example.org/${flow}`,
      questions: new Map([[uuid(6), { type: flow === uuid(2) ? 'integer' : 'text', choices: [] }]]),
      profiles: [],
    });
    const answers = only('QuestionnaireResponse', { runs: [run, other] }, { questionnaireOf });
    expect(answers).toMatchObject([
      { questionnaire: `http://example.org/${uuid(2)}`, item: [{ answer: [{ valueInteger: 34 }] }] },
      { questionnaire: `http://example.org/${uuid(12)}`, item: [{ answer: [{ valueString: '34' }] }] },
    ]);
  },
  'passes over runs of contacts that the registry does not have': () => {
    expect(only('Practitioner', { runs: [run] })).toMatchObject([{ name: [{ text: 'Ama B. Mensah' }] }]);
    expect(only('QuestionnaireResponse', { runs: [run] })).toHaveLength(1);
  },
  'reads `input` of a result': () => {
    expect(only('QuestionnaireResponse', { runs: [run] })).toMatchObject([
      { item: [{ answer: [{ valueString: '34' }] }] },
    ]);
  },
  'knows send_msg only': () => {
    const call = { ...message, uuid: uuid(20), type: 'voice' };
    const broadcast = { ...message, uuid: uuid(21) };
    const { flow, ...withoutFlow } = broadcast;
    expect(flow).toBeDefined();
    expect(only('Communication', { contacts: [contact], messages: [call, withoutFlow] })).toHaveLength(2);
  },
  'drops attachments, quick replies, language, channel and address': () => {
    const full: ApiMessage = {
      ...message,
      attachments: [{ contentType: 'image/jpeg', url: 'https://example.org/a.jpg' }],
      quickReplies: ['Yes'],
      channel: { uuid: uuid(30), name: 'Short code' },
    };
    const [sent] = only('Communication', { contacts: [contact], runs: [run], messages: [full] });
    const text = JSON.stringify(sent);
    for (const part of ['https://example.org/a.jpg', 'mhero-flow-quick-reply', uuid(30), 'SMSWRIT'])
      expect(text).toContain(part);
    expect(JSON.stringify(only('Practitioner', { contacts: [contact] }))).toContain('"code":"fr"');
  },
  'stores the template of a message': () => {
    const told = { ...message, text: 'Hello Ama' };
    expect(only('Communication', { contacts: [contact], runs: [run], messages: [told] })).toMatchObject([
      { payload: [{ contentString: 'Hello Ama' }] },
    ]);
  },
  'gives a question that is asked again the same id': () => {
    const again = { ...message, uuid: uuid(22), createdOn: time(3) };
    const ids = only('Communication', { contacts: [contact], runs: [run], messages: [message, again] }).map(
      ({ id }) => id,
    );
    expect(ids).toEqual([uuid(7), uuid(22)]);
  },
  'takes for the question any message that leads to the node': () => {
    const again = { ...message, uuid: uuid(22), text: 'In digits, please', createdOn: time(3) };
    const second = { ...reply, uuid: uuid(23), createdOn: time(4) };
    const all = only('Communication', {
      contacts: [contact],
      runs: [run],
      messages: [second, again, reply, message],
    });
    expect(all.filter(({ inResponseTo }) => inResponseTo !== undefined)).toMatchObject([
      { id: uuid(8), inResponseTo: [{ reference: `Communication/${uuid(7)}` }] },
      { id: uuid(23), inResponseTo: [{ reference: `Communication/${uuid(22)}` }] },
    ]);
  },
  'sets sent and received of every message': () => {
    const [out, back] = only('Communication', {
      contacts: [contact],
      runs: [run],
      messages: [message, reply],
    });
    expect([out?.['sent'], out?.['received'], back?.['sent'], back?.['received']]).toEqual([
      time(1),
      undefined,
      undefined,
      time(2),
    ]);
  },
  'leaves failed runs in progress': () => {
    const failed: ApiRun = { ...run, exitType: 'failed' };
    expect(only('QuestionnaireResponse', { runs: [failed] })).toMatchObject([{ status: 'stopped' }]);
    const runs = new Map([
      ['waiting', 3],
      ['failed', 2],
    ]);
    const text = JSON.stringify(only('Basic', { flows: [{ ...place, uuid: uuid(2), name: 'Poll', runs }] }));
    expect(text).toContain('"url":"waiting","valueInteger":3');
    expect(text).toContain('"url":"failed","valueInteger":2');
  },
  'writes every URN as a phone': () => {
    expect(only('Practitioner', { contacts: [contact] })).toMatchObject([
      { telecom: [{ system: 'phone' }, { system: 'other', value: 'whatsapp:233200000100' }] },
    ]);
  },
  'drops fields, groups, language and status of a contact': () => {
    const stopped: ApiContact = { ...contact, status: 'stopped' };
    const groups = [{ ...place, uuid: uuid(3), name: 'Nurses', count: 1 }];
    const [person] = only('Practitioner', { contacts: [stopped], groups });
    const text = JSON.stringify(person);
    for (const part of ['"valueString":"Riverside"', '"code":"fr"', '"code":"optedout"'])
      expect(text).toContain(part);
    expect(only('Group', { contacts: [stopped], groups })).toMatchObject([{ member: [{}] }]);
  },
  'makes names such as': () => {
    expect(only('Practitioner', { contacts: [contact] })).toMatchObject([
      { name: [{ text: 'Ama B. Mensah' }] },
    ]);
  },
  'never takes a contact out of one of several groups': () => {
    const group = { ...place, uuid: uuid(3), name: 'Nurses', count: 5 };
    const [made] = only('Group', { contacts: [contact], groups: [group] });
    expect(made).not.toHaveProperty('member');
  },
  'sends broadcasts to people who opted out': () => {
    expect(only('Practitioner', { contacts: [{ ...contact, status: 'stopped' }] })).toMatchObject([
      { meta: { tag: [{ system: 'http://mhero.org/codesystem', code: 'optedout' }] } },
    ]);
  },
  "can't send to contained recipients": () => {
    const start = {
      ...place,
      uuid: uuid(40),
      flow: { uuid: uuid(2) },
      groups: [],
      contacts: [ama],
      params: new Map(),
      createdOn: time(0),
    };
    const [request] = only('CommunicationRequest', { contacts: [contact], flowStarts: [start] });
    expect(request).toMatchObject({ recipient: [{ reference: `urn:uuid:${uuid(1)}` }] });
    expect(request).not.toHaveProperty('contained');
  },
  'gives deterministic ids and then replaces them': () => {
    const answers = { ...noAnswers, contacts: [contact], runs: [run], messages: [message, reply] };
    expect(JSON.stringify(platformBundle(answers))).toBe(JSON.stringify(platformBundle(answers)));
  },
  'keeps only the last batch of Flow Results': async () => {
    const folder = 'examples/stock-flash-survey/results';
    const { stdout } = await call(['convert', `${folder}/results.json`, '--to', 'fhir'], { cwd: root });
    const rows: unknown = JSON.parse(fs.readFileSync(path.join(root, folder, 'rows.json'), 'utf8'));
    const sessions = new Set(
      (Array.isArray(rows) ? rows : []).map((row: unknown) => (Array.isArray(row) ? String(row[3]) : '')),
    );
    expect(sessions.size).toBeGreaterThan(1);
    expect(stdout.split('"resourceType": "QuestionnaireResponse"').length - 1).toBe(sessions.size);
  },
};

const page = fs.readFileSync(path.join(root, 'input', 'pagecontent', 'emnutt.md'), 'utf8');
const rows = page
  .slice(page.indexOf('### Behaviour'))
  .split('\n')
  .filter(
    (line) => line.startsWith('| ') && !line.startsWith('| emNutt') && !line.includes('not part of a guide'),
  )
  .map((line) => line.split(' | ')[0]?.slice(2) ?? '');

describe('what mends the behaviour of emNutt', () => {
  it('has a row for each test, and a test for each row', () => {
    const keys = Object.keys(mended);
    expect(rows.filter((row) => !keys.some((key) => row.startsWith(key)))).toEqual([]);
    expect(keys.filter((key) => !rows.some((row) => row.startsWith(key)))).toEqual([]);
    expect(rows).toHaveLength(keys.length);
  });

  it.each(Object.entries(mended))('%s', async (_, test) => {
    expect.hasAssertions();
    await test();
  });
});

describe('what the page says of urls and ids', () => {
  it('an older url is another one', () => {
    const [basic] = only('Basic', { runs: [run] });
    const old = JSON.parse(
      JSON.stringify(basic).replaceAll('http://mhero.org/fhir/Struct', 'http://mHero.org/fhir/Struct'),
    ) as JsonObject;
    const errors = validator.validate(old).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toContain('profile.extension-unknown');
  });

  it('a message of the inbox has the id that emNutt makes of its number', () => {
    const { uuid: own, ...inbox } = { ...message, id: 4711 };
    expect(own).toBeDefined();
    expect(only('Communication', { contacts: [contact], runs: [run], messages: [inbox] })).toMatchObject([
      { id: uuidV5('4711', '8883e3fc-1480-4eaa-b976-d2bdd67cd144') },
    ]);
  });

  it('a flow, a run and a group have their uuids', () => {
    const groups = [{ ...place, uuid: uuid(3), name: 'Nurses', count: 1 }];
    const ids = resources({ contacts: [contact], groups, runs: [run] }).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([uuid(2), uuid(3), uuid(4)]));
  });
});
