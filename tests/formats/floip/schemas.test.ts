import { describe, expect, it } from 'vitest';
import { configSchemas } from '../../../src/formats/floip/schema/checks.ts';
import { floipVersions } from '../../../src/formats/floip/version.ts';
import { type JsonObject, textOf } from '../../../src/text/json-value.ts';
import { container } from './containers.ts';
import { faults } from './schema-faults.ts';
import { at, blockOf, codes, readValue } from './read-value.ts';

const select = 'MobilePrimitives.SelectOneResponse';

describe.each(floipVersions)('schemas of %s', (version) => {
  it('take a container with every block', () => {
    const read = readValue(container(version));
    expect(codes(read, 'error')).toEqual([]);
    expect(codes(read, 'warning')).toEqual([]);
    expect(codes(read, 'information')).toEqual(['floip.block-type-vendor', 'floip.equals-doubled']);
    expect(read.flows.map(({ valid }) => valid)).toEqual([true, true]);
  });

  it('are tried with every block type', () => {
    const flow = at(container(version), 'flows', 0);
    const types = (flow['blocks'] as JsonObject[]).map((block) => textOf(block, 'type') ?? '');
    const known = Object.keys(configSchemas(version)).filter(
      (type) => !type.startsWith('MobilePrimitives.SelectMany'),
    );
    expect(known.filter((type) => !types.includes(type))).toEqual([]);
  });

  it('take nulls for what is optional', () => {
    const all = container(version);
    for (const key of ['label', 'semantic_label', 'vendor_metadata', 'tags'])
      blockOf(all, select)[key] = null;
    at(blockOf(all, select), 'exits', 2)['destination_block'] = null;
    expect(codes(readValue(all), 'error')).toEqual([]);
  });

  const told = faults.filter(({ versions }) => versions === undefined || versions.includes(version));
  it.each(told.map((fault) => [fault.name, fault] as const))('tell of %s', (_, { change, code, pointer }) => {
    const all = container(version);
    change(all, version);
    const errors = readValue(all).findings.filter(({ severity }) => severity === 'error');
    expect(
      errors.filter((finding) => finding.code === code && pointer.test(finding.pointer ?? '')),
    ).toHaveLength(1);
  });
});

describe('the forms of resources', () => {
  it.each(floipVersions)('may be keyed by uuid in %s', (version) => {
    const all = container(version);
    const holder = version === '1.0.0-rc4' ? at(all, 'flows', 0) : all;
    const list = holder['resources'] as JsonObject[];
    holder['resources'] = Object.fromEntries(
      list.map((resource) => [textOf(resource, 'uuid') ?? '', resource]),
    );
    const read = readValue(all);
    expect(codes(read, 'error')).toEqual([]);
    expect(read.document?.flows[0]?.nodes[0]?.actions).toMatchObject([{ content: [{ text: 'Hello' }, {}] }]);
  });
});
