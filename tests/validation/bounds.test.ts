/** What strangers send ends with a finding, within the time that is stated in docs/validation.md. */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/text/json-value.ts';
import { Validator } from '../../src/validation/validator.ts';
import { patient, profileOn, profileUrl } from './case.ts';
import { testDefinitions } from './definitions.ts';

/** Each case has this long; alone on a machine the slowest takes a twentieth of it. */
const limitMs = 5_000;

function codesWithin(definitions: readonly JsonObject[], resource: JsonObject, profiles?: readonly string[]) {
  const validator = new Validator({
    definitions: testDefinitions(definitions),
    allowUnknownExtensions: true,
    now: '2020-01-01T00:00:00Z',
  });
  const started = performance.now();
  const findings = validator.validate(resource, profiles === undefined ? {} : { profiles });
  expect(performance.now() - started).toBeLessThan(limitMs);
  return findings.map(({ code }) => code);
}

const invariant = (expression: string): JsonObject =>
  profileOn('Patient', [
    {
      id: 'Patient',
      path: 'Patient',
      constraint: [{ key: 'own-1', severity: 'error', human: 'Own.', expression }],
    },
  ]);

const questionnaireUrl = 'http://example.org/fhir/Questionnaire/bounds';
const questionnaire = (item: JsonObject): JsonObject => ({
  resourceType: 'Questionnaire',
  url: questionnaireUrl,
  status: 'active',
  item: [{ linkId: 'a', ...item }],
});
const answered = (answer: JsonObject): JsonObject => ({
  resourceType: 'QuestionnaireResponse',
  questionnaire: questionnaireUrl,
  status: 'completed',
  item: [{ linkId: 'a', answer: [answer] }],
});

describe('a regular expression that backtracks', () => {
  test.each(['^(a+)+$', '(a|a)*b', '(.*)*x', '^(([a-z])+.)+[A-Z]([a-z])+$'])('%s', (regex) => {
    const url = 'http://hl7.org/fhir/StructureDefinition/regex';
    const asked = questionnaire({ type: 'string', extension: [{ url, valueString: regex }] });
    const response = answered({ valueString: `${'a'.repeat(40)}!` });
    expect(codesWithin([asked], response)).toContain('response.answer-not-checked');
    expect(codesWithin([], asked)).toContain('questionnaire.regex');
  });

  test('in an invariant', () => {
    const profile = invariant("name.text.matches('^(a+)+$')");
    const resource = patient({ name: [{ text: `${'a'.repeat(40)}!` }] });
    expect(codesWithin([profile], resource, [profileUrl])).toContain('profile.invariant-not-checked');
  });
});

describe('a definition that needs itself', () => {
  test('a profile that is its own base', () => {
    const profile = { ...profileOn('Patient', []), baseDefinition: profileUrl };
    expect(codesWithin([profile], patient(), [profileUrl])).toContain('profile.claimed-unknown');
  });

  test('a profile whose elements are of the profile itself', () => {
    const extension = profileOn(
      'Extension',
      [
        {
          id: 'Extension.extension',
          path: 'Extension.extension',
          type: [{ code: 'Extension', profile: [profileUrl] }],
        },
        { id: 'Extension.url', path: 'Extension.url', fixedUri: profileUrl },
      ],
      profileUrl,
    );
    let value: JsonObject = { url: 'http://example.org/other', valueString: 'a' };
    for (let i = 0; i < 40; i++) value = { url: profileUrl, extension: [value] };
    const definition = {
      ...extension,
      kind: 'complex-type',
      context: [{ type: 'element', expression: 'Element' }],
    };
    expect(codesWithin([definition], patient({ extension: [value] }))).toContain('profile.fixed');
  });

  test('profiles that impose each other', () => {
    const url = 'http://hl7.org/fhir/StructureDefinition/structuredefinition-imposeProfile';
    const other = `${profileUrl}-other`;
    const imposing = (own: string, imposed: string): JsonObject => ({
      ...profileOn('Patient', [{ id: 'Patient.name', path: 'Patient.name', min: 1 }], own),
      extension: [{ url, valueCanonical: imposed }],
    });
    const definitions = [imposing(profileUrl, other), imposing(other, profileUrl)];
    expect(codesWithin(definitions, patient(), [profileUrl])).toContain('profile.cardinality-min');
  });

  test('a value set that imports itself, alone and with others', () => {
    const set = (name: string, imports: readonly string[]): JsonObject => ({
      resourceType: 'ValueSet',
      url: `urn:vs:${name}`,
      status: 'active',
      compose: { include: imports.map((one) => ({ valueSet: [`urn:vs:${one}`] })) },
    });
    const names = Array.from({ length: 24 }, (_, i) => String(i));
    const bound = profileOn('Patient', [
      {
        id: 'Patient.maritalStatus',
        path: 'Patient.maritalStatus',
        binding: { strength: 'required', valueSet: 'urn:vs:0' },
      },
    ]);
    const resource = patient({ maritalStatus: { coding: [{ system: 'urn:a', code: 'a' }] } });
    expect(codesWithin([set('0', ['0']), bound], resource, [profileUrl])).toContain(
      'profile.binding-required',
    );
    // Each imports all of them: without a bound that would be more ways than there is time.
    const codes = codesWithin([...names.map((name) => set(name, names)), bound], resource, [profileUrl]);
    expect(codes.some((code) => /^profile\.binding-(?:required|not-checked)$/.test(code))).toBe(true);
  });
});

describe('FHIRPath that runs away', () => {
  const names = Array.from({ length: 300 }, (_, i) => ({ text: String(i) }));
  test.each([
    'name.select(%resource.name.select(%resource.name.select(%resource.name))).count() > 0',
    'name.repeat(%resource.name).all(%resource.descendants().all(%resource.descendants().exists()))',
    `${'('.repeat(5_000)}true${')'.repeat(5_000)}`,
    `${'iif(true, '.repeat(2_000)}true${', false)'.repeat(2_000)}`,
  ])('%.60s', (expression) => {
    const codes = codesWithin([invariant(expression)], patient({ name: names }), [profileUrl]);
    expect(codes).toContain('profile.invariant-not-checked');
  });
});

test('a Questionnaire of 3,000 questions that wait for each other in a ring', () => {
  const item = Array.from({ length: 3_000 }, (_, i) => ({
    linkId: String(i),
    type: 'boolean',
    enableWhen: [{ question: String((i + 1) % 3_000), operator: '=', answerBoolean: true }],
  }));
  const asked = { ...questionnaire({}), item };
  const response = answered({ valueBoolean: true });
  expect(codesWithin([asked], response)).toContain('response.link-id-unknown');
});
