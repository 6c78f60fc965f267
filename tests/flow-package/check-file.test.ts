import { describe, expect, it } from 'vitest';
import { checkFile } from '../../src/flow-package/check.ts';
import { claimingProfile } from '../../src/flow-package/claims.ts';
import type { ProfileFinding } from '../../src/validation/validator.ts';
import { contentValidator, fewDefinitions, scriptedValidator } from './definitions.ts';
import { askingExport, flowUuid } from './exports.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const exportText = JSON.stringify(askingExport(), undefined, 2);
const flowProfile = 'https://moh.example.org/fhir/StructureDefinition/stock';

function check(content: Uint8Array) {
  return checkFile({
    file: 'a.json',
    bytes: content,
    definitions: fewDefinitions,
    validator: contentValidator,
  });
}

describe('what a file is and whether it is valid', () => {
  const legacy = JSON.stringify({
    version: 8,
    flows: [
      {
        base_language: 'eng',
        metadata: { name: 'A', uuid: null },
        action_sets: [],
        rule_sets: [],
        flow_type: 'F',
      },
    ],
  });
  it.each([
    ['a valid export', bytes(exportText), 'rapidpro-export', true, []],
    ['text that is no JSON', bytes('Hello'), 'unknown', false, ['json.syntax']],
    ['nothing', bytes(''), 'unknown', false, ['json.empty']],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0), 'unknown', false, ['text.encoding']],
    ['a cut-off export', bytes(exportText.slice(0, 900)), 'unknown', false, ['json.syntax']],
    ['JSON of no known kind', bytes('{"a": 1}'), 'unknown', null, ['file.unknown-format']],
    ['a key that reaches a prototype', bytes('{"__proto__": {}}'), 'unknown', false, ['json.unsafe-key']],
    ['deep nesting', bytes('['.repeat(100_000)), 'unknown', false, ['json.too-deep']],
    ['a legacy export', bytes(legacy), 'rapidpro-legacy-export', true, []],
    ['a FHIR resource', bytes('{"resourceType": "Patient"}'), 'fhir-resource', true, []],
    ['a byte order mark', bytes(`\uFEFF${exportText}`), 'rapidpro-export', true, ['text.byte-order-mark']],
  ] as const)('%s', (_, content, kind, valid, codes) => {
    const report = check(content);
    expect(report).toMatchObject({ file: 'a.json', kind, valid });
    expect(report.findings.map(({ code }) => code)).toEqual(codes);
  });

  it('reads no file larger than the limit', () => {
    const report = checkFile({
      file: 'a.json',
      bytes: bytes('{"a": "too long"}'),
      definitions: fewDefinitions,
      validator: contentValidator,
      limits: { bytes: 10, depth: 10 },
    });
    expect(report).toMatchObject({ kind: 'unknown', valid: false });
    expect(report.findings.map(({ code }) => code)).toEqual(['text.too-large']);
  });

  it('tells each flow and its place', () => {
    const other = askingExport({
      uuid: '5d1cbb43-1f0e-4c35-9d3a-000000000002',
      name: 'Newer',
      spec: '99.0.0',
    });
    const both = { ...askingExport(), flows: [...askingExport().flows, ...other.flows] };
    const report = check(bytes(JSON.stringify(both)));
    expect(report.flows.map(({ name, pointer }) => [name, pointer])).toEqual([
      ['Stock', '/flows/0'],
      ['Newer', '/flows/1'],
    ]);
    expect(report.flows[0]?.valid).toBe(true);
    expect(report.flows[1]?.valid).not.toBe(true);
    expect(report.valid).not.toBe(true);
  });
});

