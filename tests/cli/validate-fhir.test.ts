/** mhero validate on FHIR resources: XML, packages, profiles, logical models, OperationOutcomes. */
import { afterAll, describe, expect, it } from 'vitest';
import { openPackagedDefinitions } from '../../src/fhir/packaged-definitions.ts';
import { isObject, type JsonObject, type JsonValue, listOf, textOf } from '../../src/text/json-value.ts';
import { Validator } from '../../src/validation/validator.ts';
import { tgz } from '../fhir/write-tar.ts';
import { call, temporaryFolder } from './call.ts';

const base = 'http://example.org/fhir/StructureDefinition';
const named = {
  resourceType: 'StructureDefinition',
  id: 'named',
  url: `${base}/named`,
  version: '1.0.0',
  name: 'Named',
  status: 'active',
  kind: 'resource',
  abstract: false,
  type: 'Patient',
  baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
  derivation: 'constraint',
  differential: { element: [{ id: 'Patient.name', path: 'Patient.name', min: 1 }] },
};
const gendered = {
  ...named,
  id: 'gendered',
  url: `${base}/gendered`,
  baseDefinition: named.url,
  differential: { element: [{ id: 'Patient.gender', path: 'Patient.gender', min: 1 }] },
};
const manifestModel = {
  resourceType: 'StructureDefinition',
  url: `${base}/Pack`,
  name: 'Pack',
  status: 'draft',
  kind: 'logical',
  abstract: false,
  type: `${base}/Pack`,
  baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Element',
  derivation: 'specialization',
  differential: {
    element: [
      { id: 'Pack', path: 'Pack' },
      { id: 'Pack.title', path: 'Pack.title', min: 1, max: '1', type: [{ code: 'string' }] },
      { id: 'Pack.size', path: 'Pack.size', min: 0, max: '1', type: [{ code: 'positiveInt' }] },
    ],
  },
};
const nameless = '<Patient xmlns="http://hl7.org/fhir">\n  <active value="true"/>\n</Patient>\n';
const folder = temporaryFolder({
  'patient.xml': nameless,
  'wrong.xml': nameless.replace('"true"', '"yes"'),
  'page.xml': '<html><body/></html>',
  'named.tgz': tgz({
    'package/package.json': {
      name: 'named',
      version: '1.0.0',
      fhirVersions: ['4.0.1'],
      dependencies: { absent: '1' },
    },
    'package/StructureDefinition-named.json': named,
  }),
  'cache/gendered#1.0.0/package/package.json': JSON.stringify({
    name: 'gendered',
    version: '1.0.0',
    dependencies: { named: '1.0.0' },
  }),
  'cache/gendered#1.0.0/package/StructureDefinition-gendered.json': JSON.stringify(gendered),
  'cache/named#1.0.0/package/package.json': '{"name": "named", "version": "1.0.0"}',
  'cache/named#1.0.0/package/StructureDefinition-named.json': JSON.stringify(named),
  'global/package.json': '{"name": "global", "version": "1.0.0"}',
  'global/StructureDefinition-named.json': JSON.stringify(named),
  'global/ImplementationGuide-global.json': JSON.stringify({
    resourceType: 'ImplementationGuide',
    url: 'http://example.org/fhir/ImplementationGuide/global',
    version: '1.0.0',
    name: 'Global',
    status: 'active',
    packageId: 'global',
    fhirVersion: ['4.0.1'],
    global: [
      { type: 'Patient', profile: named.url },
      { type: 'Group', profile: `${base}/absent` },
    ],
  }),
  'group.json': '{"resourceType": "Group", "type": "person", "actual": true}',
  'twice.json': '{"resourceType": "Patient",\n"active": true, "active": true}',
  'lower.json': '{"resourceType": "patient", "active": true}',
  'number.json': '{"resourceType": 5, "active": true}',
  'odd.json': '{"resourceType": "Patient",\n"multipleBirthInteger": 2.0}',
  'model.json': JSON.stringify(manifestModel),
  'pack.json': '{"title": "A",\n"size": 0}',
  'pack.yaml': 'title: A\nsize: 0\n',
  'good.yml': 'title: A\nsize: 1\n',
  'flow.json': JSON.stringify({ version: '13', flows: [] }),
});
afterAll(folder.remove);

const validate = (...args: string[]) => call(['validate', ...args], { cwd: folder.path });

interface Told {
  readonly code: number;
  readonly files: Record<string, { readonly kind: string; readonly valid: boolean | null }>;
  /** `file:line:column code` of errors, or of all. */
  readonly errors: readonly string[];
  readonly all: readonly string[];
}

async function told(...args: string[]): Promise<Told> {
  const { code, stdout, stderr } = await validate(...args, '--format', 'json');
  expect(stderr).toBe('');
  const answer = JSON.parse(stdout) as {
    files: { file: string; kind: string; valid: boolean | null; findings: Record<string, unknown>[] }[];
  };
  const lines = answer.files.flatMap(({ file, findings }) =>
    findings.map(
      ({ severity, line, column, code: found }) =>
        [severity, `${file}:${String(line)}:${String(column)} ${String(found)}`] as const,
    ),
  );
  return {
    code,
    files: Object.fromEntries(answer.files.map(({ file, kind, valid }) => [file, { kind, valid }])),
    errors: lines.filter(([severity]) => severity === 'error').map(([, text]) => text),
    all: lines.map(([, text]) => text),
  };
}

