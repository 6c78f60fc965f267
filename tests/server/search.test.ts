import { beforeAll, describe, expect, it } from 'vitest';
import type { Handle } from '../../src/server/request.ts';
import type { JsonObject, JsonValue } from '../../src/text/json-value.ts';
import { at, type ExchangeCase, runExchange, searchIds, textAt } from './exchange.ts';
import { base, openTestServer } from './test-server.ts';

const loinc = 'http://loinc.org';
const ucum = 'http://unitsofmeasure.org';

/** What is searched. Ids are short, so that the tables below can be read. */
const resources: JsonObject[] = [
  {
    resourceType: 'Patient',
    id: 'p1',
    active: true,
    identifier: [
      { system: 'http://ids', value: 'A1', type: { text: 'Medical record' } },
      { system: 'http://other', value: 'B1' },
    ],
    name: [{ family: 'Åström', given: ['Maria  Anna'] }],
    gender: 'female',
    birthDate: '1980-05-17',
    telecom: [{ system: 'phone', value: '+231' }],
    address: [{ city: 'Monrovia', country: 'LR' }],
    generalPractitioner: [{ reference: 'Practitioner/d1' }],
    managingOrganization: { reference: 'Organization/o1' },
    meta: {
      profile: ['http://example.org/StructureDefinition/a'],
      tag: [{ system: 'http://tags', code: 't1' }],
      security: [{ system: 'http://sec', code: 's1' }],
    },
  },
  {
    resourceType: 'Patient',
    id: 'p2',
    active: false,
    identifier: [{ value: 'A1' }],
    name: [{ family: 'Astor', given: ['Mary'] }, { family: 'Miller, jr' }],
    gender: 'male',
    birthDate: '1980-05',
    generalPractitioner: [{ reference: `${base}/Practitioner/d2` }],
  },
  {
    resourceType: 'Patient',
    id: 'p3',
    name: [{ text: 'Bob' }],
    birthDate: '1990',
    deceasedBoolean: true,
    generalPractitioner: [{ reference: 'http://elsewhere/fhir/Practitioner/d1' }],
    managingOrganization: { identifier: { system: 'http://ids', value: 'ORG' } },
  },
  {
    resourceType: 'Practitioner',
    id: 'd1',
    name: [{ family: 'Doe' }],
    qualification: [{ code: { text: 'MD' }, issuer: { reference: 'Organization/o1' } }],
  },
  { resourceType: 'Practitioner', id: 'd2', name: [{ family: 'Dunn' }] },
  {
    resourceType: 'Organization',
    id: 'o1',
    name: 'Ministry of Health',
    partOf: { reference: 'Organization/o2' },
  },
  { resourceType: 'Organization', id: 'o2', name: 'Government' },
  {
    resourceType: 'Observation',
    id: 'b1',
    status: 'final',
    code: { coding: [{ system: loinc, code: '8480-6', display: 'Systolic blood pressure' }] },
    subject: { reference: 'Patient/p1' },
    effectiveDateTime: '2026-01-15T10:00:00Z',
    valueQuantity: { value: 120, unit: 'mmHg', system: ucum, code: 'mm[Hg]' },
  },
  {
    resourceType: 'Observation',
    id: 'b2',
    status: 'preliminary',
    code: { coding: [{ system: loinc, code: '8462-4' }], text: 'Lower pressure' },
    subject: { reference: 'Patient/p2' },
    effectivePeriod: { start: '2026-01-10', end: '2026-01-20' },
    valueQuantity: { value: 80.5, unit: 'mmHg', system: ucum, code: 'mm[Hg]' },
  },
  {
    resourceType: 'Observation',
    id: 'b3',
    status: 'final',
    code: { coding: [{ code: '8480-6' }] },
    subject: { reference: 'Patient/p1' },
    effectivePeriod: { start: '2026-02-01' },
    valueQuantity: { value: 5, comparator: '>', unit: 'kg' },
    component: [
      { code: { coding: [{ system: loinc, code: 'x' }] }, valueQuantity: { value: 1 } },
      { code: { coding: [{ system: loinc, code: 'y' }] }, valueQuantity: { value: 2 } },
    ],
  },
  {
    resourceType: 'Questionnaire',
    id: 'q1',
    url: 'http://example.org/q',
    version: '1',
    status: 'active',
    title: 'Stock',
  },
  {
    resourceType: 'QuestionnaireResponse',
    id: 'r1',
    status: 'completed',
    questionnaire: 'http://example.org/q|1',
    subject: { reference: 'Patient/p1' },
  },
  {
    resourceType: 'QuestionnaireResponse',
    id: 'r2',
    status: 'in-progress',
    questionnaire: 'http://example.org/q',
  },
  { resourceType: 'ValueSet', id: 'v1', url: 'http://example.org/vs/one', status: 'active' },
  { resourceType: 'ValueSet', id: 'v2', url: 'http://example.org/vs/one/two', status: 'draft' },
  {
    resourceType: 'RiskAssessment',
    id: 'k1',
    status: 'final',
    subject: { reference: 'Patient/p1' },
    prediction: [{ probabilityDecimal: 0.15 }],
  },
  {
    resourceType: 'RiskAssessment',
    id: 'k2',
    status: 'final',
    subject: { reference: 'Patient/p2' },
    prediction: [{ probabilityDecimal: 0.2 }],
  },
];

