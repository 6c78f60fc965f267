/** The tests that every profile of the guide has: FHIR R4 http.html, one interaction a test. */
import type { FhirResponse } from '../../fhir/client.ts';
import { isObject, type JsonObject, textOf } from '../../text/json-value.ts';
import { missingParts } from '../compare-resources.ts';
import { breakExample, type CounterExample } from '../counter-example.ts';
import { fail, omit, skip } from '../outcome.ts';
import { locationOf, type Session, statusOf } from '../session.ts';
import { changed, type Subject } from '../subject.ts';
import type { ConformanceTest } from '../test.ts';
import { interactionsOf, profilesOf } from './capability.ts';
import { findsOnly } from './search.ts';

/**
 * @param subject a profile, with the example that is sent
 * @param counterExamples those of the profile; what breaks a SHOULD is no reason to refuse, and is passed over
 */
export function subjectTests(
  subject: Subject,
  counterExamples: readonly CounterExample[],
): ConformanceTest[] {
  const { id, type } = subject;
  const shall = (test: Omit<ConformanceTest, 'level'>): ConformanceTest => ({ level: 'SHALL', ...test });
  return [
    shall({
      id: `${id}.capability`,
      title: `The CapabilityStatement offers create, read, update and search of ${type}`,
      requirements: ['MH-SRV-01'],
      run: (session) => capabilityOffers(session, subject),
    }),
    {
      id: `${id}.profile`,
      title: `The CapabilityStatement names the profile ${profileId(subject)}`,
      requirements: ['MH-SRV-11'],
      level: 'SHOULD',
      run: (session) => capabilityNamesProfile(session, subject),
    },
    shall({
      id: `${id}.create`,
      title: `A valid ${type} of ${profileId(subject)} is taken`,
      requirements: ['MH-SRV-02'],
      run: (session) => creates(session, subject),
    }),
    shall({
      id: `${id}.read`,
      title: `The ${type} comes back with all that was sent`,
      requirements: ['MH-SRV-03'],
      run: (session) => readsBack(session, subject),
    }),
    ...subject.searches.map((search): ConformanceTest => ({
      id: `${id}.search-${search.parameter}`,
      title: `A search for ${type} by ${search.parameter} finds it, and nothing else by another value`,
      requirements: [search.ofGuide === true ? 'MH-SRV-10' : 'MH-SRV-05'],
      level: search.ofGuide === true ? 'SHOULD' : 'SHALL',
      run: (session) => findsOnly(session, subject, search),
    })),
    // After the searches: they look for what was first sent.
    shall({
      id: `${id}.update`,
      title: `An update of the ${type} is kept, as a new version`,
      requirements: ['MH-SRV-04'],
      run: (session) => updates(session, subject),
    }),
    shall({
      id: `${id}.refuses-bad-value`,
      title: `Refused: ${subject.bad.title}`,
      requirements: ['MH-SRV-06'],
      run: async (session) =>
        refuses(session, type, changed(await session.prepared(subject.example), subject.bad.change)),
    }),
    ...counterExamples
      .filter(({ severity }) => severity !== 'warning')
      .map((counterExample) =>
        shall({
          id: `${id}.refuses-${counterExample.id}`,
          title: `Refused: ${counterExample.name}`,
          requirements: ['MH-SRV-09', counterExample.requirement],
          run: (session) => refusesCounterExample(session, subject, counterExample),
        }),
      ),
    shall({
      id: `${id}.delete`,
      title: `A deleted ${type} is gone`,
      requirements: ['MH-SRV-08'],
      run: (session) => deletes(session, subject),
    }),
  ];
}

function profileId(subject: Subject): string {
  return subject.profile.slice(subject.profile.lastIndexOf('/') + 1);
}

async function capabilityOffers(session: Session, { type }: Subject): Promise<string> {
  const capability = await session.capability();
  if (capability === undefined) skip('The server has no CapabilityStatement at /metadata.');
  const offered = interactionsOf(capability, type);
  const missing = ['create', 'read', 'update', 'search-type'].filter((code) => !offered.includes(code));
  if (missing.length > 0) fail(`The CapabilityStatement does not offer ${missing.join(', ')} of ${type}.`);
  return `It offers ${offered.join(', ')}.`;
}

async function capabilityNamesProfile(session: Session, { type, profile }: Subject): Promise<string> {
  const capability = await session.capability();
  if (capability === undefined) skip('The server has no CapabilityStatement at /metadata.');
  if (!profilesOf(capability, type).includes(profile))
    fail(`It does not name ${profile} of ${type}: nobody can rely on it.`);
  return 'It does.';
}

