/** Packages and rows as FHIR and back. The faults that other converters of Flow Results have are named as such. */
import { describe, expect, it } from 'vitest';
import { mapDefinitions } from '../../../scripts/agreement/map-definitions.ts';
import { layerDefinitions } from '../../../src/fhir/layered-definitions.ts';
import { openPackagedDefinitions } from '../../../src/fhir/packaged-definitions.ts';
import { resourceJson } from '../../../src/fhir/resource-json.ts';
import { readResultsBundle } from '../../../src/formats/flow-results/fhir/read-bundle.ts';
import { resultsBundle } from '../../../src/formats/flow-results/fhir/results-bundle.ts';
import {
  checkParsedRows,
  readPackage,
  RowCheck,
  type ResultsPackage,
  type ResultsRow,
} from '../../../src/formats/flow-results/index.ts';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../../src/text/json-value.ts';
import { Validator } from '../../../src/validation/validator.ts';
import { descriptor, packageId, questions, samplePackage } from './sample.ts';

const session = 'c27d9b6e-7f1c-4d42-9d0e-3b9a51b2c001';

function at(minute: number, question: string, response: JsonValue, metadata: JsonValue = null): JsonValue[] {
  return [
    `2025-02-03T10:${minute}:00+02:00`,
    `row-${minute}`,
    'contact-1',
    session,
    question,
    response,
    metadata,
  ];
}

/** All questions but the message, each answered. */
const answered: readonly JsonValue[][] = [
  at(10, 'one', 'blue'),
  at(11, 'many', ['red', 'green']),
  at(12, 'number', 2.5),
  at(13, 'open', 'Nothing', { type: 'text', type_options: {} }),
  at(14, 'words', 'In words'),
  at(15, 'picture', 'https://example.org/p.png', { format: 'image/png' }),
  at(16, 'place', [6.3, -10.8, 12, 5]),
  at(17, 'day', '2025-02-03'),
  at(18, 'clock', '14:58:35'),
];

function read(rows: readonly JsonValue[], of: ResultsPackage): ResultsRow[] {
  const taken: ResultsRow[] = [];
  const { findings } = checkParsedRows([...rows], new RowCheck(of), (row) => taken.push(row));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return taken;
}

/** The sample package without some questions. */
function without(...ids: readonly string[]): ResultsPackage {
  const { questions: all, ...rest } = samplePackage();
  return { ...rest, questions: new Map([...all].filter(([id]) => !ids.includes(id))) };
}

function convert(rows: readonly JsonValue[], of: ResultsPackage) {
  const { bundle, losses } = resultsBundle(of, read(rows, of));
  const value = resourceJson(bundle);
  const resources = listOf(value, 'entry').flatMap((entry) =>
    isObject(entry) && isObject(entry['resource']) ? [entry['resource']] : [],
  );
  return { value, resources, losses };
}

function errorsIn(resources: readonly JsonObject[]) {
  const definitions = layerDefinitions([
    mapDefinitions(resources.filter(({ resourceType }) => resourceType === 'Questionnaire')),
    openPackagedDefinitions(),
  ]);
  const validator = new Validator({ definitions });
  return resources
    .flatMap((resource) => validator.validate(resource))
    .filter(({ severity }) => severity === 'error');
}

const ofType = (resources: readonly JsonObject[], type: string) =>
  resources.filter(({ resourceType }) => resourceType === type);

const plain = without('moment', 'said');

