/** The published schemas take and refuse what the checks take and refuse, as far as a schema can. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { publishedSchemas } from '../../scripts/schemas/published.ts';
import { detect } from '../../src/formats/detect.ts';
import { readerOf } from '../../src/formats/formats.ts';
import { floipVersions } from '../../src/formats/floip/version.ts';
import { parseJson } from '../../src/text/json.ts';
import type { JsonObject, JsonValue } from '../../src/text/json-value.ts';
import { container } from '../formats/floip/containers.ts';
import { faults } from '../formats/floip/schema-faults.ts';
import { at, blockOf } from '../formats/floip/read-value.ts';
import { tree } from '../formats/viamo/tree.ts';

const compiled = new Map(
  [...publishedSchemas()].map(([name, text]): [string, ValidateFunction] => {
    const ajv = new Ajv2020({ strict: false, allErrors: false, unicodeRegExp: true });
    addFormats.default(ajv);
    return [name, ajv.compile(JSON.parse(text) as JsonObject)];
  }),
);

function takes(name: string, value: JsonValue): boolean {
  const validate = compiled.get(`${name}.schema.json`);
  if (validate === undefined) throw new Error(`no schema ${name}`);
  return validate(value);
}

/** Whether the reader of the value's format finds an error in it. */
function isRefused(value: JsonValue): boolean {
  const document = parseJson(JSON.stringify(value), 'file.json').document;
  if (document === undefined) return true;
  const detected = detect(document.value);
  const read = readerOf(detected)?.read(document, detected);
  return read === undefined || read.findings.some(({ severity }) => severity === 'error');
}

