import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileIndexExpression } from '../../src/server/index-expression.ts';
import { isResourceType } from '../../src/server/resource-types.ts';
import { SearchParameters } from '../../src/server/search-parameter.ts';
import { isObject, type JsonObject, textOf } from '../../src/text/json-value.ts';
import { coreDefinitions } from './core-definitions.ts';

const patient: JsonObject = {
  resourceType: 'Patient',
  deceasedBoolean: true,
  telecom: [
    { system: 'phone', value: '1' },
    { system: 'email', value: 'a@b' },
  ],
  generalPractitioner: [{ reference: 'Organization/1' }, { reference: 'http://x/Practitioner/2' }],
  extension: [{ url: 'http://x/e', valueString: 'extended' }],
};
const observation: JsonObject = {
  resourceType: 'Observation',
  component: [{ valueQuantity: { value: 1 } }, { valueString: 'x' }, { valueQuantity: { value: 2 } }],
};

/** Expression, resource, and the values that it must find with their types. */
const cases: [string, JsonObject, [string, unknown][]][] = [
  [
    'Patient.telecom.value',
    patient,
    [
      ['string', '1'],
      ['string', 'a@b'],
    ],
  ],
  ["Patient.telecom.where(system='email').value", patient, [['string', 'a@b']]],
  ['Patient.deceased.exists() and Patient.deceased != false', patient, [['Boolean', true]]],
  [
    'Practitioner.telecom | Patient.telecom.value',
    patient,
    [
      ['string', '1'],
      ['string', 'a@b'],
    ],
  ],
  ['Practitioner.telecom', patient, []],
  [
    'Patient.generalPractitioner.where(resolve() is Practitioner)',
    patient,
    [['Reference', { reference: 'http://x/Practitioner/2' }]],
  ],
  ["Patient.extension('http://x/e').value", patient, [['string', 'extended']]],
  [
    '(Observation.component.value as Quantity)',
    observation,
    [
      ['Quantity', { value: 1 }],
      ['Quantity', { value: 2 }],
    ],
  ],
  ['Observation.component.value.as(string)', observation, [['string', 'x']]],
];

describe('index expressions', () => {
  it.each(cases)('%s', (expression, resource, expected) => {
    const found = compileIndexExpression(expression, textOf(resource, 'resourceType') ?? '')(resource);
    expect(found.map(({ type, value }) => [type, value])).toEqual(expected);
  });

  it('refuses what is no FHIRPath', () => {
    expect(() => compileIndexExpression('Patient.(', 'Patient')).toThrow();
  });

  it('evaluates every search parameter of R4 on every example of R4', () => {
    const folder = path.resolve('node_modules/hl7.fhir.r4.core');
    const parameters = new SearchParameters(coreDefinitions(), () => []);
    const failures = new Set<string>();
    const compiled = new Map<string, { code: string; find: ReturnType<typeof compileIndexExpression> }[]>();
    let values = 0;
    for (const name of readdirSync(folder)) {
      // One in each hundred of the conformance resources is enough: there are thousands of one kind.
      if (/^(?:SearchParameter|StructureDefinition|ValueSet|CodeSystem)-(?!.*0)/.test(name)) continue;
      const type = name.split('-')[0] ?? '';
      if (!isResourceType(type) || !name.endsWith('.json')) continue;
      const resource: unknown = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
      if (!isObject(resource)) continue;
      if (!compiled.has(type)) {
        const all = [...parameters.of(type).values()];
        compiled.set(
          type,
          all.map(({ code, expression }) => ({ code, find: compileIndexExpression(expression, type) })),
        );
      }
      for (const { code, find } of compiled.get(type) ?? []) {
        try {
          values += find(resource).length;
        } catch (error) {
          failures.add(`${type}.${code}: ${String(error)}`);
        }
      }
    }
    expect([...failures]).toEqual([]);
    expect(values).toBeGreaterThan(10_000);
  });
});
