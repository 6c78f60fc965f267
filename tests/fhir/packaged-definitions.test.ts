import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDefinitionPack } from '../../src/fhir/definition-pack.ts';
import {
  definitionFiles,
  openPackagedDefinitions,
  packagedDefinitionsFolder,
} from '../../src/fhir/packaged-definitions.ts';
import { isObject, listOf, property, textOf } from '../../src/text/json-value.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const fhir = 'http://hl7.org/fhir';

describe('the packaged definitions', () => {
  const definitions = openPackagedDefinitions();

  it.each([
    ['StructureDefinition', `${fhir}/StructureDefinition/Questionnaire`, '4.0.1'],
    ['StructureDefinition', `${fhir}/StructureDefinition/Questionnaire|4.0.1`, '4.0.1'],
    ['StructureDefinition', `${fhir}/StructureDefinition/translation`, '4.0.1'],
    ['ValueSet', `${fhir}/ValueSet/item-type|4.0.1`, '4.0.1'],
    ['CodeSystem', `${fhir}/administrative-gender`, '4.0.1'],
    ['SearchParameter', `${fhir}/SearchParameter/Basic-code`, '4.0.1'],
    ['StructureDefinition', 'http://mhero.org/fhir/StructureDefinition/mhero-flow', '0.1.0'],
    [
      'SearchParameter',
      'http://mhero.org/fhir/SearchParameter/communication-request-mHeroFlowStarts',
      '0.1.0',
    ],
  ] as const)('have the %s %s', (type, canonical, version) => {
    expect(definitions.get(type, canonical)).toMatchObject({ resourceType: type, version });
  });

  it('have a snapshot for every type and profile but those that R4 has none for', () => {
    const without = definitions.urls('StructureDefinition').filter((url) => {
      const snapshot = property(definitions.get('StructureDefinition', url) ?? {}, 'snapshot');
      return snapshot === undefined;
    });
    expect(without.filter((url) => url.startsWith('http://mhero.org/'))).toEqual([]);
    expect(without.length).toBeLessThan(5);
  });

  it('have HL7 terminology in the newer version of two', () => {
    const url = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
    const version = textOf(definitions.get('CodeSystem', url) ?? {}, 'version');
    expect(Number.parseInt(version ?? '')).toBeGreaterThan(5);
  });

  it('name the search parameters of a type, those of the guide too', () => {
    const about = definitions.urlsAbout('SearchParameter', 'Basic');
    expect(about).toContain(`${fhir}/SearchParameter/Basic-code`);
    expect(about).toContain('http://mhero.org/fhir/SearchParameter/flow-run-flow');
  });

  it('are small', () => {
    const size = ['core', 'guide'].map(
      (name) => fs.statSync(path.join(packagedDefinitionsFolder(), `${name}.pack`)).size,
    );
    expect(Math.max(...size)).toBeLessThan(3_000_000);
  });

  it('carry what a bound code system needs', () => {
    const gender = definitions.get('CodeSystem', `${fhir}/administrative-gender`) ?? {};
    expect(
      listOf(gender, 'concept')
        .filter(isObject)
        .map((concept) => textOf(concept, 'code')),
    ).toEqual(['male', 'female', 'other', 'unknown']);
  });
});

describe('a definitions folder', () => {
  it('that lacks a pack says how to build it', () => {
    inTemporaryFolder((folder) => {
      expect(() => openPackagedDefinitions(folder)).toThrow(
        expect.objectContaining({
          code: 'definitions.missing',
          hint: expect.stringContaining('npm run guide') as unknown,
        }) as Error,
      );
    });
  });

  it('prefers what the guide defines', () => {
    inTemporaryFolder((folder) => {
      const url = 'http://a.example.org/ValueSet/v';
      const valueSet = (title: string) => ({ resourceType: 'ValueSet', url, title });
      fs.writeFileSync(path.join(folder, definitionFiles.core), writeDefinitionPack([valueSet('core')]));
      fs.writeFileSync(path.join(folder, definitionFiles.guide), writeDefinitionPack([valueSet('guide')]));
      expect(openPackagedDefinitions(folder).get('ValueSet', url)).toEqual(valueSet('guide'));
    });
  });
});