describe('a package with its rows as FHIR', () => {
  it('is valid: the Questionnaire for mhero-flow, the responses for mhero-flow-response and their Questionnaire', () => {
    const { resources, losses } = convert(answered, plain);
    expect(resources.map(({ resourceType }) => resourceType)).toEqual([
      'Questionnaire',
      'Person',
      'QuestionnaireResponse',
    ]);
    const claimed = resources.map(({ meta }) =>
      meta !== undefined && isObject(meta) ? meta['profile'] : null,
    );
    const base = 'http://mhero.org/fhir/StructureDefinition';
    expect(claimed).toEqual([[`${base}/mhero-flow`], null, [`${base}/mhero-flow-response`]]);
    expect(errorsIn(resources)).toEqual([]);
    expect(losses.map(({ what }) => what)).toEqual([`session ${session}: the times of its single responses`]);
  });

  it('is the same each time', () => {
    expect(convert(answered, plain)).toEqual(convert(answered, plain));
  });

  it('is told to be no mhero-flow only where it asks for a date with a time', () => {
    const { resources } = convert([at(10, 'moment', '2017-06-30T13:45:58+05:30')], without('said'));
    expect(resources[0]?.['meta']).toBeUndefined();
    expect(JSON.stringify(resources)).toContain('"valueDateTime":"2017-06-30T13:45:58+05:30"');
    expect(errorsIn([resources[0] ?? {}])).toEqual([]);
  });

  it('comes back as it was, but for what is named as lost', () => {
    const { value } = convert(answered, plain);
    const back = readResultsBundle(value, 'rows.json');
    const again = readPackage(back?.descriptor ?? null);
    expect(again.findings).toEqual([]);
    const asked = Object.fromEntries(Object.entries(questions).filter(([id]) => plain.questions.has(id)));
    const [resource] = listOf(back?.descriptor ?? {}, 'resources');
    expect(resource).toMatchObject({ path: 'rows.json', schema: { language: 'eng', questions: asked } });
    expect(back?.descriptor).toMatchObject({ id: packageId, name: 'colours', title: 'Colours' });
    const latest = '2025-02-03T10:18:00+02:00';
    expect(back?.rows).toEqual(answered.map(([, ...others]) => [latest, ...others]));
    expect(back?.losses).toEqual([]);
    if (again.package !== undefined) read(back?.rows ?? [], again.package);
  });

  it('names what it loses, item by item', () => {
    const other = at(20, 'open', 'https://example.org/a.ogg', { type: 'audio' });
    const extras: ResultsPackage = {
      ...plain,
      apiUrl: 'https://example.org/responses',
      created: '2025-01-01T00:00:00+00:00',
      questions: new Map(
        [...plain.questions].map(([id, question]) => [
          id,
          id === 'one'
            ? { ...question, isPersonal: true, contactProperty: 'colour', groupMembership: 'reds' }
            : question,
        ]),
      ),
    };
    const { losses } = convert(
      [at(10, 'one', 'red', { choice_order: [] }), at(11, 'one', 'blue'), other],
      extras,
    );
    expect(losses.map(({ what }) => what)).toEqual([
      'is_personal_information of the question one',
      'set_contact_property of the question one',
      'set_group_membership of the question one',
      'created',
      'api_data_url',
      'row 1: an earlier response to one in the same session',
      'row 3: the type of the response (media)',
      `session ${session}: the times of its single responses`,
    ]);
    expect(losses.every(({ why }) => why !== '')).toBe(true);
  });

  it('keeps a response off the scale, and loses the scale', () => {
    const { resources, losses } = convert([at(10, 'number', 11)], plain);
    expect(errorsIn(resources)).toEqual([]);
    expect(losses.map(({ what }) => what)).toEqual(['range of the question number']);
  });

  it('has no answer where a row has none, and says so', () => {
    expect(convert([at(10, 'one', null)], plain).losses.map(({ what }) => what)).toEqual([
      'row 1: a response of null',
    ]);
  });

  it('has no answer to a message, and says so', () => {
    const { resources, losses } = convert([at(10, 'said', 1)], without('moment'));
    expect(errorsIn(resources)).toEqual([]);
    expect(losses.map(({ what }) => what)).toEqual(['row 1: whether the message arrived']);
  });
});

