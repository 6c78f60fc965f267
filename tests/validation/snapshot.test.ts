import { describe, expect, test } from 'vitest';
import { isObject, type JsonObject, listOf, textOf } from '../../src/text/json-value.ts';
import { withSnapshot } from '../../src/validation/snapshot/snapshot.ts';
import { profileOn } from './case.ts';
import { testDefinitions } from './definitions.ts';

const extensionUrl = 'http://example.org/fhir/StructureDefinition/one-value';
const phoneUrl = 'http://example.org/fhir/StructureDefinition/phone';
const definitions = testDefinitions([
  {
    ...profileOn(
      'Extension',
      [
        { path: 'Extension', max: '1' },
        { path: 'Extension.url', fixedUri: extensionUrl },
        { path: 'Extension.value[x]', type: [{ code: 'code' }] },
      ],
      extensionUrl,
    ),
    kind: 'complex-type',
  },
  {
    ...profileOn('ContactPoint', [{ path: 'ContactPoint.system', fixedCode: 'phone' }], phoneUrl),
    kind: 'complex-type',
  },
]);

/** The snapshot of a differential by the ids of its elements. */
function snapshotOf(type: string, elements: readonly JsonObject[]): Map<string, JsonObject> {
  const made = withSnapshot(profileOn(type, elements), definitions)?.['snapshot'];
  if (!isObject(made)) throw new Error('There is no snapshot');
  return new Map(
    listOf(made, 'element')
      .filter(isObject)
      .map((element) => [textOf(element, 'id') ?? '', element]),
  );
}

const typesOf = (element: JsonObject | undefined) =>
  listOf(element ?? {}, 'type')
    .filter(isObject)
    .map(({ code }) => code);

const extension = (sliceName: string): JsonObject => ({
  path: 'Patient.extension',
  sliceName,
  type: [{ code: 'Extension', profile: [extensionUrl] }],
});

describe('slices of a choice', () => {
  test('a path that names a type leaves the others', () => {
    const made = snapshotOf('Patient', [{ path: 'Patient.deceasedDateTime', short: 'When' }]);
    expect(typesOf(made.get('Patient.deceased[x]'))).toEqual(['boolean', 'dateTime']);
    expect(made.get('Patient.deceased[x]')?.['slicing']).toMatchObject({ rules: 'open' });
    expect(typesOf(made.get('Patient.deceased[x]:deceasedDateTime'))).toEqual(['dateTime']);
  });

  test('one for each type closes the choice', () => {
    const made = snapshotOf('Patient', [
      { path: 'Patient.deceasedBoolean', short: 'Whether' },
      { path: 'Patient.deceasedDateTime', short: 'When' },
    ]);
    expect(made.get('Patient.deceased[x]')?.['slicing']).toMatchObject({ rules: 'closed' });
  });

  test('one that must be there leaves no other type', () => {
    const made = snapshotOf('Patient', [{ path: 'Patient.deceasedDateTime', min: 1 }]);
    const choice = made.get('Patient.deceased[x]');
    expect([choice?.['min'], typesOf(choice)]).toEqual([1, ['dateTime']]);
  });

  test('the value of an extension is left what its path names', () => {
    const made = snapshotOf('Extension', [{ path: 'Extension.valueString', short: 'Text' }]);
    expect(typesOf(made.get('Extension.value[x]'))).toEqual(['string']);
  });

  test('the one type of an extension in use is the element itself', () => {
    const made = snapshotOf('Patient', [
      extension('own'),
      { path: 'Patient.extension.valueCode', mustSupport: true },
    ]);
    expect(made.get('Patient.extension:own.value[x]')?.['mustSupport']).toBe(true);
    expect([...made.keys()].filter((id) => id.endsWith(':valueCode'))).toEqual([]);
  });
});

describe('slices', () => {
  test('of extensions have the bounds of their definition', () => {
    const made = snapshotOf('Patient', [extension('own')]);
    expect(made.get('Patient.extension:own')?.['max']).toBe('1');
    expect(made.get('Patient.extension')?.['max']).toBe('*');
  });

  test('have the elements of the profile that they are given', () => {
    const made = snapshotOf('Patient', [
      { path: 'Patient.telecom', slicing: { rules: 'open' } },
      { path: 'Patient.telecom.value', min: 1 },
      {
        path: 'Patient.telecom',
        sliceName: 'phone',
        type: [{ code: 'ContactPoint', profile: [phoneUrl] }],
      },
    ]);
    expect(made.get('Patient.telecom:phone.system')?.['fixedCode']).toBe('phone');
    expect(made.get('Patient.telecom.value')?.['min']).toBe(1);
  });

  test('are what sliceName says, not the id', () => {
    const elements = (sliceName: JsonObject) => [
      { id: 'Patient.identifier:a', path: 'Patient.identifier', mustSupport: true, ...sliceName },
      { id: 'Patient.identifier:a.system', path: 'Patient.identifier.system', min: 1 },
    ];
    expect(snapshotOf('Patient', elements({})).get('Patient.identifier.system')?.['min']).toBe(1);
    const named = snapshotOf('Patient', elements({ sliceName: 'b' }));
    expect(named.get('Patient.identifier:b.system')?.['min']).toBe(1);
    expect(named.get('Patient.identifier:b')?.['mustSupport']).toBe(true);
  });

  test('are not supported because their element is', () => {
    const made = snapshotOf('Patient', [
      { path: 'Patient.identifier', mustSupport: true, slicing: { rules: 'open' } },
      { path: 'Patient.identifier', sliceName: 'a' },
    ]);
    expect(made.get('Patient.identifier')?.['mustSupport']).toBe(true);
    expect(made.get('Patient.identifier:a')?.['mustSupport']).toBeUndefined();
  });
});

describe('elements', () => {
  test('that refer to others have them when they are walked into', () => {
    const made = snapshotOf('Parameters', [{ path: 'Parameters.parameter.part.name', short: 'Name' }]);
    const part = made.get('Parameters.parameter.part');
    expect([part?.['contentReference'], typesOf(part)]).toEqual([undefined, ['BackboneElement']]);
    expect(made.get('Parameters.parameter.part.part')?.['contentReference']).toBeDefined();
  });

  test('keep the value set where only the strength changes', () => {
    const made = snapshotOf('Observation', [{ path: 'Observation.code', binding: { strength: 'required' } }]);
    expect(made.get('Observation.code')?.['binding']).toMatchObject({
      strength: 'required',
      valueSet: 'http://hl7.org/fhir/ValueSet/observation-codes',
    });
  });

  test('of several references have the elements of a reference', () => {
    const types = ['Patient', 'Group'].map((type) => ({
      code: 'Reference',
      targetProfile: [`http://hl7.org/fhir/StructureDefinition/${type}`],
    }));
    const made = snapshotOf('Observation', [
      { path: 'Observation.subject', type: types },
      { path: 'Observation.subject.display', min: 1 },
    ]);
    expect(made.get('Observation.subject.display')?.['min']).toBe(1);
  });
});