/** Query, and the ids that it must find, in this order (they are stored in the order above). */
const searches: Record<string, [query: string, ids: string][]> = {
  string: [
    ['Patient?family=astr', 'p1'],
    ['Patient?family=ast', 'p1 p2'],
    ['Patient?family=strom', ''],
    ['Patient?family:contains=STROM', 'p1'],
    ['Patient?family:exact=Åström', 'p1'],
    ['Patient?family:exact=Astrom', ''],
    ['Patient?given=maria%20anna', 'p1'],
    ['Patient?name=bob', 'p3'],
    ['Patient?name=mar', 'p1 p2'],
    ['Patient?family=doe,astor', 'p2'],
    ['Patient?family=miller%5C%2C%20jr', 'p2'],
    ['Patient?address=monrovia', 'p1'],
    ['Patient?address-city=monr', 'p1'],
    ['Patient?family:missing=true', 'p3'],
    ['Patient?family:missing=false', 'p1 p2'],
  ],
  token: [
    ['Patient?gender=female', 'p1'],
    ['Patient?gender=http://hl7.org/fhir/administrative-gender|female', 'p1'],
    ['Patient?gender=http://example.org/other|female', ''],
    ['Patient?gender:not=female', 'p2 p3'],
    ['Patient?gender=female,male', 'p1 p2'],
    ['Patient?gender=female&gender=male', ''],
    ['Patient?identifier=A1', 'p1 p2'],
    ['Patient?identifier=http://ids|A1', 'p1'],
    ['Patient?identifier=|A1', 'p2'],
    ['Patient?identifier=http://other|', 'p1'],
    ['Patient?identifier=http://ids|B1', ''],
    ['Patient?identifier:text=medical', 'p1'],
    ['Patient?active=true', 'p1'],
    ['Patient?deceased=true', 'p3'],
    ['Patient?phone=%2B231', 'p1'],
    ['Patient?email:missing=true', 'p1 p2 p3'],
    [`Observation?code=${loinc}|8480-6`, 'b1'],
    ['Observation?code=8480-6', 'b1 b3'],
    ['Observation?code:text=systolic', 'b1'],
    ['Observation?code:text=lower', 'b2'],
    ['Observation?status:not=final', 'b2'],
    ['Patient?_tag=http://tags|t1', 'p1'],
    ['Patient?_tag:not=t1', 'p2 p3'],
    ['Patient?_security=s1', 'p1'],
  ],
  reference: [
    ['Observation?subject=Patient/p1', 'b1 b3'],
    ['Observation?subject=p1', 'b1 b3'],
    [`Observation?subject=${base}/Patient/p1`, 'b1 b3'],
    ['Observation?subject:Patient=p1', 'b1 b3'],
    ['Observation?subject:Group=p1', ''],
    ['Observation?subject=Group/p1', ''],
    ['Observation?patient=p2', 'b2'],
    ['Patient?general-practitioner=Practitioner/d1', 'p1'],
    ['Patient?general-practitioner=Practitioner/d2', 'p2'],
    ['Patient?general-practitioner=http://elsewhere/fhir/Practitioner/d1', 'p3'],
    ['Patient?organization:identifier=http://ids|ORG', 'p3'],
    ['Patient?organization:missing=true', 'p2'],
    ['QuestionnaireResponse?questionnaire=http://example.org/q', 'r1 r2'],
    ['QuestionnaireResponse?questionnaire=http://example.org/q|1', 'r1 r2'],
    ['QuestionnaireResponse?questionnaire=http://example.org/q|2', 'r2'],
  ],
  date: [
    ['Patient?birthdate=1980-05-17', 'p1'],
    ['Patient?birthdate=1980-05', 'p1 p2'],
    ['Patient?birthdate=1980', 'p1 p2'],
    ['Patient?birthdate=ne1980-05', 'p3'],
    ['Patient?birthdate=gt1980-05', 'p3'],
    ['Patient?birthdate=ge1980-05', 'p1 p2 p3'],
    ['Patient?birthdate=lt1980-05-17', 'p2'],
    ['Patient?birthdate=le1980-05-17', 'p1 p2'],
    ['Patient?birthdate=sa1985', 'p3'],
    ['Patient?birthdate=eb1980-05-20', 'p1'],
    ['Patient?birthdate=ge1980-01-01&birthdate=lt1981', 'p1 p2'],
    ['Patient?birthdate=ap1991', 'p3'],
    ['Observation?date=2026-01-15', 'b1'],
    ['Observation?date=2026-01-15T10:00Z', 'b1'],
    ['Observation?date=2026-01-15T11:00:00%2B01:00', 'b1'],
    ['Observation?date=2026-01', 'b1 b2'],
    ['Observation?date=gt2026-01-16', 'b2 b3'],
    ['Observation?date=gt2030', 'b3'],
    ['Observation?date=sa2026-01-21', 'b3'],
    ['Observation?date=lt2026-01-11', 'b2'],
  ],
  'number and quantity': [
    ['RiskAssessment?probability=0.2', 'k2'],
    ['RiskAssessment?probability=0.20', 'k2'],
    ['RiskAssessment?probability=gt0.15', 'k2'],
    ['RiskAssessment?probability=ge0.15', 'k1 k2'],
    ['RiskAssessment?probability=lt0.2', 'k1'],
    ['RiskAssessment?probability=ap0.16', 'k1'],
    ['RiskAssessment?probability=ne0.15', 'k2'],
    ['Observation?value-quantity=120', 'b1'],
    ['Observation?value-quantity=80', ''],
    ['Observation?value-quantity=80.5', 'b2'],
    ['Observation?value-quantity=gt100', 'b1 b3'],
    [`Observation?value-quantity=120|${ucum}|mm[Hg]`, 'b1'],
    ['Observation?value-quantity=120||mmHg', 'b1'],
    ['Observation?value-quantity=120||kg', ''],
    ['Observation?value-quantity=lt100', 'b2 b3'],
    ['Observation?value-quantity=lt5', ''],
  ],
  uri: [
    ['ValueSet?url=http://example.org/vs/one', 'v1'],
    ['ValueSet?url:below=http://example.org/vs/one', 'v1 v2'],
    ['ValueSet?url:above=http://example.org/vs/one/two/three', 'v1 v2'],
    ['Patient?_profile=http://example.org/StructureDefinition/a', 'p1'],
  ],
  composite: [
    [`Observation?component-code-value-quantity=${loinc}|x$1`, 'b3'],
    [`Observation?component-code-value-quantity=${loinc}|x$2`, ''],
    [`Observation?code-value-quantity=${loinc}|8480-6$gt100`, 'b1'],
    [`Observation?combo-code-value-quantity=y$2,${loinc}|8480-6$120`, 'b1 b3'],
  ],
  'of every resource': [
    ['Patient?_id=p1', 'p1'],
    ['Patient?_id=p1,p3,nobody', 'p1 p3'],
    ['Patient?_lastUpdated=2026-01-01', 'p1 p2 p3'],
    ['Patient?_lastUpdated=gt2026-01-02', ''],
    ['Patient?_lastUpdated=ge2026-01-01T00:00:00Z,lt2025', 'p1 p2 p3'],
    ['?_type=Organization,Practitioner', 'd1 d2 o1 o2'],
    ['?_type=Organization,Practitioner&_id=d1,o1', 'd1 o1'],
  ],
  chain: [
    ['Observation?subject:Patient.family=astrom', 'b1 b3'],
    ['Observation?patient.family=astor', 'b2'],
    ['Observation?subject.gender=female', 'b1 b3'],
    ['Observation?subject:Patient.general-practitioner:Practitioner.family=doe', 'b1 b3'],
    ['Observation?subject:Patient.organization.partof.name=gov', 'b1 b3'],
    ['Observation?subject:Patient._id=p2', 'b2'],
    ['Observation?patient._tag=t1', 'b1 b3'],
    ['QuestionnaireResponse?questionnaire.title=stock', 'r1 r2'],
    ['Observation?subject:Patient.gender:not=female', 'b2'],
  ],
  _has: [
    ['Patient?_has:Observation:subject:status=final', 'p1'],
    ['Patient?_has:Observation:patient:code=8462-4', 'p2'],
    ['Practitioner?_has:Patient:general-practitioner:gender=male', 'd2'],
    ['Practitioner?_has:Patient:general-practitioner:_has:Observation:subject:status=preliminary', 'd2'],
    ['Patient?gender=female&_has:Observation:subject:status=preliminary', ''],
  ],
  sort: [
    ['Patient?_sort=birthdate', 'p2 p1 p3'],
    ['Patient?_sort=-birthdate', 'p3 p2 p1'],
    ['Patient?_sort=family', 'p2 p1 p3'],
    ['Patient?_sort=-family', 'p2 p1 p3'],
    ['Patient?_sort=-gender,family', 'p2 p1 p3'],
    ['Patient?_sort=-_id', 'p3 p2 p1'],
    ['Patient?_sort=-_lastUpdated', 'p3 p2 p1'],
    ['Observation?_sort=-value-quantity', 'b3 b1 b2'],
  ],
};

