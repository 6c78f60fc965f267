import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/text/json-value.ts';
import { isObject, listOf, textOf } from '../../src/text/json-value.ts';
import { elementsOf, examples, guide, profilesAndExtensions } from './built-guide.ts';

const canonical = 'http://mhero.org/fhir/StructureDefinition/';
const profiles = profilesAndExtensions.filter((definition) => textOf(definition, 'type') !== 'Extension');
const extensions = profilesAndExtensions.filter((definition) => textOf(definition, 'type') === 'Extension');
const ids = (definitions: typeof profiles) => definitions.map((definition) => textOf(definition, 'id') ?? '');

/** Ids that data on servers, converters and the test kit rely on. */
const fixedProfiles = [
  'mhero-communication',
  'mhero-communication-request',
  'mhero-contact',
  'mhero-contact-group',
  'mhero-contact-role',
  'mhero-eidsr-alert-flow',
  'mhero-flow',
  'mhero-flow-package',
  'mhero-flow-response',
  'mhero-flow-run',
  'mhero-workflows',
];
const fixedExtensions = [
  'mhero-comm-flow-run',
  'mhero-comm-req-broadcast-starts',
  'mhero-comm-req-flow-starts',
  'mhero-flow-answer-type',
  'mhero-flow-choice',
  'mhero-flow-decision',
  'mhero-flow-format',
  'mhero-flow-language',
  'mhero-flow-media',
  'mhero-flow-quick-reply',
  'mhero-flow-result',
  'mhero-flow-route',
  'mhero-flow-run-details',
  'mhero-flow-timeout',
  'mhero-flow-type',
  'mhero-run-summary',
  'mhero-workflows-details',
  'sms-cron-expression-schedule',
];

describe('the artifacts of the guide', () => {
  it('keep the profiles and extensions that others rely on', () => {
    expect(ids(profiles)).toEqual(expect.arrayContaining(fixedProfiles));
    expect(ids(extensions)).toEqual(expect.arrayContaining(fixedExtensions));
  });

  it.each(ids(profiles))('have an example of %s', (id) => {
    expect(examples.map(({ profile }) => profile)).toContain(canonical + id);
  });

  it.each(ids(extensions))('have an example with the extension %s', (id) => {
    const used = examples.some(({ resource }) => containsUrl(resource, canonical + id));
    expect(used).toBe(true);
  });

  it.each(profilesAndExtensions.map((definition) => [textOf(definition, 'id'), definition] as const))(
    '%s describes itself and each value set that it binds to is known',
    (_, definition) => {
      expect(textOf(definition, 'description')).toMatch(/\.$/);
      expect(textOf(definition, 'title')).toBeDefined();
      expect(elementsOf(definition).length).toBeGreaterThan(3);
    },
  );

  it.each(guide.urls('CodeSystem').map((url) => [url]))('%s minds case and is whole if it is ours', (url) => {
    const content = url.startsWith('http://mhero.org/') ? 'complete' : 'fragment';
    expect(guide.get('CodeSystem', url)).toMatchObject({ content, caseSensitive: true });
  });

  it('bind to value sets of the guide that are there', () => {
    const bound = new Set<string>();
    for (const element of profilesAndExtensions.flatMap(elementsOf)) {
      const binding = element['binding'];
      const valueSet = isObject(binding) ? textOf(binding, 'valueSet') : undefined;
      if (valueSet?.startsWith('http://mhero.org/') === true) bound.add(valueSet);
    }
    expect(bound.size).toBeGreaterThan(8);
    expect([...bound].filter((url) => guide.get('ValueSet', url) === undefined)).toEqual([]);
  });

  it('refer only to examples that the test kit can make first', () => {
    const made = new Set(
      examples.map(
        ({ resource }) => `${textOf(resource, 'resourceType') ?? ''}/${textOf(resource, 'id') ?? ''}`,
      ),
    );
    const away = examples.flatMap(({ resource }) =>
      referencesIn(resource).filter((reference) => !made.has(reference) && !reference.startsWith('urn:')),
    );
    expect(away).toEqual([]);
  });

  it('give each extension a concrete context', () => {
    for (const extension of extensions) {
      const contexts = listOf(extension, 'context').filter(isObject);
      expect(contexts.length).toBeGreaterThan(0);
      expect(contexts.map((context) => textOf(context, 'expression'))).not.toContain('Element');
    }
  });
});

function containsUrl(value: JsonValue, url: string): boolean {
  if (Array.isArray(value)) return value.some((item) => containsUrl(item, url));
  if (!isObject(value)) return false;
  return value['url'] === url || Object.values(value).some((item) => containsUrl(item, url));
}

/** All literal references in a resource. */
function referencesIn(value: JsonValue): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isObject(value)) return [];
  const own = textOf(value, 'reference');
  return [...(own === undefined ? [] : [own]), ...Object.values(value).flatMap(referencesIn)];
}
