import { describe, expect, it } from 'vitest';
import { readDefinitionPack, writeDefinitionPack } from '../../src/fhir/definition-pack.ts';
import { Failure } from '../../src/findings/failure.ts';

const patient = {
  resourceType: 'StructureDefinition',
  url: 'http://a.example.org/StructureDefinition/p',
  version: '1.0.0',
  type: 'Patient',
};
const older = {
  resourceType: 'CodeSystem',
  url: 'http://a.example.org/CodeSystem/c',
  version: '1',
  concept: [{ code: 'é' }],
};
const newer = { ...older, version: '2', concept: [{ code: '日本' }] };
const unversioned = { resourceType: 'ValueSet', url: 'http://a.example.org/ValueSet/v' };
const search = {
  resourceType: 'SearchParameter',
  url: 'http://a.example.org/SearchParameter/s',
  base: ['Basic', 'Patient'],
};

describe('a definition pack', () => {
  const bytes = writeDefinitionPack([patient, newer, older, unversioned, search]);
  const pack = readDefinitionPack(bytes);

  it.each([
    ['by url', 'StructureDefinition', patient.url, patient],
    ['by url and version', 'StructureDefinition', `${patient.url}|1.0.0`, patient],
    ['the first of several versions', 'CodeSystem', older.url, newer],
    ['an older version', 'CodeSystem', `${older.url}|1`, older],
    ['without a version', 'ValueSet', unversioned.url, unversioned],
    ['not in a version that is not there', 'CodeSystem', `${older.url}|3`, undefined],
    ['not under another type', 'ValueSet', older.url, undefined],
    ['nothing of a type that it has none of', 'Questionnaire', older.url, undefined],
    ['nothing for a name of Object.prototype', 'ValueSet', '__proto__', undefined],
  ] as const)('finds %s', (_, type, canonical, expected) => {
    expect(pack.get(type, canonical)).toEqual(expected);
  });

  it('parses a definition once', () => {
    expect(pack.get('CodeSystem', older.url)).toBe(pack.get('CodeSystem', `${older.url}|2`));
  });

  it('lists each url once, sorted', () => {
    expect(pack.urls('CodeSystem')).toEqual([older.url]);
    expect(pack.urls('CapabilityStatement')).toEqual([]);
  });

  it('tells what is about a resource type', () => {
    expect(pack.urlsAbout('SearchParameter', 'Basic')).toEqual([search.url]);
    expect(pack.urlsAbout('StructureDefinition', 'Patient')).toEqual([patient.url]);
    expect(pack.urlsAbout('SearchParameter', 'Group')).toEqual([]);
  });

  it('is the same for the same definitions', () => {
    expect(writeDefinitionPack([patient, newer, older, unversioned, search])).toEqual(bytes);
  });

  it('may stand anywhere in a larger buffer', () => {
    const larger = Buffer.concat([Buffer.from('before'), bytes]).subarray(6);
    expect(readDefinitionPack(larger).get('ValueSet', unversioned.url)).toEqual(unversioned);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['something else', Buffer.from('{"resourceType": "Bundle"}'.repeat(10))],
    ['a pack that was cut off', bytes.subarray(0, bytes.length - 1)],
    ['the head of a pack', bytes.subarray(0, 40)],
  ])('refuses %s', (_, broken) => {
    expect(() => readDefinitionPack(broken)).toThrow(Failure);
  });
});
