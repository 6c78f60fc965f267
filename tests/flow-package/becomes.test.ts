/** What the runs of the packages become, as their manifests say: reviewed by hand, valid, and the same each time. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { convertPlatform } from '../../src/flow-package/convert-platform.ts';
import { readFlowFiles } from '../../src/flow-package/flow-files.ts';
import { isObject, type JsonObject, listOf, textOf } from '../../src/text/json-value.ts';
import { Validator } from '../../src/validation/validator.ts';
import { expectGolden } from '../golden.ts';

const definitions = openPackagedDefinitions();
const validator = new Validator({ definitions });
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

async function converted(name: string, leave: readonly string[] = []) {
  const beside = ['rapidpro.json', 'registry.json'].filter((file) =>
    existsSync(`${examples}${name}/${file}`),
  );
  const files = [...readdirSync(`${examples}${name}/platform`).map((file) => `platform/${file}`), ...beside]
    .filter((file) => !leave.includes(file))
    .map((file) => ({
      name: file,
      path: `${examples}${name}/${file}`,
      read: () => Promise.resolve({ bytes: readFileSync(`${examples}${name}/${file}`) }),
    }));
  const context = { definitions, validator, takeResources: true, takeAnswers: true };
  const { answers, flows, resources } = await readFlowFiles(files, context);
  return convertPlatform(answers, { flows, resources, definitions, validator });
}

/** What the runs became by their templates: all that stands between a run's answers and the next run. */
function made(value: unknown): JsonObject[] {
  const plain = ['Practitioner', 'Group', 'Basic', 'CommunicationRequest', 'QuestionnaireResponse'];
  const entries = isObject(value) ? listOf(value, 'entry').filter(isObject) : [];
  return entries
    .flatMap(({ resource }) => (isObject(resource) ? [resource] : []))
    .filter((resource) => !plain.includes(textOf(resource, 'resourceType') ?? ''))
    .filter((resource) => resource['resourceType'] !== 'Communication' || resource['about'] !== undefined);
}

describe.each([
  'appointment-reminder',
  'client-referral',
  'eidsr-alert',
  'eidsr-sms',
  'lab-result',
  'mlearning-quiz',
  'stock-flash-survey',
  'weekly-report',
])('the runs of %s', (name) => {
  it('become what their page promises', async () => {
    const { value, losses } = await converted(name);
    const resources = made(value);
    const told = losses
      .filter(({ file }) => file === 'platform/runs.json')
      .map(({ what, why }) => `${what}: ${why}`);
    expectGolden(`becomes/${name}.json`, `${JSON.stringify({ resources, losses: told }, null, 2)}\n`);
    const errors = validator.validate(value).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
    expect(resources.every(({ meta }) => isObject(meta) && listOf(meta, 'profile').length > 0)).toBe(true);
    expect(JSON.stringify((await converted(name)).value)).toBe(JSON.stringify(value));
  });

  it('become answers alone where the flow was not given', async () => {
    expect(made((await converted(name, ['rapidpro.json', 'registry.json'])).value)).toEqual([]);
  });
});

describe('the runs of opt-out', () => {
  const ofOptOut = ['Consent', 'Provenance'];
  const records = (value: unknown) =>
    made(value).filter(
      ({ resourceType }) => typeof resourceType === 'string' && ofOptOut.includes(resourceType),
    );

  it('become records of it, each with where it was learned', async () => {
    const { value, losses } = await converted('opt-out');
    const resources = records(value);
    expectGolden('becomes/opt-out.json', `${JSON.stringify({ resources }, null, 2)}\n`);
    expect(losses.filter(({ what }) => what.includes('opt-out'))).toEqual([]);
    expect(validator.validate(value).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('become none where the flow was not given, as nobody knows since when, and that is told', async () => {
    const { value, losses } = await converted('opt-out', ['rapidpro.json']);
    expect(records(value)).toEqual([]);
    expect(losses.filter(({ what }) => what.endsWith('the record of its opt-out'))).toHaveLength(2);
  });
});

it('a client whom nobody was given for makes no referral, and it is told', async () => {
  const { value, losses } = await converted('client-referral', ['registry.json']);
  expect(made(value)).toEqual([]);
  expect(losses.filter(({ what }) => what.endsWith('referral: a ServiceRequest'))).toHaveLength(4);
});

it('refers only to what is there, in the registry, or in the registry that was given', async () => {
  for (const name of ['eidsr-alert', 'stock-flash-survey', 'client-referral']) {
    const { value } = await converted(name);
    const there = new Set(
      (isObject(value) ? listOf(value, 'entry') : []).flatMap((entry) =>
        isObject(entry) && isObject(entry['request']) ? [entry['fullUrl'], entry['request']['url']] : [],
      ),
    );
    const outside = made(value)
      .flatMap((resource) => [...JSON.stringify(resource).matchAll(/"reference":"([^"]+)"/g)])
      .map(([, to = '']) => to)
      .filter((to) => !there.has(to));
    expect(outside.filter((to) => !/^(Location|Patient)\/(location|client)-/.test(to))).toEqual([]);
  }
});