describe('what other converters of Flow Results get wrong', () => {
  const { resources } = convert(answered, plain);
  const [response = {}] = ofType(resources, 'QuestionnaireResponse');
  const [questionnaire = {}] = ofType(resources, 'Questionnaire');
  const answersTo = (linkId: string) =>
    listOf(response, 'item')
      .filter(isObject)
      .filter((item) => item['linkId'] === linkId)
      .flatMap((item) => listOf(item, 'answer'));

  it('both spellings of the url of the API are read', () => {
    for (const key of ['api_data_url', 'api-data-url']) {
      const value = descriptor();
      const [resource = {}] = value['resources'] as JsonObject[];
      value['resources'] = [
        { ...resource, path: null, access_method: 'api', [key]: 'https://example.org/r' },
      ];
      expect(readPackage(value).package?.apiUrl).toBe('https://example.org/r');
    }
  });

  it('several choices are several codings, not booleans', () => {
    expect(answersTo('many')).toMatchObject([
      { valueCoding: { code: 'red' } },
      { valueCoding: { code: 'green' } },
    ]);
  });

  it('codings have a system', () => {
    expect(answersTo('one')).toEqual([
      { valueCoding: { system: `urn:uuid:${packageId}`, code: 'blue', display: 'blue' } },
    ]);
  });

  it('a place is a geo URI with all its numbers', () => {
    expect(answersTo('place')).toEqual([{ valueString: 'geo:6.3,-10.8,12;u=5' }]);
  });

  it('numbers are numbers, as a text in the rows too', () => {
    expect(answersTo('number')).toEqual([{ valueDecimal: 2.5 }]);
    const text = convert([at(10, 'number', '3.0000')], plain).resources;
    expect(JSON.stringify(text)).toContain('"valueDecimal":3}');
  });

  it('a session that answered a part is not completed', () => {
    expect(response['status']).toBe('completed');
    const [part] = ofType(convert(answered.slice(0, 3), plain).resources, 'QuestionnaireResponse');
    expect(part?.['status']).toBe('in-progress');
  });

  it('a response names its Questionnaire and refers to its contact', () => {
    expect(response['questionnaire']).toBe(questionnaire['url']);
    const [person] = ofType(resources, 'Person');
    expect(response['subject']).toEqual({ reference: `Person/${textOf(person ?? {}, 'id') ?? ''}` });
  });

  it('each session is a response of its own, and every entry has its resource', () => {
    const sessions = Array.from({ length: 23 }, (_, number) => [
      `2025-02-03T10:10:${10 + number}+00:00`,
      number,
      number % 5,
      number,
      'one',
      'red',
      null,
    ]);
    const { value, resources: all } = convert(sessions, plain);
    const responses = ofType(all, 'QuestionnaireResponse');
    expect(responses).toHaveLength(23);
    expect(new Set(responses.map(({ id }) => id)).size).toBe(23);
    expect(ofType(all, 'Person')).toHaveLength(5);
    expect(listOf(value, 'entry').every((entry) => isObject(entry) && isObject(entry['resource']))).toBe(
      true,
    );
    expect(errorsIn(all)).toEqual([]);
  });
});

describe('readResultsBundle', () => {
  it('names what a package can not ask for', () => {
    const questionnaire = {
      resourceType: 'Questionnaire',
      id: 'q',
      url: 'http://example.org/q',
      item: [
        { linkId: 'g', type: 'group', text: 'Group', item: [{ linkId: 'a', type: 'integer', text: 'A' }] },
        { linkId: 'b', type: 'reference', text: 'B' },
      ],
    };
    const response = {
      resourceType: 'QuestionnaireResponse',
      id: 'r',
      questionnaire: 'http://example.org/q|1',
      authored: '2025-02-03',
    };
    const back = readResultsBundle(
      { entry: [{ resource: questionnaire }, { resource: response }] },
      'rows.json',
    );
    expect(back?.losses.map(({ what }) => what)).toEqual([
      'item g of type group',
      'item b of type reference',
      'response r',
    ]);
    expect(readPackage(back?.descriptor ?? null).package?.questions.get('a')?.type).toBe('numeric');
    expect(readPackage(back?.descriptor ?? null).findings).toEqual([]);
  });

  it.each([null, [], {}, { entry: [1, {}, { resource: { resourceType: 'Patient' } }] }])(
    'has nothing in %j',
    (value) => {
      expect(readResultsBundle(value, 'rows.json')).toBeUndefined();
    },
  );
});
