import { describe, expect, test } from 'vitest';
import { isObject, textOf } from '../../src/text/json-value.ts';
import { type ProfileFinding, validationMessages, Validator } from '../../src/validation/validator.ts';
import { profileOn, profileUrl, type RuleCase } from './case.ts';
import { codeCases } from './cases/codes.ts';
import { definitionCases } from './cases/definitions.ts';
import { derivationCases } from './cases/derivation.ts';
import { extensionCases } from './cases/extensions.ts';
import { linkCases } from './cases/links.ts';
import { measureReportCases } from './cases/measure-reports.ts';
import { profileCases } from './cases/profiles.ts';
import { questionnaireExtensionCases } from './cases/questionnaire-extensions.ts';
import { questionnaireCases } from './cases/questionnaires.ts';
import { slicingCases } from './cases/slicing.ts';
import { structureCases } from './cases/structure.ts';
import { testDefinitions } from './definitions.ts';

const groups = {
  structure: structureCases,
  profiles: profileCases,
  slicing: slicingCases,
  codes: codeCases,
  definitions: definitionCases,
  derivation: derivationCases,
  extensions: extensionCases,
  links: linkCases,
  'measure reports': measureReportCases,
  questionnaires: questionnaireCases,
  'extensions of questionnaires': questionnaireExtensionCases,
};

function run(one: RuleCase, resource: RuleCase['valid']): ProfileFinding[] {
  const type = isObject(one.valid) ? (textOf(one.valid, 'resourceType') ?? '') : '';
  const own = [
    ...(one.profile === undefined ? [] : [profileOn(type, one.profile)]),
    ...(one.definitions ?? []),
  ];
  const validator = new Validator({ definitions: testDefinitions(own), ...one.options });
  const findings = validator.validate(resource, {
    ...one.validate,
    ...(one.profile === undefined ? {} : { profiles: [profileUrl] }),
  });
  // The resources of the cases are short: they have no narrative, which every one of them would be told.
  return findings.filter(({ message }) => !message.startsWith('dom-6'));
}

for (const [group, cases] of Object.entries(groups)) {
  describe(group, () => {
    test.each(cases.map((one) => [`${one.code} ${one.about ?? ''}`.trim(), one] as const))('%s', (_, one) => {
      const right = run(one, one.valid);
      expect(right.filter(({ severity, code }) => severity === 'error' || code === one.code)).toEqual([]);

      const wrong = run(one, one.invalid);
      const found = wrong.find(({ code }) => code === one.code);
      expect(found, `found only ${wrong.map(({ code }) => code).join(', ')}`).toBeDefined();
      expect(
        wrong.filter(({ severity }) => severity === 'error').every(({ code }) => code === one.code),
      ).toBe(true);
      if (one.severity !== undefined) expect(found?.severity).toBe(one.severity);
      if (one.at !== undefined) expect(found?.pointer).toBe(one.at);
    });
  });
}

/** Found on documents that a test makes, not on a pair of resources. */
const testedElsewhere = ['profile.too-deep'];

test('every message has a case that passes and one that fails', () => {
  const tested = new Set(Object.values(groups).flatMap((cases) => cases.map(({ code }) => code)));
  const codes = Object.keys(validationMessages);
  expect(codes.filter((code) => !tested.has(code)).sort()).toEqual(testedElsewhere.sort());
});