describe('a flow as the Questionnaire that it becomes', () => {
  const finding: ProfileFinding = {
    code: 'profile.slice-min',
    severity: 'error',
    message: 'Expected an item that asks for the amount.',
    expression: 'Questionnaire.item',
    pointer: '/item/0/answerOption/1',
    element: 'Questionnaire.item:amount',
    requirement: 'MOH-1',
    profile: flowProfile,
  };

  it('tells what breaks the claimed profile at its place in the export', () => {
    const validator = scriptedValidator((profiles) => (profiles.includes(flowProfile) ? [finding] : []));
    const report = checkFile({
      file: 'a.json',
      bytes: bytes(exportText),
      claims: claimingProfile(flowProfile),
      definitions: fewDefinitions,
      validator,
    });
    const line = exportText.split('\n').findIndex((text) => text.includes('"name": "No"'));
    expect(report.valid).toBe(false);
    expect(report.flows.map(({ valid }) => valid)).toEqual([false]);
    expect(report.findings).toEqual([
      {
        code: 'profile.slice-min',
        severity: 'error',
        message:
          'Expected an item that asks for the amount. What the profile wants here: Asks for the amount in stock.',
        expression: 'Questionnaire.item',
        requirement: 'MOH-1',
        profile: flowProfile,
        pointer: '/flows/0/nodes/1/router/categories/1',
        flow: flowUuid,
        file: 'a.json',
        line: line - 1,
        column: 15,
      },
    ]);
    expect(validator.asked.map(({ profiles }) => profiles.length)).toEqual([1, 2]);
  });

  it('calls what breaks mhero-flow a fault of its own', () => {
    const validator = scriptedValidator(() => [finding]);
    const report = checkFile({
      file: 'a.json',
      bytes: bytes(exportText),
      claims: claimingProfile(flowProfile),
      definitions: fewDefinitions,
      validator,
    });
    expect(report.findings.map(({ code, expression, flow }) => [code, expression, flow])).toEqual([
      ['flow.not-fhir', 'Questionnaire.item', flowUuid],
    ]);
    expect(report.valid).toBe(true);
  });

  it.each([
    ['claimed', 0],
    ['all', 1],
  ] as const)('judges a flow of which nothing is claimed if %s are to be judged', (questionnaires, times) => {
    const validator = scriptedValidator(() => []);
    const input = { file: 'a.json', bytes: bytes(exportText), definitions: fewDefinitions, validator };
    expect(checkFile({ ...input, questionnaires }).valid).toBe(true);
    expect(validator.asked.map(({ profiles }) => profiles.length)).toEqual(times === 0 ? [] : [1]);
  });

  it('does not judge a flow that is broken in itself', () => {
    const broken = exportText.replace('"destination_uuid": null', '"destination_uuid": "nowhere"');
    const validator = scriptedValidator(() => [finding]);
    const report = checkFile({
      file: 'a.json',
      bytes: bytes(broken),
      definitions: fewDefinitions,
      validator,
    });
    expect(report.valid).toBe(false);
    expect(validator.asked).toEqual([]);
  });

  it('writes the codes of the claim into the Questionnaire', () => {
    const validator = scriptedValidator(() => []);
    const code = { system: 'urn:x', code: 'has-stock' };
    checkFile({
      file: 'a.json',
      bytes: bytes(exportText),
      claims: {
        forFlow: () => ({ canonicalBase: 'https://moh.example.org', meanings: { has_stock: { code } } }),
      },
      definitions: fewDefinitions,
      validator,
    });
    expect(validator.asked[1]?.resource).toMatchObject({
      url: `https://moh.example.org/Questionnaire/${flowUuid}`,
      item: [{ code: [code], text: 'In stock?' }],
    });
  });
});

describe('a FHIR resource', () => {
  it('is told at its own places', () => {
    const validator = scriptedValidator(() => [
      {
        code: 'profile.cardinality',
        severity: 'error',
        message: 'Expected a name.',
        expression: 'Patient.name',
        pointer: '/name',
      },
    ]);
    const report = checkFile({
      file: 'p.json',
      bytes: bytes('{"resourceType": "Patient",\n  "name": []}'),
      definitions: fewDefinitions,
      validator,
    });
    expect(report).toMatchObject({ kind: 'fhir-resource', valid: false });
    expect(report.findings).toMatchObject([{ line: 2, column: 11, pointer: '/name' }]);
  });
});
