import { describe, expect, it } from 'vitest';
import { floipMessages } from '../../../src/formats/floip/index.ts';
import {
  blockSection,
  flowSections,
  quoteSections,
  sectionOf,
  sectionsByCode,
} from '../../../src/formats/floip/sections.ts';
import { checksOf } from '../../../src/formats/floip/schema/checks.ts';
import { type FloipVersion, floipVersions } from '../../../src/formats/floip/version.ts';
import { container } from './containers.ts';
import { blockOf, readValue } from './read-value.ts';

const select = 'MobilePrimitives.SelectOneResponse';
const selectTitle = 'Select One Response (Multiple Choice Question) Block';

describe('sections of the specification', () => {
  const errors = Object.entries(floipMessages).filter(([, { severity }]) => severity === 'error');

  it.each(errors.map(([code]) => code))('%s has one', (code) => {
    expect(sectionsByCode).toHaveProperty([code]);
  });

  it('are quoted by title in the reason of each error', () => {
    const unquoted = errors.filter(([code, { why }]) => {
      const title = Object.entries(sectionsByCode).find(([known]) => known === code)?.[1] ?? '';
      if (title === 'block' || title === 'choices') return !why.includes('layers/');
      if (title === 'resources') return !why.includes('"Containers"') || !why.includes('"Flows"');
      return !why.includes('Flow Spec') || !why.includes(`"${title}"`);
    });
    expect(unquoted.map(([code]) => code)).toEqual([]);
  });

  it('name no warning', () => {
    const known = new Set(errors.map(([code]) => code));
    expect(Object.keys(sectionsByCode).filter((code) => !known.has(code))).toEqual([]);
  });

  it.each(floipVersions)('%s: every block type has one', (version) => {
    const types = [...checksOf(version).configs.keys()];
    expect(types.filter((type) => blockSection(type, version) === undefined)).toEqual([]);
  });

  it.each([
    ['Core.Log', '1.0.0-rc3', 'layers/blocks.md', 'Log Block'],
    ['Core.Log', '1.0.0-rc4', 'layers/1-core.md', 'Log Block'],
    ['ConsoleIO.Read', '1.0.0-rc2', 'layers/blocks-1.md', 'Read Block'],
    ['MobilePrimitives.Message', '1.0.0-rc1', 'layers/blocks-2.md', 'Message Block'],
    ['MobilePrimitives\\Message', '1.0.0-rc1', 'layers/blocks-2.md', 'Message Block'],
    ['MobilePrimitives.Message', '1.0.0-rc4', 'layers/2-mobile-primitives.md', 'Message Block'],
    ['SmartDevices.PhotoResponse', '1.0.0-rc4', 'layers/3-smart-devices.md', 'Photo Response Block'],
  ] as const)('%s of %s is told in %s, "%s"', (type, version, file, title) => {
    expect(blockSection(type, version)).toEqual({ file, title });
  });

  it('has none for what a version does not have', () => {
    expect(blockSection('ConsoleIO.Read', '1.0.0-rc4')).toBeUndefined();
    expect(blockSection('Core.Webhook', '1.0.0-rc3')).toBeUndefined();
    expect(blockSection('Org.Example.Print', '1.0.0-rc3')).toBeUndefined();
  });

  const places: [code: string, version: FloipVersion, pointer: string, title: string][] = [
    ['schema.required', '1.0.0-rc3', '', 'Containers'],
    ['schema.type', '1.0.0-rc3', '/resources', 'Containers'],
    ['schema.enum', '1.0.0-rc3', '/resources/0/values/0/modes/0', 'Resources'],
    ['schema.enum', '1.0.0-rc4', '/flows/0/resources/0/values/0/modes/0', 'Resources'],
    ['schema.type', '1.0.0-rc4', '/flows/0/resources', 'Flows'],
    ['schema.required', '1.0.0-rc3', '/flows/0', 'Flows'],
    ['schema.pattern', '1.0.0-rc3', '/flows/0/languages/0/iso_639_3', 'Language Objects and Identifiers'],
    ['schema.enum', '1.0.0-rc3', '/flows/0/supported_modes/0', 'Modes'],
    ['schema.pattern', '1.0.0-rc3', '/flows/0/blocks/1/name', 'Blocks'],
    ['schema.required', '1.0.0-rc3', '/flows/0/blocks/1/exits/0', 'Exit node specification'],
    ['schema.type', '1.0.0-rc3', '/flows/0/blocks/1/config', 'Blocks'],
    ['schema.required', '1.0.0-rc3', '/flows/0/blocks/1/config', selectTitle],
    ['schema.type', '1.0.0-rc3', '/flows/0/blocks/1/config/choices', selectTitle],
    ['schema.required', '1.0.0-rc3', '/flows/0/blocks/1/config/choices/0', 'Choices configuration'],
    ['schema.type', '1.0.0-rc2', '/flows/0/blocks/1/config/choices/no', selectTitle],
    [
      'schema.type',
      '1.0.0-rc3',
      '/flows/0/blocks/1/config/set_contact_property',
      'Setting Contact Properties',
    ],
    ['floip.resource-missing', '1.0.0-rc3', '/flows/0/blocks/1/config/prompt', 'Containers'],
    ['floip.resource-missing', '1.0.0-rc4', '/flows/0/blocks/1/config/prompt', 'Flows'],
    ['floip.exit-without-test', '1.0.0-rc3', '/flows/0/blocks/1/exits/0', 'Exit node specification'],
  ];

  it.each(places)('%s of %s at "%s" is told in "%s"', (code, version, pointer, title) => {
    expect(sectionOf(code, pointer, { value: container(version), version }).title).toBe(title);
  });

  it('are found in a flow that has no container', () => {
    const flow = { uuid: 'u', blocks: [{ type: select, config: {}, exits: [] }] };
    const at = (pointer: string) =>
      sectionOf('schema.required', pointer, { value: flow, version: '1.0.0-rc3' });
    expect(at('')).toEqual({ file: 'flows.md', title: 'Flows' });
    expect(at('/blocks/0/config')).toEqual({ file: 'layers/blocks-2.md', title: selectTitle });
  });

  it('end the sentence of errors, and of them alone', () => {
    const findings = [
      { code: 'schema.required', severity: 'error', message: 'Wrong.', pointer: '' },
      { code: 'floip.range-empty', severity: 'warning', message: 'Odd.', pointer: '' },
    ] as const;
    const told = quoteSections(findings, { value: container('1.0.0-rc4'), version: '1.0.0-rc4' });
    expect(told.map(({ message }) => message)).toEqual([
      'Wrong. See Flow Spec 1.0.0-rc4, flows.md, "Containers".',
      'Odd.',
    ]);
  });

  it('are in what the reader tells', () => {
    const all = container('1.0.0-rc3');
    blockOf(all, select)['config'] = {};
    const errors = readValue(all).findings.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every(({ message }) => /See Flow Spec 1\.0\.0-rc3, \S+, "[^"]+"\.$/.test(message))).toBe(
      true,
    );
  });

  it('are ones of the list', () => {
    const others = ['block', 'choices', 'resources', ...flowSections];
    expect(Object.values(sectionsByCode).filter((title) => !others.includes(title))).toEqual([]);
  });
});