const includes: [query: string, ids: string][] = [
  ['Observation?_id=b1&_include=Observation:subject', 'p1'],
  ['Observation?_id=b1&_include=Observation:subject:Patient', 'p1'],
  ['Observation?_id=b1&_include=Observation:subject:Group', ''],
  ['Observation?_id=b1&_include=Observation:subject&_include:iterate=Patient:general-practitioner', 'p1 d1'],
  ['Observation?_id=b1&_include=Observation:subject&_include=Patient:general-practitioner', 'p1'],
  ['Patient?_id=p1&_include=*', 'd1 o1'],
  ['Patient?_id=p1&_revinclude=Observation:subject', 'b1 b3'],
  ['Patient?_id=p1&_revinclude=Observation:subject&_revinclude=RiskAssessment:subject', 'b1 b3 k1'],
  ['QuestionnaireResponse?_id=r1&_include=QuestionnaireResponse:questionnaire', 'q1'],
  ['Questionnaire?_id=q1&_revinclude=QuestionnaireResponse:questionnaire', 'r1 r2'],
  ['Organization?_id=o1&_include:iterate=Organization:partof', 'o2'],
];

const answers: ExchangeCase[] = [
  {
    send: 'GET Patient?gender=female&nonsense=1',
    status: 200,
    gives: {
      total: 1,
      'link.0.url': `${base}/Patient?gender=female`,
      'entry.0.fullUrl': `${base}/Patient/p1`,
      'entry.1.search.mode': 'outcome',
      'entry.1.resource.issue.0.diagnostics': /nonsense/,
    },
  },
  {
    send: 'GET Patient?nonsense=1',
    headers: { Prefer: 'handling=strict' },
    status: 400,
    gives: { 'issue.0.diagnostics': /nonsense/ },
  },
  {
    send: 'GET Patient?_has:Observation:subject:nonsense=1',
    headers: { Prefer: 'handling=strict' },
    status: 400,
  },
  { send: 'GET Patient?family:bogus=x', status: 400, gives: { 'issue.0.diagnostics': /modifier/ } },
  { send: 'GET Patient?gender:in=http://x', status: 400 },
  { send: 'GET Patient?birthdate=yesterday', status: 400 },
  { send: 'GET Patient?birthdate=1980-13', status: 400 },
  { send: 'GET Patient?birthdate=1981-02-29', status: 400 },
  { send: 'GET RiskAssessment?probability=many', status: 400 },
  { send: 'GET Patient?_sort=nonsense', status: 400 },
  { send: 'GET Patient?_include=Patient:nonsense', status: 400 },
  { send: 'GET Patient?_include=Patient', status: 400 },
  { send: 'GET Patient?gender.x=1', status: 400 },
  { send: 'GET Patient?family:missing=maybe', status: 400 },
  { send: 'GET Observation?code-value-quantity=1', status: 400 },
  { send: 'GET Patient?_has:Observation=1', status: 400 },
  { send: 'GET Patient?_summary=x', status: 400 },
  { send: 'GET Patient?_total=x', status: 400 },
  { send: 'GET Patient?_page=zzz', status: 400 },
  { send: 'GET ?_id=1', status: 400 },
  { send: 'GET ?_type=Nonsense', status: 400 },
  {
    send: `GET Patient?${'gender=female&'.repeat(200)}`,
    status: 400,
    gives: { 'issue.0.code': 'too-costly' },
  },
  { send: `GET Patient?_id=${'a,'.repeat(600)}`, status: 400 },
  { send: `GET Patient?${'general-practitioner:Patient.'.repeat(5)}gender=x`, status: 400 },
  { send: "GET Patient?family=x'%20OR%201=1--", status: 200, gives: { total: 0 } },
  { send: 'GET Patient?_count=0', status: 200, gives: { total: 3, entry: undefined } },
  { send: 'GET Patient?_summary=count', status: 200, gives: { total: 3, entry: undefined } },
  { send: 'GET Patient?_total=none', status: 200, gives: { total: undefined, 'entry.length': 3 } },
  { send: 'GET Patient?family=', status: 200, gives: { total: 3 } },
  {
    send: 'GET Patient?_id=p1&_elements=gender',
    status: 200,
    gives: {
      'entry.0.resource.gender': 'female',
      'entry.0.resource.id': 'p1',
      'entry.0.resource.name': undefined,
      'entry.0.resource.meta.tag.1.code': 'SUBSETTED',
    },
  },
  {
    send: 'GET Observation/b1?_summary=true',
    status: 200,
    gives: { status: 'final', 'valueQuantity.value': 120, 'meta.tag.0.code': 'SUBSETTED' },
  },
  {
    send: 'GET Patient/p1?_summary=true',
    status: 200,
    gives: { 'name.0.family': 'Åström', generalPractitioner: undefined },
  },
  {
    send: 'GET Observation/b1?_summary=text',
    status: 200,
    gives: { status: 'final', valueQuantity: undefined, 'code.coding.0.code': '8480-6' },
  },
  {
    send: 'GET Observation/b1?_elements=code',
    status: 200,
    gives: { status: 'final', valueQuantity: undefined },
  },
];

