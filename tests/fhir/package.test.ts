import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { layerPackages } from '../../src/fhir/package/layered-packages.ts';
import { openPackages } from '../../src/fhir/package/open-packages.ts';
import { compareVersions } from '../../src/fhir/package/package-definitions.ts';
import { defaultTarLimits, readTar, type TarLimits } from '../../src/fhir/package/tar.ts';
import type { JsonObject } from '../../src/text/json-value.ts';
import { temporaryFolder } from '../cli/call.ts';
import { tar, tgz } from './write-tar.ts';

const definition = (type: string, id: string, version: string, more: JsonObject = {}): JsonObject => ({
  resourceType: type,
  id,
  url: `http://example.org/${type}/${id}`,
  version,
  ...more,
});
const url = (type: string, id: string) => `http://example.org/${type}/${id}`;
const manifest = (name: string, version: string, dependencies: JsonObject = {}) => ({
  name,
  version,
  fhirVersions: ['4.0.1'],
  dependencies,
});
const json = (value: unknown) => JSON.stringify(value);

const folder = temporaryFolder({
  'one.tgz': tgz({
    'package/package.json': manifest('one', '1.2.0', { two: '2.0.x', three: '3.0.0', absent: '1.0.0' }),
    'package/ValueSet-a.json': definition('ValueSet', 'a', '1'),
    'package/ValueSet-other-name.json': definition('ValueSet', 'b', '1'),
    'package/example/ValueSet-example.json': definition('ValueSet', 'example', '1'),
    'package/Patient-p.json': { resourceType: 'Patient' },
    'package/broken.json': undefined,
  }),
  'two#2.0.1/package/package.json': json(manifest('two', '2.0.1')),
  'two#2.0.1/package/ValueSet-c.json': json(definition('ValueSet', 'c', '2.0.1')),
  'two#2.0.10/package/package.json': json(manifest('two', '2.0.10')),
  'two#2.0.10/package/ValueSet-c.json': json(definition('ValueSet', 'c', '2.0.10')),
  'two#2.1.0/package/package.json': json(manifest('two', '2.1.0')),
  'three/package.json': json(manifest('three', '3.1.0', { one: '1.2.0' })),
  'three/ValueSet-a.json': json(definition('ValueSet', 'a', '3')),
  'indexed/package/package.json': json(manifest('indexed', '1.0.0')),
  'indexed/package/.index.json': json({
    'index-version': 1,
    files: [
      { filename: 'x.json', resourceType: 'CodeSystem', url: url('CodeSystem', 'x'), version: '1' },
      { filename: 'x2.json', resourceType: 'CodeSystem', url: url('CodeSystem', 'x'), version: '2-ballot' },
      {
        filename: '../../secret.json',
        resourceType: 'CodeSystem',
        url: url('CodeSystem', 'y'),
        version: '1',
      },
      { filename: 'x.json', resourceType: 'CodeSystem', url: url('CodeSystem', 'lie'), version: '1' },
    ],
  }),
  'indexed/package/x.json': json(definition('CodeSystem', 'x', '1')),
  'indexed/package/x2.json': json(definition('CodeSystem', 'x', '2-ballot')),
  'indexed/package/unlisted.json': json(definition('CodeSystem', 'unlisted', '1')),
  'secret.json': json(definition('CodeSystem', 'y', '1')),
  'loose/anything.json': json(definition('StructureDefinition', 'loose', '1')),
  'loose/not.json': '{',
  'alone.json': json(definition('Questionnaire', 'alone', '1')),
  'r5/package.json': json({ name: 'r5', version: '1.0.0', fhirVersions: ['5.0.0'] }),
  'cut.tgz': tgz({ 'package/package.json': manifest('cut', '1.0.0') }).subarray(0, 60),
  'cut-tar.tgz': gzipSync(tar([{ path: 'package/a.json', text: '{}', size: 100_000 }]).subarray(0, 700)),
  'empty.tgz': gzipSync(Buffer.alloc(100_000)),
  'no-tar.tgz': gzipSync('{'.repeat(2000)),
});
afterAll(folder.remove);

