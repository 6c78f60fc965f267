import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPackage, claimsFor, loadPackage, Packages } from '../../src/flow-package/package.ts';
import { contentValidator, fewDefinitions } from './definitions.ts';
import { askingExport, flowUuid } from './exports.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mhero-package-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Reports of a package, as `file: code line` or `file: valid`. */
async function reports(): Promise<string[]> {
  const found = await loadPackage(folder, 'p');
  if (found === undefined) return ['no package'];
  const context = { definitions: fewDefinitions, validator: contentValidator };
  return (await checkPackage(found, context)).flatMap(({ file, findings, valid }) =>
    findings.length === 0
      ? [`${file}: ${String(valid)}`]
      : findings.map(({ code, line }) => `${file}: ${code} ${String(line)}`),
  );
}

const manifest = (lines: readonly string[]) =>
  ['name: stock', 'flows:', '  - file: a.json', `    uuid: ${flowUuid}`, ...lines, ''].join('\n');
const run = (lines: readonly string[]) => [...lines, ''].join('\n');

interface Case {
  readonly name: string;
  readonly manifest: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly expect: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'a quiz of which answers and score are there',
    manifest: manifest([
      '    quiz: { score: has_stock, pass: 1 }',
      '    results: { has_stock: { right: ["Yes"] } }',
    ]),
    expect: ['p/mhero.yaml: true'],
  },
  {
    name: 'a right answer that the question does not offer, and a score that no node sets',
    manifest: manifest([
      '    quiz: { score: points }',
      '    results:',
      '      has_stock:',
      '        right: ["Yes", Perhaps]',
    ]),
    expect: ['p/mhero.yaml: package.result-unknown 5', 'p/mhero.yaml: package.answer-unknown 8'],
  },
  {
    name: 'templates whose names and profiles are there',
    manifest: manifest([
      '    becomes:',
      '      - name: person',
      '        profile: mhero-contact',
      "        resource: { resourceType: Practitioner, name: [{ text: '{{ %contact.name }}' }] }",
      '      - name: answer',
      "        when: '%results.has_stock.exists()'",
      "        resource: { resourceType: Basic, subject: { reference: '{{ %refs.person }}' } }",
    ]),
    expect: ['p/mhero.yaml: true'],
  },
  {
    name: 'a template with an expression that is no FHIRPath',
    manifest: manifest([
      '    becomes:',
      '      - name: a',
      '        resource:',
      '          resourceType: Basic',
      "          created: '{{ %run.time. }}'",
    ]),
    expect: ['p/mhero.yaml: package.template-expression 9'],
  },
  {
    name: 'a template with a function that there is not',
    manifest: manifest([
      '    becomes:',
      '      - name: a',
      "        when: '%run.time.soon()'",
      '        resource: { resourceType: Basic }',
    ]),
    expect: ['p/mhero.yaml: package.template-expression 7'],
  },
  {
    name: 'a template that speaks of a result that no node sets, and of a name that stands for nothing',
    manifest: manifest([
      '    becomes:',
      '      - name: a',
      '        resource:',
      '          resourceType: Basic',
      "          created: '{{ %results.stock }}'",
      "          id: '{{ %patient.id }}'",
    ]),
    expect: ['p/mhero.yaml: package.template-name 9', 'p/mhero.yaml: package.template-name 10'],
  },
  {
    name: 'a template that refers to one that comes after it, and two of one name',
    manifest: manifest([
      '    becomes:',
      '      - name: a',
      "        resource: { resourceType: Basic, id: '{{ %refs.b }}' }",
      '      - name: b',
      '        resource: { resourceType: Basic }',
      '      - name: b',
      '        resource: { resourceType: Basic }',
    ]),
    expect: ['p/mhero.yaml: package.template-name 7', 'p/mhero.yaml: package.template-twice 10'],
  },
  {
    name: 'a template of another type than its profile, and one of a profile that is not there',
    manifest: manifest([
      '    becomes:',
      '      - name: a',
      '        profile: mhero-contact',
      '        resource: { resourceType: Basic }',
      '      - name: b',
      '        profile: mhero-contcat',
      '        resource: { resourceType: Practitioner }',
    ]),
    expect: ['p/mhero.yaml: package.profile-of-other-type 7', 'p/mhero.yaml: package.profile-unknown 10'],
  },
  {
    name: 'what is said is there',
    manifest: manifest([
      '    profile: mhero-flow',
      '    languages: [eng, fra]',
      '    results:',
      '      has_stock: { answers: { "Yes": { system: urn:x, code: y } } }',
      '    runs: [runs/a.yaml]',
    ]),
    files: {
      'runs/a.yaml': run([
        `flow: ${flowUuid}`,
        'language: fra',
        'inputs: [oui]',
        'expect: { results: { has_stock: { category: "Yes" } } }',
      ]),
    },
    expect: ['p/mhero.yaml: true', 'p/runs/a.yaml: true'],
  },
  {
    name: 'a file that is not there',
    manifest: 'name: a\nflows:\n  - file: b.json\n    uuid: u\n',
    expect: ['p/mhero.yaml: package.file-missing 3'],
  },
  {
    name: 'a flow that the file lacks',
    manifest: 'name: a\nflows:\n  - file: a.json\n    uuid: u\n',
    expect: ['p/mhero.yaml: package.flow-unknown 4', 'p/mhero.yaml: package.flow-undescribed 2'],
  },
  {
    name: 'a file outside is not looked at',
    manifest: 'name: a\nflows:\n  - file: ../a.json\n    uuid: u\n',
    expect: ['p/mhero.yaml: package.path-leaves 3'],
  },
  {
    name: 'a result that no node sets',
    manifest: manifest(['    results:', '      stock: {}']),
    expect: ['p/mhero.yaml: package.result-unknown 6'],
  },
  {
    name: 'an answer that is not offered',
    manifest: manifest(['    results:', '      has_stock:', '        answers:', '          Maybe:']),
    expect: ['p/mhero.yaml: package.answer-unknown 8'],
  },
  {
    name: 'the default is no answer',
    manifest: manifest(['    results:', '      has_stock:', '        answers:', '          Other:']),
    expect: ['p/mhero.yaml: package.answer-unknown 8'],
  },
  {
    name: 'a language that the flow lacks',
    manifest: manifest(['    languages: [eng, spa]']),
    expect: ['p/mhero.yaml: package.language-missing 5'],
  },
  {
    name: 'a profile that is not there',
    manifest: manifest(['    profile: mhero-flwo']),
    expect: ['p/mhero.yaml: package.profile-unknown 5'],
  },
  {
    name: 'a profile of something else',
    manifest: manifest(['    profile: mhero-contact']),
    expect: ['p/mhero.yaml: package.profile-not-of-flows 5'],
  },
  {
    name: 'a run that is not there',
    manifest: manifest(['    runs: [runs/a.yaml]']),
    expect: ['p/mhero.yaml: package.file-missing 5'],
  },
  {
    name: 'a run of an unknown flow',
    manifest: manifest(['    runs: [runs/a.yaml]']),
    files: { 'runs/a.yaml': run(['flow: u', 'inputs: []', 'expect: { messages: [] }']) },
    expect: ['p/mhero.yaml: true', 'p/runs/a.yaml: package.run-flow-unknown 1'],
  },
  {
    name: 'a run that expects an unknown result, in an unknown language',
    manifest: manifest(['    runs: [runs/a.yaml]']),
    files: {
      'runs/a.yaml': run([
        `flow: ${flowUuid}`,
        'language: spa',
        'inputs: []',
        'expect:',
        '  results:',
        '    stock: { value: a }',
      ]),
    },
    expect: [
      'p/mhero.yaml: true',
      'p/runs/a.yaml: package.run-language-missing 2',
      'p/runs/a.yaml: package.run-result-unknown 6',
    ],
  },
  {
    name: 'a run that expects a category that the result does not have',
    manifest: manifest(['    runs: [runs/a.yaml]']),
    files: {
      'runs/a.yaml': run([
        `flow: ${flowUuid}`,
        'inputs: []',
        'expect:',
        '  results:',
        '    has_stock: { category: Maybe }',
      ]),
    },
    expect: ['p/mhero.yaml: true', 'p/runs/a.yaml: package.run-category-unknown 5'],
  },
  {
    name: 'a run that expects the default',
    manifest: manifest(['    runs: [runs/a.yaml]']),
    files: {
      'runs/a.yaml': run([
        `flow: ${flowUuid}`,
        'inputs: []',
        'expect: { results: { has_stock: { category: Other } } }',
      ]),
    },
    expect: ['p/mhero.yaml: true', 'p/runs/a.yaml: true'],
  },
  {
    name: 'a manifest that is no YAML',
    manifest: 'name: "a\n',
    expect: ['p/mhero.yaml: package.yaml 2'],
  },
];