async function creates(session: Session, { example, type }: Subject): Promise<string> {
  const response = await session.create(await session.prepared(example));
  if (response.status !== 201) fail(`Expected status 201, got ${statusOf(response)}.`);
  const live = locationOf(response, type);
  if (live === undefined)
    fail(`Expected a Location header with ${type}/[id], got ${response.headers['location'] ?? 'none'}.`);
  session.adopt(example, live);
  if (response.headers['location'] === undefined) fail('Expected a Location header; there is none.');
  return `Made as ${type}/${live.id}.`;
}

async function readsBack(session: Session, { example, type }: Subject): Promise<string> {
  const live = await session.live(example);
  const response = await read(session, `${type}/${live.id}`);
  const missing = missingParts(await session.prepared(example), response.body);
  if (missing.length > 0) fail(`Came back without, or changed at: ${missing.slice(0, 5).join(', ')}.`);
  return 'All that was sent is there.';
}

async function read(session: Session, path: string): Promise<FhirResponse> {
  const response = await session.send({ method: 'GET', path, headers: { 'cache-control': 'no-cache' } });
  if (response.status !== 200) fail(`Expected status 200 of GET ${path}, got ${statusOf(response)}.`);
  return response;
}

async function updates(session: Session, { example, type, update }: Subject): Promise<string> {
  const live = await session.live(example);
  const path = `${type}/${live.id}`;
  const before = versionOf((await read(session, path)).body);
  const resource: JsonObject = { ...changed(await session.prepared(example), update), id: live.id };
  const response = await session.send({ method: 'PUT', path, body: resource });
  if (response.status !== 200) fail(`Expected status 200 of PUT ${path}, got ${statusOf(response)}.`);
  const after = (await read(session, path)).body;
  const missing = missingParts(resource, after);
  if (missing.length > 0)
    fail(`After the update the change is not there: ${missing.slice(0, 5).join(', ')}.`);
  const version = versionOf(after);
  if (before !== undefined && version === before)
    fail(`meta.versionId stayed ${before} over an update that changed something.`);
  return version === undefined ? 'Kept; the server states no versions.' : `Kept as version ${version}.`;
}

function versionOf(resource: unknown): string | undefined {
  return isObject(resource) && isObject(resource['meta']) ? textOf(resource['meta'], 'versionId') : undefined;
}

async function refusesCounterExample(
  session: Session,
  { type, profile }: Subject,
  counterExample: CounterExample,
): Promise<string> {
  const capability = await session.capability();
  if (capability === undefined || !profilesOf(capability, type).includes(profile))
    omit(`The CapabilityStatement does not name the profile ${profile}.`);
  return refuses(session, type, breakExample(await session.prepared(counterExample.example), counterExample));
}

async function refuses(session: Session, type: string, resource: JsonObject): Promise<string> {
  const response = await session.create(resource);
  if (![400, 412, 422].includes(response.status))
    fail(`Expected it to be refused with status 400 or 422, got ${statusOf(response)}.`);
  if (!isObject(response.body) || response.body['resourceType'] !== 'OperationOutcome')
    fail(`Expected an OperationOutcome that says why the ${type} is refused; got none.`);
  return `Refused with ${statusOf(response)}.`;
}

async function deletes(session: Session, { example, type }: Subject): Promise<string> {
  const capability = await session.capability();
  if (capability !== undefined && !interactionsOf(capability, type).includes('delete')) {
    omit(`The server does not offer delete of ${type}.`);
  }
  // A copy of its own: others may refer to the example, and a server may then refuse to delete it.
  const copy = await session.create(await session.prepared(example));
  const live = locationOf(copy, type);
  if (copy.status !== 201 || live === undefined)
    skip(`The server did not take a copy to delete: ${statusOf(copy)}.`);
  const path = `${type}/${live.id}`;
  const response = await session.send({ method: 'DELETE', path });
  if (![200, 202, 204].includes(response.status))
    fail(`Expected status 200 or 204 of DELETE ${path}, got ${statusOf(response)}.`);
  const { status } = await session.send({ method: 'GET', path, headers: { 'cache-control': 'no-cache' } });
  if (status !== 404 && status !== 410)
    fail(`Expected status 410 or 404 of GET ${path} after its delete, got ${status}.`);
  return `Gone: status ${status}.`;
}
