/** Every search parameter of the guide: well formed, tried by the kit, and found by the reference server. */
import { describe, expect, it } from 'vitest';
import { guideSearches, searchParameterTests } from '../../src/conformance/suite/search-parameter-tests.ts';
import { subjects } from '../../src/conformance/suite/subjects.ts';
import { openGuideDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { compileIndexExpression } from '../../src/server/index-expression.ts';
import { basesOf, readSearchParameter } from '../../src/server/search-parameter.ts';
import { textOf } from '../../src/text/json-value.ts';

const definitions = openGuideDefinitions();
const urls = definitions.urls('SearchParameter');

describe('the search parameters of the guide', () => {
  it('are each tried by the kit: here or with a profile', () => {
    const ofSubjects = subjects.flatMap(({ type, searches }) =>
      searches.filter(({ ofGuide }) => ofGuide === true).map(({ parameter }) => `${type}?${parameter}`),
    );
    const untried = urls.filter((url) => {
      const resource = definitions.get('SearchParameter', url) ?? {};
      const asked = basesOf(resource).map((type) => `${type}?${textOf(resource, 'code') ?? ''}`);
      return (
        !guideSearches.some(({ definition }) => definition === url) &&
        !asked.some((query) => ofSubjects.includes(query))
      );
    });
    expect(untried).toEqual([]);
    for (const { definition, parameter, example } of guideSearches) {
      const resource = definitions.get('SearchParameter', definition) ?? {};
      expect(textOf(resource, 'code')).toBe(parameter);
      expect(basesOf(resource)).toContain(example.slice(0, example.indexOf('/')));
    }
  });

  it('have a test of their own each', () => {
    const ids = searchParameterTests.map(({ id }) => id);
    expect(new Set(ids).size).toBe(guideSearches.length);
  });

  it.each(urls)('%s can be indexed for each of its types', (url) => {
    const resource = definitions.get('SearchParameter', url) ?? {};
    const parameter = readSearchParameter(resource);
    expect(parameter).toBeDefined();
    for (const type of basesOf(resource))
      expect(compileIndexExpression(parameter?.expression ?? '', type)({ resourceType: type })).toEqual([]);
  });

  it.each([
    [{ system: 'phone', value: '+231770000141' }, 'tel:+231770000141'],
    [{ system: 'email', value: 'fatu@example.org' }, 'mailto:fatu@example.org'],
    [{ system: 'other', value: 'whatsapp:231770000141' }, 'whatsapp:231770000141'],
    [{ system: 'phone', value: '0770 000 141' }, undefined],
  ])('the URN of the address %o is %s', (telecom, urn) => {
    const parameter = readSearchParameter(
      definitions.get('SearchParameter', 'http://mhero.org/fhir/SearchParameter/contact-urn') ?? {},
    );
    for (const resourceType of ['Practitioner', 'Patient', 'Person', 'RelatedPerson']) {
      const index = compileIndexExpression(parameter?.expression ?? '', resourceType);
      const found = index({ resourceType, telecom: [telecom] }).map(({ value }) => value);
      expect(found).toEqual(urn === undefined ? [] : [urn]);
    }
  });
});