describe('checkPackage', () => {
  it.each(cases)('$name', async ({ manifest: text, files = {}, expect: expected }) => {
    await write({ 'mhero.yaml': text, 'a.json': JSON.stringify(askingExport()), ...files });
    expect(await reports()).toEqual(expected);
  });

  it('follows no link out of the folder', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'mhero-outside-'));
    await writeFile(join(outside, 'a.json'), JSON.stringify(askingExport()));
    await write({ 'mhero.yaml': manifest([]) });
    await symlink(join(outside, 'a.json'), join(folder, 'a.json'));
    expect(await reports()).toEqual(['p/mhero.yaml: package.file-missing 3']);
    await rm(outside, { recursive: true });
  });

  it('says of an unreadable flow file only what is known of it', async () => {
    await write({ 'mhero.yaml': manifest([]), 'a.json': '{' });
    expect(await reports()).toEqual(['p/mhero.yaml: package.flow-unknown 4']);
  });

  it('is no package without a manifest', async () => {
    expect(await reports()).toEqual(['no package']);
  });
});

describe('Packages', () => {
  it('finds the manifest beside a file, and above it if it names the file', async () => {
    const named = 'name: a\nflows:\n  - file: flows/a.json\n    uuid: u\n    profile: mhero-flow\n';
    await write({ 'mhero.yaml': named, 'flows/a.json': '{}', 'flows/b.json': '{}' });
    const packages = new Packages();
    const of = (path: string) => packages.of(join(folder, path), join('p', path));
    expect((await of('c.json'))?.file).toBe('p/mhero.yaml');
    expect((await of('flows/a.json'))?.file).toBe('p/mhero.yaml');
    expect(await of('flows/b.json')).toBeUndefined();
    expect(await of('flows/a.json')).toBe(await of('mhero.yaml'));
  });

  it('claims something only of flows in files that the manifest names', async () => {
    await write({ 'mhero.yaml': manifest(['    profile: mhero-flow']), 'a.json': '{}', 'b.json': '{}' });
    const found = await loadPackage(folder, 'p');
    if (found === undefined) throw new Error('no package');
    const claims = claimsFor(found, join(folder, 'a.json'));
    expect(claims?.forFlow(flowUuid)?.profile).toBe('http://mhero.org/fhir/StructureDefinition/mhero-flow');
    expect(claims?.forFlow('other')?.profile).toBeUndefined();
    expect(claimsFor(found, join(folder, 'b.json'))).toBeUndefined();
  });
});