describe('search', () => {
  let handle: Handle;
  beforeAll(async () => {
    const server = await openTestServer();
    handle = server.handle;
    for (const resource of resources) {
      const send = `PUT ${textAt(resource, 'resourceType')}/${textAt(resource, 'id')}`;
      await runExchange(handle, { send, body: resource, status: 201 });
    }
  });

  const queries = Object.entries(searches).flatMap(([kind, list]) =>
    list.map(([query, ids]): [string, string, string] => [kind, query, ids]),
  );
  it.each(queries)('%s: %s finds "%s"', async (_kind, query, ids) => {
    expect((await searchIds(handle, query)).join(' ')).toBe(ids);
  });

  it.each(includes)('%s brings "%s" along', async (query, ids) => {
    expect((await searchIds(handle, query, 'include')).join(' ')).toBe(ids);
  });

  it.each(answers)('$send answers $status', async (exchange) => {
    await runExchange(handle, exchange);
  });

  it('POST _search finds the same as GET', async () => {
    const response = await handle({
      method: 'POST',
      path: 'Patient/_search?_sort=-_id',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8' },
      body: 'family=ast&_count=1',
    });
    const bundle = JSON.parse(response.body ?? 'null') as JsonValue;
    expect(at(bundle, 'entry.0.resource.id')).toBe('p2');
    expect(at(bundle, 'total')).toBe(2);
  });

  it.each([
    'Patient?_count=1',
    'Patient?_count=1&_sort=-birthdate',
    'Patient?_count=2&gender:not=x&nonsense=1',
  ])('the next links of %s lead through all matches once', async (query) => {
    const ids: string[] = [];
    let next: string | undefined = query;
    for (let page = 0; next !== undefined && page < 5; page++) {
      ids.push(...(await searchIds(handle, next)));
      const bundle = await runExchange(handle, { send: `GET ${next}`, status: 200, gives: { total: 3 } });
      const links = at(bundle, 'link');
      const link: JsonValue | undefined = (Array.isArray(links) ? links : []).find(
        (each) => at(each, 'relation') === 'next',
      );
      const url = at(link, 'url');
      next = typeof url === 'string' ? url.slice(base.length + 1) : undefined;
    }
    expect(ids.sort()).toEqual(['p1', 'p2', 'p3']);
  });

  it('pages stay whole while resources are deleted', async () => {
    const server = await openTestServer();
    for (const id of ['a', 'b', 'c', 'd']) {
      const send = `PUT Patient/${id}`;
      await runExchange(server.handle, { send, body: { resourceType: 'Patient', id }, status: 201 });
    }
    const first = await runExchange(server.handle, { send: 'GET Patient?_count=2', status: 200 });
    await runExchange(server.handle, { send: 'DELETE Patient/a', status: 204 });
    const next = textAt(first, 'link.2.url').slice(base.length + 1);
    expect(await searchIds(server.handle, next)).toEqual(['c', 'd']);
  });
});
