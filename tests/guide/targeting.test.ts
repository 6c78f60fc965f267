/** The searches that the page on targeting shows find those whom they say, and nobody else, on the reference server. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/guide/build-guide.ts';
import { breakExample } from '../../src/conformance/counter-example.ts';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { openReferenceServer, type ReferenceServer } from '../../src/server/reference-server.ts';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../src/text/json-value.ts';
import { examples } from './built-guide.ts';

const page = fs.readFileSync(path.join(root, 'input', 'pagecontent', 'uc-targeting.md'), 'utf8');
const searches = [...page.matchAll(/^GET (PractitionerRole\?.+)$/gm)].map(([, query = '']) => query);

function example(reference: string): JsonObject {
  const [type, id] = reference.split('/');
  const found = examples.find(({ resource }) => resource['resourceType'] === type && resource['id'] === id);
  if (found === undefined) throw new Error(`the guide has no example ${reference}`);
  return found.resource;
}

/** A copy of an example with other values at some places. */
function like(reference: string, set: Record<string, JsonValue>, remove: string[] = []): JsonObject {
  const change = { id: '', name: '', example: reference, requirement: '', element: '' };
  return breakExample(example(reference), { ...change, set, remove });
}

const contact = 'Practitioner/contact-musu-flomo';
const midwife = 'PractitionerRole/contact-role-musu-flomo';

/** Another health worker who differs from the guide's midwife in what is said, and in nothing else. */
function other(
  id: string,
  {
    person = {},
    role = {},
    without = [],
    withoutRole = [],
  }: {
    person?: Record<string, JsonValue>;
    role?: Record<string, JsonValue>;
    without?: string[];
    withoutRole?: string[];
  },
): JsonObject[] {
  return [
    like(contact, { '/id': `contact-${id}`, '/identifier/0/value': `HW-${id}`, ...person }, without),
    like(
      midwife,
      { '/id': id, '/practitioner': { reference: `Practitioner/contact-${id}` }, ...role },
      withoutRole,
    ),
  ];
}

const resources: readonly JsonObject[] = [
  example('Organization/organization-riverside-health-team'),
  example('Organization/organization-riverside-clinic'),
  example('Location/location-riverside-district'),
  example('Location/location-riverside-clinic'),
  example('Location/location-hilltop-health-post'),
  like('Location/location-riverside-district', { '/id': 'lakeside-district', '/name': 'Lakeside District' }),
  like('Location/location-riverside-clinic', {
    '/id': 'lakeside-clinic',
    '/name': 'Lakeside Clinic',
    '/partOf': { reference: 'Location/lakeside-district' },
  }),
  example(contact),
  like(midwife, { '/id': 'midwife' }),
  ...other('nurse', { role: { '/code/0/coding/0/code': '2221' } }),
  ...other('elsewhere', { role: { '/location/0': { reference: 'Location/lakeside-clinic' } } }),
  ...other('at-a-post', { role: { '/location/0': { reference: 'Location/location-hilltop-health-post' } } }),
  ...other('untrained', { without: ['/qualification'] }),
  ...other('unskilled', { withoutRole: ['/specialty'] }),
  ...other('opted-out', {
    person: { '/meta/tag': [{ system: 'http://mhero.org/codesystem', code: 'optedout' }] },
  }),
  ...other('left', { role: { '/active': false } }),
];

/** Whom each search of the page has to find, in the order of the page. */
const expected: readonly (readonly string[])[] = [
  ['midwife', 'elsewhere', 'at-a-post', 'untrained', 'unskilled', 'opted-out'],
  ['midwife', 'nurse', 'at-a-post', 'untrained', 'unskilled', 'opted-out'],
  ['midwife', 'nurse', 'elsewhere', 'untrained', 'unskilled', 'opted-out'],
  ['midwife', 'nurse', 'elsewhere', 'at-a-post', 'untrained', 'opted-out'],
  ['midwife', 'nurse', 'elsewhere', 'at-a-post', 'unskilled', 'opted-out'],
  ['midwife', 'at-a-post', 'unskilled'],
  ['midwife', 'nurse', 'at-a-post', 'untrained', 'unskilled', 'opted-out'],
];

describe('the searches of the page on targeting', () => {
  let server: ReferenceServer;

  beforeAll(async () => {
    server = await openReferenceServer({ definitions: openPackagedDefinitions() });
    for (const resource of resources) {
      const id = `${textOf(resource, 'resourceType') ?? ''}/${textOf(resource, 'id') ?? ''}`;
      const { status, text } = await server.client.request({ method: 'PUT', path: id, body: resource });
      expect([id, status, status === 201 ? '' : text]).toEqual([id, 201, '']);
    }
  });
  afterAll(async () => {
    await server.close();
  });

  async function found(query: string) {
    const headers = { prefer: 'handling=strict' };
    const path = `${encodeURI(query).replaceAll('|', '%7C')}&_count=100`;
    const { status, body, text } = await server.client.request({ method: 'GET', path, headers });
    expect([query, status, status === 200 ? '' : text]).toEqual([query, 200, '']);
    return listOf(isObject(body) ? body : {}, 'entry')
      .filter(isObject)
      .map(({ resource }) => (isObject(resource) ? resource : {}));
  }

  it('are as many as the table of whom they find', () => {
    expect(searches.length).toBe(expected.length);
  });

  it.each(searches.map((query, index) => [query, expected[index] ?? []] as const))(
    '%s',
    async (query, ids) => {
      const roles = (await found(query)).filter(({ resourceType }) => resourceType === 'PractitionerRole');
      expect(roles.map((resource) => textOf(resource, 'id')).sort()).toEqual([...ids].sort());
    },
  );

  it('bring the contacts along where the page says so', async () => {
    const query = searches.find((one) => one.includes('_include')) ?? '';
    const contacts = (await found(query)).filter(({ resourceType }) => resourceType === 'Practitioner');
    expect(contacts.map((resource) => textOf(resource, 'id')).sort()).toEqual(
      ['contact-at-a-post', 'contact-musu-flomo', 'contact-unskilled'].sort(),
    );
  });
});