const open = (...sources: string[]) => openPackages(sources, { cwd: folder.path, folders: [] });
const only = async (source: string) => (await open(source)).packages[0]?.definitions;
const nothing = { get: () => undefined, urls: () => [] };

describe('a package', () => {
  it('is an archive: definitions by url, with or without version, whatever their files are called', async () => {
    const one = await only('one.tgz');
    expect(one?.get('ValueSet', url('ValueSet', 'a'))).toMatchObject({ id: 'a' });
    expect(one?.get('ValueSet', url('ValueSet', 'b'))).toMatchObject({ id: 'b' });
    expect(one?.get('ValueSet', `${url('ValueSet', 'b')}|1`)).toMatchObject({ id: 'b' });
    expect(one?.get('ValueSet', `${url('ValueSet', 'a')}|2`)).toBeUndefined();
    expect(one?.get('CodeSystem', url('ValueSet', 'a'))).toBeUndefined();
    expect(one?.urls('ValueSet')).toEqual([url('ValueSet', 'a'), url('ValueSet', 'b')]);
  });

  it('is a folder with an index, which is believed as far as the files say the same', async () => {
    const indexed = await only('indexed');
    expect(indexed?.get('CodeSystem', url('CodeSystem', 'x'))).toMatchObject({ version: '2-ballot' });
    expect(indexed?.get('CodeSystem', `${url('CodeSystem', 'x')}|1`)).toMatchObject({ version: '1' });
    for (const id of ['y', 'lie', 'unlisted'])
      expect(indexed?.get('CodeSystem', url('CodeSystem', id))).toBeUndefined();
  });

  it('is a folder of resources with any names, or a single resource', async () => {
    expect((await only('loose'))?.urls('StructureDefinition')).toEqual([url('StructureDefinition', 'loose')]);
    expect((await only('alone.json'))?.urls('Questionnaire')).toEqual([url('Questionnaire', 'alone')]);
  });

  it('is found by name and version in a folder of packages', async () => {
    const folders = [folder.path];
    for (const [source, version] of [
      ['two#2.0.1', '2.0.1'],
      ['two@2.0.1', '2.0.1'],
      ['two#2.0.x', '2.0.10'],
      ['two', '2.1.0'],
      ['three', '3.1.0'],
    ] as const) {
      const { packages } = await openPackages([source], { cwd: '/', folders });
      expect([source, packages[0]?.version]).toEqual([source, version]);
    }
  });

  it.each([
    ['nowhere', 'fhir-package.missing'],
    ['../nowhere#1.0.0', 'fhir-package.missing'],
    ['cut.tgz', 'fhir-package.archive'],
    ['cut-tar.tgz', 'fhir-package.archive'],
    ['no-tar.tgz', 'fhir-package.archive'],
    ['empty.tgz', 'fhir-package.archive'],
  ])('%s is none', async (source, code) => {
    await expect(openPackages([source], { cwd: folder.path, folders: [folder.path] })).rejects.toMatchObject({
      code,
    });
  });
});

