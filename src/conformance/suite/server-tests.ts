/** The tests that are about the server as a whole. */
import type { FhirResponse } from '../../fhir/client.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../text/json-value.ts';
import { fail, omit } from '../outcome.ts';
import { type Live, liveAt, locationOf, type Session, statusOf } from '../session.ts';
import type { ConformanceTest } from '../test.ts';
import { systemInteractionsOf } from './capability.ts';
import { searchFinds } from './search.ts';

const identifierSystem = 'http://mhero.org/fhir/conformance-run';

export const serverTests: readonly ConformanceTest[] = [
  {
    id: 'server.capability',
    title: 'GET /metadata gives a CapabilityStatement of a FHIR R4 server that speaks JSON',
    requirements: ['MH-SRV-01'],
    level: 'SHALL',
    run: capability,
  },
  {
    id: 'server.not-found',
    title: 'A read of what is not there is 404 with an OperationOutcome',
    requirements: ['MH-SRV-03'],
    level: 'SHALL',
    run: notFound,
  },
  {
    id: 'server.not-json',
    title: 'A body that is no resource is refused with an OperationOutcome',
    requirements: ['MH-SRV-06'],
    level: 'SHALL',
    run: notAResource,
  },
  {
    id: 'server.conditional-create',
    title: 'If-None-Exist keeps a second create of the same contact from making another',
    requirements: ['MH-SRV-02'],
    level: 'SHOULD',
    run: conditionalCreate,
  },
  {
    id: 'server.transaction',
    title: 'A transaction stores all its entries, and references between them hold',
    requirements: ['MH-SRV-07'],
    level: 'SHALL',
    run: transaction,
  },
  {
    id: 'server.transaction-rollback',
    title: 'A transaction with one entry that fails stores nothing',
    requirements: ['MH-SRV-07'],
    level: 'SHALL',
    run: rollback,
  },
];

async function capability(session: Session): Promise<string> {
  const statement = await session.capability();
  if (statement === undefined) fail('GET /metadata gave no CapabilityStatement.');
  const version = textOf(statement, 'fhirVersion') ?? 'none';
  if (!version.startsWith('4.0')) fail(`Expected fhirVersion 4.0.x, got ${version}.`);
  const formats = listOf(statement, 'format');
  if (!formats.some((format) => typeof format === 'string' && format.includes('json')))
    fail('It lists no JSON format.');
  return `FHIR ${version}.`;
}

function expectOutcome(response: FhirResponse, statuses: readonly number[], what: string): void {
  if (!statuses.includes(response.status))
    fail(`Expected status ${statuses.join(' or ')} of ${what}, got ${statusOf(response)}.`);
  if (!isObject(response.body) || response.body['resourceType'] !== 'OperationOutcome')
    fail(`Expected an OperationOutcome of ${what}.`);
}

async function notFound(session: Session): Promise<string> {
  const path = `Practitioner/a${session.surroundings.newId()}`;
  expectOutcome(await session.send({ method: 'GET', path }), [404], `GET ${path}`);
  return 'Status 404 with an OperationOutcome.';
}

async function notAResource(session: Session): Promise<string> {
  const body = { resourceType: 'Practitioner', active: 'perhaps' };
  const response = await session.create(body);
  expectOutcome(response, [400, 422], 'POST Practitioner with active = "perhaps"');
  return `Refused with status ${response.status}.`;
}

function contact(identifier: string): JsonObject {
  return {
    resourceType: 'Practitioner',
    active: true,
    identifier: [{ system: identifierSystem, value: identifier }],
    name: [{ text: 'Conformance Kit', family: 'Kit', given: ['Conformance'] }],
    telecom: [{ system: 'phone', value: '+10000000000', use: 'mobile' }],
  };
}

async function conditionalCreate(session: Session): Promise<string> {
  const identifier = session.surroundings.newId();
  const query = `identifier=${identifierSystem}|${identifier}`;
  const first = await session.create(contact(identifier), { 'if-none-exist': query });
  if (first.status !== 201) fail(`Expected status 201 of the first create, got ${statusOf(first)}.`);
  const live = locationOf(first, 'Practitioner');
  if (live === undefined) fail('The first create has no Location.');
  // A server that indexes late would make a second one, and be right; so wait until it can be found.
  await searchFinds(session, `Practitioner?${query}`, live, true);
  const second = await session.create(contact(identifier), { 'if-none-exist': query });
  if (second.status === 201) fail('The second create made another resource.');
  if (second.status !== 200) fail(`Expected status 200 of the second create, got ${statusOf(second)}.`);
  return 'The second create made nothing.';
}