describe('mhero validate on FHIR', () => {
  it('takes XML, and says line and column', async () => {
    expect(await told('patient.xml')).toMatchObject({
      code: 0,
      files: { 'patient.xml': { kind: 'fhir-resource', valid: true } },
    });
    expect(await told('wrong.xml')).toMatchObject({ code: 1, errors: ['wrong.xml:2:3 profile.value-type'] });
  });

  it('names XML of something else, and does not judge it', async () => {
    const { files, all } = await told('page.xml', 'patient.xml');
    expect(files['page.xml']).toEqual({ kind: 'unknown', valid: null });
    expect(all).toContain('page.xml:1:1 file.unknown-format');
  });

  it('is strict about the JSON of resources', async () => {
    expect((await told('twice.json')).errors).toEqual(['twice.json:2:17 json.duplicate-key']);
    expect((await told('lower.json')).errors).toEqual(['lower.json:1:1 profile.resource-type-unknown']);
    expect((await told('number.json')).errors).toEqual(['number.json:1:1 profile.resource-type-missing']);
    expect((await told('odd.json')).errors).toEqual(['odd.json:2:25 profile.format']);
  });

  it('checks against a profile of a package', async () => {
    const { code, errors, all } = await told('patient.xml', '--package', 'named.tgz', '--profile', named.url);
    expect([code, errors]).toEqual([1, ['patient.xml:1:1 profile.cardinality-min']]);
    expect(all).toContain('named#1.0.0:null:null fhir-package.dependency-missing');
    const versioned = await told('patient.xml', '--ig', 'named.tgz', '--profile', `${named.url}|1.0.0`);
    expect(versioned.errors).toHaveLength(1);
  });

  it('checks against the profiles that a guide asks of all resources of a type', async () => {
    const { errors, all } = await told('patient.xml', 'group.json', '--package', 'global');
    expect(errors).toEqual(['patient.xml:1:1 profile.cardinality-min']);
    expect(all).toContain('group.json:1:1 profile.claimed-unknown');
    expect((await told('patient.xml', 'group.json')).errors).toEqual([]);
  });

  it('finds a package by name, with what it depends on; several profiles all hold', async () => {
    const cache = ['--package', 'gendered#1.0.0', '--package-cache', 'cache'];
    const { errors, files } = await told('patient.xml', ...cache, '--profile', gendered.url);
    expect(errors).toHaveLength(2);
    expect(Object.keys(files)).toEqual(['patient.xml']);
    const both = await told('patient.xml', ...cache, '--profile', named.url, '--profile', gendered.url);
    expect(both.errors.length).toBeGreaterThan(1);
  });

  it.each([
    [['--profile', `${base}/absent`], 'cli.profile-unknown'],
    [['--profile', `${named.url}|2.0.0`, '--package', 'named.tgz'], 'cli.profile-unknown'],
    [['--package', 'absent.tgz'], 'fhir-package.missing'],
    [['--package', 'absent#1.0.0', '--package-cache', 'cache'], 'fhir-package.missing'],
  ])('ends with %s', async (args, expected) => {
    const { code, stderr } = await validate('patient.xml', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
  });

  it('checks JSON and YAML by a logical model', async () => {
    const model = ['--ig', 'model.json', '--profile', manifestModel.url];
    expect(await told('pack.json', 'pack.yaml', 'good.yml', ...model)).toMatchObject({
      code: 1,
      errors: ['pack.json:2:9 profile.format', 'pack.yaml:2:1 profile.format'],
      files: { 'good.yml': { kind: 'yaml-document', valid: true } },
    });
    const { errors } = await told('flow.json', ...model);
    expect(errors.filter((text) => text.includes('profile.'))).toEqual([
      'flow.json:1:1 profile.cardinality-min',
      'flow.json:1:1 profile.unknown-property',
      'flow.json:1:1 profile.unknown-property',
    ]);
  });
});

describe('the answer as an OperationOutcome', () => {
  const validator = new Validator({ definitions: openPackagedDefinitions() });
  const outcome = async (...args: string[]) => {
    const { stdout } = await validate(...args, '--format', 'operation-outcome');
    return JSON.parse(stdout) as JsonObject;
  };

  it.each([
    ['a file with faults', ['wrong.xml'], 'OperationOutcome'],
    ['a file without', ['patient.xml'], 'OperationOutcome'],
    ['a file that is not read', ['page.xml', 'patient.xml'], 'Bundle'],
    ['many files', ['.'], 'Bundle'],
  ])('is valid FHIR for %s', async (_, args, type) => {
    const answer = await outcome(...args);
    expect(answer['resourceType']).toBe(type);
    const errors = validator.validate(answer).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, expression, message }) => [code, expression, message])).toEqual([]);
  });

  it('has code, place and text of each finding', async () => {
    const issues = listOf(await outcome('wrong.xml'), 'issue').filter(isObject);
    const issue = issues.find((one) => textOf(one, 'severity') === 'error');
    const values = listOf(issue ?? {}, 'extension')
      .filter(isObject)
      .map((one): [string | undefined, JsonValue | undefined] => [
        textOf(one, 'url')?.replace(/^.*-/, ''),
        one['valueInteger'] ?? one['valueString'],
      ]);
    expect(values.slice(0, 2)).toEqual([
      ['line', 2],
      ['col', '3'],
    ]);
    expect(values[2]?.[0]).toBe('source');
    expect(issue).toMatchObject({
      code: 'value',
      expression: ['Patient.active'],
      location: ['line 2, column 3'],
      details: { coding: [{ code: 'profile.value-type' }] },
    });
  });
});