describe('packages that need each other', () => {
  it('are opened, as far as they lie beside each other; each once', async () => {
    const { packages, findings } = await open('one.tgz');
    expect(packages.map(({ title }) => title)).toEqual(['one#1.2.0', 'two#2.0.10', 'three#3.1.0']);
    expect(findings.map(({ code, message }) => [code, /\w+#[\d.]+/.exec(message)?.[0]])).toEqual([
      ['fhir-package.other-version', 'three#3.0.0'],
      ['fhir-package.dependency-missing', 'one#1.2.0'],
    ]);
  });

  it('may be for another version of FHIR, which is said', async () => {
    expect((await open('r5')).findings).toMatchObject([
      { code: 'fhir-package.fhir-version', file: 'r5#1.0.0' },
    ]);
  });
});

describe('what is defined twice', () => {
  const patient = { url: 'http://hl7.org/fhir/StructureDefinition/Patient', version: '4.0.1', id: 'ours' };
  const shipped = {
    get: (_: unknown, canonical: string): JsonObject | undefined =>
      canonical === patient.url ? patient : canonical === 'http://x.org' ? { version: '1' } : undefined,
    urls: () => [patient.url],
  };
  const pack = (title: string, version: string, urls: readonly string[]) => ({
    name: title,
    version,
    title,
    fhirVersions: [],
    dependencies: new Map<string, string>(),
    definitions: {
      get: (_: unknown, canonical: string) => (urls.includes(canonical) ? { title, version } : undefined),
      urls: () => urls,
    },
  });

  it('R4 stays as it is, and that is said', () => {
    const layers = layerPackages(shipped, [pack('p', '9', [patient.url])]);
    expect(layers.get('StructureDefinition', patient.url)).toBe(patient);
    expect(layers.get('StructureDefinition', patient.url)).toBe(patient);
    expect(layers.conflicts()).toMatchObject([{ code: 'fhir-package.conflict', file: 'p' }]);
  });

  it('the package given first wins over others, and over what is not R4', () => {
    const layers = layerPackages(shipped, [
      pack('p', '2', ['http://x.org', 'http://y.org']),
      pack('q', '3', ['http://y.org']),
    ]);
    expect(layers.get('ValueSet', 'http://x.org')).toMatchObject({ title: 'p' });
    expect(layers.get('ValueSet', 'http://y.org')).toMatchObject({ title: 'p' });
    expect(layers.conflicts()).toHaveLength(2);
  });

  it('the same version twice is none', () => {
    const layers = layerPackages(nothing, [
      pack('p', '2', ['http://y.org']),
      pack('q', '2', ['http://y.org']),
    ]);
    expect(layers.get('ValueSet', 'http://y.org')).toMatchObject({ title: 'p' });
    expect(layers.conflicts()).toEqual([]);
    expect(layers.urls('ValueSet')).toEqual(['http://y.org']);
  });
});

describe('tar', () => {
  const read = async (bytes: Uint8Array, limits: TarLimits = defaultTarLimits, chunk = 100) => {
    const found: [string, number][] = [];
    const chunks = (async function* () {
      for (let at = 0; at < bytes.length; at += chunk)
        yield await Promise.resolve(bytes.subarray(at, at + chunk));
    })();
    for await (const { path, bytes: body } of readTar(chunks, () => true, limits))
      found.push([path, body.length]);
    return found;
  };
  const long = `package/${'x'.repeat(150)}.json`;

  it('gives files with their names, long ones too; no links and no folders', async () => {
    const files = [
      { path: 'package', type: '5' },
      { path: 'package/a.json', text: '{}' },
      { path: 'package/link.json', type: '2' },
      { path: 'pax', type: 'x', text: `${String(long.length + 10)} path=${long}\n` },
      { path: 'package/short.json', text: 'a'.repeat(1000) },
      { path: 'gnu', type: 'L', text: `${long}\0` },
      { path: 'package/short.json', text: '' },
    ];
    const expected = [
      ['package/a.json', 2],
      [long, 1000],
      [long, 0],
    ];
    expect(await read(tar(files))).toEqual(expected);
    expect(await read(tar(files), defaultTarLimits, 1_000_000)).toEqual(expected);
  });

  const files = [{ path: 'a', text: 'x'.repeat(2000) }, { path: 'b' }];
  it.each([
    ['too many entries', { entries: 1 }],
    ['an entry too large', { entryBytes: 1999 }],
    ['too many bytes', { totalBytes: 2500 }],
  ])('ends at a bound: %s', async (_, limit) => {
    await expect(read(tar(files), { ...defaultTarLimits, ...limit })).rejects.toMatchObject({
      code: 'fhir-package.too-large',
    });
  });

  it('passes what is within its bounds', async () => {
    expect(await read(tar(files), { entries: 2, entryBytes: 2000, totalBytes: 5000 })).toHaveLength(2);
  });
});

it('orders versions by their numbers, a release after its previews', () => {
  const sorted = ['1.0.0-ballot', '1.0.0', '1.0.2', '1.0.10', '2.0', '2.0.1'];
  expect([...sorted].reverse().sort(compareVersions)).toEqual(sorted);
});