function transactionOf(entries: { fullUrl: string; resource: JsonObject }[]): JsonObject {
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: entries.map(({ fullUrl, resource }) => ({
      fullUrl,
      resource,
      request: { method: 'POST', url: textOf(resource, 'resourceType') ?? '' },
    })),
  };
}

async function offersTransaction(session: Session): Promise<void> {
  const statement = await session.capability();
  if (statement !== undefined && !systemInteractionsOf(statement).includes('transaction')) {
    omit('The CapabilityStatement does not offer transaction.');
  }
}

async function transaction(session: Session): Promise<string> {
  await offersTransaction(session);
  const contactUrl = `urn:uuid:${session.surroundings.newId()}`;
  const groupUrl = `urn:uuid:${session.surroundings.newId()}`;
  const group: JsonObject = {
    resourceType: 'Group',
    identifier: [{ system: identifierSystem, value: session.surroundings.newId() }],
    type: 'practitioner',
    actual: true,
    name: 'Conformance kit',
    member: [{ entity: { reference: contactUrl } }],
  };
  const response = await session.send({
    method: 'POST',
    path: '',
    body: transactionOf([
      { fullUrl: contactUrl, resource: contact(session.surroundings.newId()) },
      { fullUrl: groupUrl, resource: group },
    ]),
  });
  const made = madeBy(response);
  for (const live of made) session.note(live);
  if (response.status !== 200) fail(`Expected status 200, got ${statusOf(response)}.`);
  const [contactLive, groupLive] = [
    made.find(({ type }) => type === 'Practitioner'),
    made.find(({ type }) => type === 'Group'),
  ];
  if (contactLive === undefined || groupLive === undefined)
    fail('The answer does not give the location of each entry.');
  const { body } = await session.send({
    method: 'GET',
    path: `Group/${groupLive.id}`,
    headers: { 'cache-control': 'no-cache' },
  });
  const member = isObject(body) ? listOf(body, 'member').find(isObject) : undefined;
  const entity = member === undefined ? undefined : member['entity'];
  const reference = isObject(entity) ? textOf(entity, 'reference') : undefined;
  if (reference?.endsWith(`Practitioner/${contactLive.id}`) !== true) {
    fail(`Expected the member to refer to Practitioner/${contactLive.id}, got ${reference ?? 'nothing'}.`);
  }
  return 'Both entries are stored, and the reference holds.';
}

function madeBy(response: FhirResponse): Live[] {
  if (!isObject(response.body)) return [];
  return listOf(response.body, 'entry')
    .filter(isObject)
    .flatMap((entry) => {
      const result = entry['response'];
      const location = isObject(result) ? textOf(result, 'location') : undefined;
      return liveAt(location ?? '') ?? [];
    });
}

async function rollback(session: Session): Promise<string> {
  await offersTransaction(session);
  const identifier = session.surroundings.newId();
  const bad: JsonObject = { resourceType: 'Group', type: 'no-such-type', actual: 'perhaps' };
  const response = await session.send({
    method: 'POST',
    path: '',
    body: transactionOf([
      { fullUrl: `urn:uuid:${session.surroundings.newId()}`, resource: contact(identifier) },
      { fullUrl: `urn:uuid:${session.surroundings.newId()}`, resource: bad },
    ]),
  });
  for (const live of madeBy(response)) session.note(live);
  if (response.status < 400) fail(`Expected the transaction to be refused, got ${statusOf(response)}.`);
  const path = `Practitioner?identifier=${identifierSystem}|${identifier}`;
  const { body } = await session.send({ method: 'GET', path, headers: { 'cache-control': 'no-cache' } });
  const stored = isObject(body) ? listOf(body, 'entry').filter(isObject) : [];
  for (const entry of stored) {
    const resource = entry['resource'];
    const id = isObject(resource) ? textOf(resource, 'id') : undefined;
    if (id !== undefined) session.note({ type: 'Practitioner', id });
  }
  if (stored.length > 0) fail('The transaction was refused, but its first entry is stored.');
  return `Refused with status ${response.status}, and nothing is stored.`;
}