const example = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../examples/${path}`, import.meta.url), 'utf8')) as JsonObject;

it.each([...publishedSchemas()])('%s stands alone', (_, text) => {
  const outside = [...text.matchAll(/"\$ref": "([^"]*)"/g)].filter(([, to = '']) => !to.startsWith('#/$defs/'));
  expect(outside).toEqual([]);
});

describe.each(floipVersions)('floip-container-%s', (version) => {
  const name = `floip-container-${version}`;

  it('takes a container with every block', () => {
    expect(takes(name, container(version))).toBe(true);
  });

  const told = faults.filter(({ versions }) => versions === undefined || versions.includes(version));
  it.each(told.map((fault) => [fault.name, fault] as const))('refuses %s', (_, { change }) => {
    const all = container(version);
    change(all, version);
    expect(isRefused(all)).toBe(true);
    expect(takes(name, all)).toBe(false);
  });

  const select = 'MobilePrimitives.SelectOneResponse';
  const exits = (all: JsonObject) => blockOf(all, select)['exits'] as JsonObject[];
  it.each([
    ['no default exit', (all: JsonObject) => exits(all).pop()],
    ['two default exits', (all: JsonObject) => (at(exits(all), 0)['default'] = true)],
    ['an exit without test', (all: JsonObject) => (at(exits(all), 0)['test'] = ' ')],
    ['a type that no version has', (all: JsonObject) => (blockOf(all, select)['type'] = 'Core.Sing')],
    ['no version', (all: JsonObject) => delete all['specification_version']],
  ])('refuses %s', (_, change) => {
    const all = container(version);
    change(all);
    expect(isRefused(all)).toBe(true);
    expect(takes(name, all)).toBe(false);
  });

  it("takes a vendor's block, with whatever config", () => {
    const all = container(version);
    Object.assign(blockOf(all, 'Core.Log'), { type: 'Org.Example.Sing', config: { song: 1 } });
    expect(isRefused(all)).toBe(false);
    expect(takes(name, all)).toBe(true);
  });

  it('refuses containers of other versions', () => {
    const others = floipVersions.filter((other) => other !== version);
    expect(others.filter((other) => takes(name, container(other)))).toEqual([]);
  });
});

describe('rapidpro-export-13', () => {
  const name = 'rapidpro-export-13';
  const files = ['eidsr-alert', 'mlearning-quiz', 'stock-flash-survey'].map((one) => `${one}/rapidpro.json`);

  it.each(files)('takes %s', (file) => {
    expect(isRefused(example(file))).toBe(false);
    expect(takes(name, example(file))).toBe(true);
  });

  const first = (all: JsonObject) => at(all, 'flows', 0);
  const asking = (all: JsonObject) => {
    const nodes = first(all)['nodes'] as JsonObject[];
    const found = nodes.find((node) => JSON.stringify(node['router'] ?? '').includes('"cases":[{'));
    if (found === undefined) throw new Error('no node with cases');
    return found;
  };
  const saying = (all: JsonObject) => {
    const nodes = first(all)['nodes'] as JsonObject[];
    const actions = nodes.flatMap((node) => (node['actions'] ?? []) as JsonObject[]);
    const found = actions.find(({ type }) => type === 'send_msg');
    if (found === undefined) throw new Error('no message');
    return found;
  };

  const broken: [string, (all: JsonObject) => void][] = [
    ['no flows', (all) => delete all['flows']],
    ['no version', (all) => delete all['version']],
    ['a version after the last', (all) => (all['version'] = '14')],
    ['a flow without language', (all) => delete first(all)['language']],
    ['a flow of an unknown type', (all) => (first(all)['type'] = 'song')],
    ['a uuid in capitals', (all) => (first(all)['uuid'] = 'A'.repeat(36))],
    ['a name that is too long', (all) => (first(all)['name'] = 'a'.repeat(65))],
    ['an action that is none', (all) => (saying(all)['type'] = 'sing')],
    ['an action without uuid', (all) => delete saying(all)['uuid']],
    ['a message without text', (all) => (saying(all)['text'] = '')],
    ['a node without exits', (all) => (asking(all)['exits'] = [])],
    ['a router that is none', (all) => (at(asking(all), 'router')['type'] = 'dice')],
    ['a router without categories', (all) => delete at(asking(all), 'router')['categories']],
    ['a wait that is none', (all) => (at(asking(all), 'router')['wait'] = { type: 'nap' })],
    ['a case without category', (all) => delete at(asking(all), 'router', 'cases', 0)['category_uuid']],
    ['an exit that leads to no uuid', (all) => (at(asking(all), 'exits', 0)['destination_uuid'] = 'next')],
  ];
  it.each(broken)('refuses %s', (_, change) => {
    const all = example(files[0] ?? '');
    change(all);
    expect(isRefused(all)).toBe(true);
    expect(takes(name, all)).toBe(false);
  });

  it('takes what the migrations mend of an older spec', () => {
    const all = example(files[0] ?? '');
    first(all)['spec_version'] = '13.1.0';
    at(asking(all), 'router')['result_name'] = 'a'.repeat(70);
    expect(isRefused(all)).toBe(false);
    expect(takes(name, all)).toBe(true);
    first(all)['spec_version'] = '14.4.0';
    expect(isRefused(all)).toBe(true);
    expect(takes(name, all)).toBe(false);
  });

  it.each(['13', '14'])('rapidpro-flow-%s takes a flow alone of that spec only', (spec) => {
    const flow = first(example(files[0] ?? ''));
    expect(takes(`rapidpro-flow-${spec}`, { ...flow, spec_version: spec === '13' ? '13.6.1' : '14.4.1' })).toBe(true);
    expect(takes(`rapidpro-flow-${spec}`, { ...flow, spec_version: spec === '13' ? '14.4.1' : '13.6.1' })).toBe(false);
  });
});

describe('rapidpro-export-11', () => {
  const legacy = (): JsonObject => ({
    version: 11,
    site: 'https://example.org',
    flows: [
      {
        base_language: 'eng',
        flow_type: 'F',
        version: '11.12',
        entry: '0a1c1c5e-55c7-4d0c-9f47-0d7b6c0bd5c2',
        metadata: { name: 'Hello', uuid: '7c37d7e5-1d4a-4d23-a0b5-7a7bba8b0c66', revision: 1, expires: 60 },
        action_sets: [
          {
            uuid: '0a1c1c5e-55c7-4d0c-9f47-0d7b6c0bd5c2',
            exit_uuid: '5b0e3e0b-7f1f-4b9d-8d6e-3b5e6f1c2a3b',
            x: 1,
            y: 2,
            destination: null,
            actions: [{ type: 'reply', uuid: '1b0e3e0b-7f1f-4b9d-8d6e-3b5e6f1c2a3c', msg: { eng: 'Hello' } }],
          },
        ],
        rule_sets: [],
      },
    ],
  });

  it('takes a legacy export, and refuses one of version 13', () => {
    expect(isRefused(legacy())).toBe(false);
    expect(takes('rapidpro-export-11', legacy())).toBe(true);
    expect(takes('rapidpro-export-11', { ...legacy(), version: 13 })).toBe(false);
  });

  it('refuses a set without its uuid', () => {
    const all = legacy();
    delete at(all, 'flows', 0, 'action_sets', 0)['uuid'];
    expect(isRefused(all)).toBe(true);
    expect(takes('rapidpro-export-11', all)).toBe(false);
  });
});

it.each(['results.json', 'results-csv.json'])('flow-results-1.0.0-rc1 takes %s', (file) => {
  const value = example(`stock-flash-survey/results/${file}`);
  expect(takes('flow-results-1.0.0-rc1', value)).toBe(true);
  expect(takes('flow-results-1.0.0-rc1', { ...value, profile: 'package' })).toBe(false);
});

it('viamo-tree takes our tree, and refuses one without blocks', () => {
  expect(takes('viamo-tree', tree())).toBe(true);
  expect(takes('viamo-tree', { ...tree(), blocks: {} })).toBe(false);
});

it.each(['eidsr-alert', 'mlearning-quiz', 'stock-flash-survey'])('mhero takes the manifest of %s', (name) => {
  const text = readFileSync(new URL(`../../examples/${name}/mhero.yaml`, import.meta.url), 'utf8');
  expect(takes('mhero', parse(text) as JsonValue)).toBe(true);
});

it('docs/schemas.md lists every schema', () => {
  const page = readFileSync(new URL('../../docs/schemas.md', import.meta.url), 'utf8');
  const listed = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
  expect(listed).toEqual([...publishedSchemas().keys()]);
});
