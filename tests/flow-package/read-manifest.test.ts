import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readManifest } from '../../src/flow-package/manifest.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly expect: readonly string[];
}

const cases = parse(readFileSync(new URL('cases/manifests.yaml', import.meta.url), 'utf8')) as Case[];

describe('readManifest', () => {
  it.each(cases)('$name', ({ text, expect: expected }) => {
    const { manifest, findings } = readManifest(text, 'p/mhero.yaml');
    const told = findings.map(({ code, line, column }) => `${code} ${String(line)}:${String(column)}`);
    expect(told).toEqual(expected);
    expect(findings.every(({ file }) => file === 'p/mhero.yaml')).toBe(true);
    if (expected.length === 0) expect(manifest).toBeDefined();
  });

  it('gives what the manifest says', () => {
    const { manifest, place } = readManifest(cases[0]?.text ?? '', 'mhero.yaml');
    expect(manifest).toEqual({
      name: 'stock',
      title: 'Stock survey',
      publisher: 'A ministry',
      canonical: 'https://moh.example.org/fhir',
      flows: [
        {
          at: '/flows/0',
          files: [
            { path: 'rapidpro.json', pointer: '/flows/0/files/0' },
            { path: 'flows/floip.json', pointer: '/flows/0/files/1' },
          ],
          uuid: '0a4bd36d-0000-4000-8000-000000000001',
          profile: 'http://mhero.org/fhir/StructureDefinition/mhero-flow',
          languages: ['eng'],
          results: new Map([
            [
              'item',
              {
                code: { system: 'https://moh.example.org/q', code: 'item', display: 'Item' },
                answers: new Map([['ACT', { system: 'https://moh.example.org/i', code: 'act' }]]),
              },
            ],
          ]),
          becomes: [],
          runs: [{ path: 'runs/a.yaml', pointer: '/flows/0/runs/0' }],
        },
      ],
    });
    expect(place('/flows/0/results/item/answers/ACT')).toMatchObject({ line: 14, column: 11 });
    expect(place('/flows/0/results/item/answers/none')).toMatchObject({ line: 13, column: 9 });
  });

  it('reads empty places as nothing said', () => {
    const { manifest } = readManifest(cases[2]?.text ?? '', 'mhero.yaml');
    expect(manifest?.publisher).toBeUndefined();
    expect(manifest?.flows[0]?.profile).toBeUndefined();
    expect(manifest?.flows[0]?.results.get('item')).toEqual({ answers: new Map([['ACT', undefined]]) });
    expect(manifest?.flows[0]?.results.get('other')).toEqual({ answers: new Map() });
  });

  it('keeps the full url of a profile', () => {
    const text =
      'name: a\nflows: [{ file: a.json, uuid: u, profile: "https://moh.example.org/fhir/StructureDefinition/x" }]';
    const { manifest } = readManifest(text, 'mhero.yaml');
    expect(manifest?.flows[0]?.profile).toBe('https://moh.example.org/fhir/StructureDefinition/x');
  });
});

describe('hostile YAML', () => {
  const billionLaughs = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key, index) => {
      const before = 'abcdefgh'[index] ?? '';
      return `${key}: &${key} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
    }),
  ].join('\n');

  it.each([
    ['too large', `name: ${'x'.repeat(300_000)}`, 'package.too-large'],
    ['nested in brackets', `name: ${'['.repeat(100_000)}`, 'package.too-deep'],
    ['nested in dashes', `name:\n${'- '.repeat(50_000)}x`, 'package.too-deep'],
    ['nested in braces', `name: ${'{a: '.repeat(1000)}`, 'package.too-deep'],
    ['aliases of aliases', billionLaughs, 'package.aliases'],
    ['an alias of itself', 'a: &a [*a]', 'package.aliases'],
    ['a number that JSON lacks', 'name: .inf', 'package.yaml'],
  ])('%s', (_, text, code) => {
    const { manifest, findings } = readManifest(text, 'mhero.yaml');
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(manifest).toBeUndefined();
  });

  it('does not reach Object.prototype', () => {
    readManifest('name: a\n__proto__: { polluted: true }\nflows: []', 'mhero.yaml');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
