import { describe, expect, it } from 'vitest';
import { floipMessages } from '../../../src/formats/floip/index.ts';
import { floipRuleMessages } from '../../../src/formats/floip/messages.ts';
import type { FloipVersion } from '../../../src/formats/floip/version.ts';
import type { JsonObject } from '../../../src/text/json-value.ts';
import { container, id } from './containers.ts';
import { at, blockOf, codes, readValue } from './read-value.ts';

interface Case {
  readonly code: keyof typeof floipMessages;
  readonly version: FloipVersion;
  /** Breaks the rule, and it alone. */
  readonly fails: (container: JsonObject) => void;
  /** Comes near, and keeps the rule. */
  readonly passes?: (container: JsonObject) => void;
  readonly pointer: string;
  readonly line?: number;
}

const select = 'MobilePrimitives.SelectOneResponse';
const config = (all: JsonObject, type: string) => at(blockOf(all, type), 'config');
const exits = (all: JsonObject, type: string) => blockOf(all, type)['exits'] as JsonObject[];
const flow = (all: JsonObject) => at(all, 'flows', 0);

const cases: Case[] = [
  {
    code: 'floip.version-missing',
    version: '1.0.0-rc3',
    fails: (all) => delete all['specification_version'],
    pointer: '',
  },
  {
    code: 'floip.version-unknown',
    version: '1.0.0-rc3',
    fails: (all) => (all['specification_version'] = '${version}'),
    pointer: '/specification_version',
  },
  {
    code: 'floip.version-spelling',
    version: '1.0.0-rc1',
    fails: (all) => (all['specification_version'] = '1.0.0-rc.1'),
    pointer: '/specification_version',
  },
  {
    code: 'floip.not-an-object',
    version: '1.0.0-rc3',
    fails: (all) => (all['flows'] as unknown[]).push('flow'),
    pointer: '/flows/2',
  },
  {
    code: 'floip.key-recommended',
    version: '1.0.0-rc3',
    fails: (all) => delete blockOf(all, select)['ui_metadata'],
    passes: (all) => delete blockOf(all, select)['vendor_metadata'],
    pointer: '/flows/0',
  },
  {
    code: 'floip.key-recommended',
    version: '1.0.0-rc2',
    fails: (all) => delete all['vendor_metadata'],
    pointer: '',
  },
  {
    code: 'floip.key-recommended',
    version: '1.0.0-rc1',
    fails: (all) => delete flow(all)['vendor_metadata'],
    pointer: '/flows/0',
  },
  {
    code: 'floip.block-type-unknown',
    version: '1.0.0-rc4',
    fails: (all) => (blockOf(all, 'Core.Log')['type'] = 'ConsoleIO.Print'),
    passes: (all) => (blockOf(all, 'Core.Log')['type'] = 'Org.Example.Print'),
    pointer: '/flows/0/blocks/8/type',
  },
  {
    code: 'floip.block-type-unknown',
    version: '1.0.0-rc3',
    fails: (all) => (blockOf(all, 'Core.Case')['type'] = 'Core\\Case'),
    pointer: '/flows/0/blocks/5/type',
  },
  {
    code: 'floip.block-type-renamed',
    version: '1.0.0-rc3',
    fails: (all) =>
      (blockOf(all, 'MobilePrimitives.SelectManyResponses')['type'] = 'MobilePrimitives.SelectManyResponse'),
    pointer: '/flows/0/blocks/2/type',
  },
  {
    code: 'floip.first-block-missing',
    version: '1.0.0-rc3',
    fails: (all) => (flow(all)['first_block_id'] = id(99)),
    passes: (all) => (flow(all)['first_block_id'] = id(11)),
    pointer: '/flows/0/first_block_id',
  },
  {
    code: 'floip.exit-block-missing',
    version: '1.0.0-rc3',
    fails: (all) => (flow(all)['exit_block_id'] = id(99)),
    passes: (all) => (flow(all)['exit_block_id'] = id(11)),
    pointer: '/flows/0/exit_block_id',
  },
  {
    code: 'floip.id-empty',
    version: '1.0.0-rc3',
    fails: (all) => (flow(all)['exit_block_id'] = ''),
    passes: (all) => delete flow(all)['exit_block_id'],
    pointer: '/flows/0/exit_block_id',
  },
  {
    code: 'floip.destination-missing',
    version: '1.0.0-rc4',
    fails: (all) => (at(exits(all, select), 1)['destination_block'] = id(30)),
    passes: (all) => (at(exits(all, select), 1)['destination_block'] = id(10)),
    pointer: '/flows/0/blocks/1/exits/1/destination_block',
  },
  {
    code: 'floip.uuid-repeated',
    version: '1.0.0-rc3',
    fails: (all) => (at(exits(all, select), 1)['uuid'] = id(1000)),
    pointer: '/flows/0/blocks/1/exits/1/uuid',
  },
  {
    code: 'floip.uuid-repeated',
    version: '1.0.0-rc4',
    fails: (all) => {
      at(all, 'flows', 1)['uuid'] = id(1);
      config(all, 'Core.RunFlow')['flow_id'] = id(1);
    },
    pointer: '/flows/1/uuid',
  },
  {
    code: 'floip.uuid-repeated',
    version: '1.0.0-rc3',
    fails: (all) => (all['resources'] as JsonObject[]).push(at(all, 'resources', 0)),
    pointer: '/resources/6/uuid',
  },
  {
    code: 'floip.exit-name-missing',
    version: '1.0.0-rc1',
    fails: (all) => delete at(exits(all, select), 0)['tag'],
    passes: (all) => {
      const exit = at(exits(all, select), 0);
      exit['name'] = 'yes';
      delete exit['tag'];
    },
    pointer: '/flows/0/blocks/1/exits/0',
  },
  {
    code: 'floip.exit-without-test',
    version: '1.0.0-rc3',
    fails: (all) => (at(exits(all, select), 0)['test'] = ''),
    pointer: '/flows/0/blocks/1/exits/0',
  },
  {
    code: 'floip.exit-test-and-default',
    version: '1.0.0-rc3',
    fails: (all) => (at(exits(all, select), 2)['test'] = 'true'),
    passes: (all) => (at(exits(all, select), 2)['test'] = ''),
    pointer: '/flows/0/blocks/1/exits/2/test',
  },
  {
    code: 'floip.default-exit-missing',
    version: '1.0.0-rc3',
    fails: (all) => exits(all, select).pop(),
    pointer: '/flows/0/blocks/1/exits',
  },
  {
    code: 'floip.default-exit-repeated',
    version: '1.0.0-rc3',
    fails: (all) => exits(all, 'Core.Log').push({ ...exits(all, 'Core.Log')[0], uuid: id(77) }),
    pointer: '/flows/0/blocks/8/exits/1/default',
  },
  {
    code: 'floip.default-exit-not-last',
    version: '1.0.0-rc2',
    fails: (all) => exits(all, select).reverse(),
    pointer: '/flows/0/blocks/1/exits/0/default',
  },
  {
    code: 'floip.default-exit-early',
    version: '1.0.0-rc1',
    fails: (all) => exits(all, select).reverse(),
    pointer: '/flows/0/blocks/1/exits/0/default',
  },
  {
    code: 'floip.default-exit-early',
    version: '1.0.0-rc4',
    fails: (all) => exits(all, 'Core.Case').reverse(),
    pointer: '/flows/0/blocks/5/exits/0/default',
  },
  {
    code: 'floip.resource-missing',
    version: '1.0.0-rc3',
    fails: (all) => (config(all, select)['prompt'] = id(99)),
    pointer: '/flows/0/blocks/1/config/prompt',
  },
  {
    code: 'floip.resource-missing',
    version: '1.0.0-rc4',
    fails: (all) => (at(config(all, select), 'choices', 1)['prompt'] = id(911)),
    pointer: '/flows/0/blocks/1/config/choices/1/prompt',
  },
  {
    code: 'floip.resource-missing',
    version: '1.0.0-rc2',
    fails: (all) => (at(config(all, select), 'choices')['no'] = id(99)),
    pointer: '/flows/0/blocks/1/config/choices/no',
  },
  {
    code: 'floip.resource-language-unknown',
    version: '1.0.0-rc4',
    fails: (all) => (at(flow(all), 'resources', 1, 'values', 0)['language_id'] = 'swa'),
    pointer: '/flows/0/resources/1/values/0/language_id',
  },
  {
    code: 'floip.resource-language-unknown',
    version: '1.0.0-rc3',
    fails: (all) => (at(all, 'resources', 1, 'values', 0)['language_id'] = '22'),
    pointer: '/resources/1/values/0/language_id',
  },
  {
    code: 'floip.language-repeated',
    version: '1.0.0-rc3',
    fails: (all) => (flow(all)['languages'] as JsonObject[]).push(at(flow(all), 'languages', 0)),
    pointer: '/flows/0/languages/2/id',
  },
  {
    code: 'floip.run-flow-missing',
    version: '1.0.0-rc3',
    fails: (all) => (config(all, 'Core.RunFlow')['flow_id'] = id(99)),
    passes: (all) => (config(all, 'Core.RunFlow')['flow_id'] = id(1)),
    pointer: '/flows/0/blocks/10/config/flow_id',
  },
  {
    code: 'floip.message-missing',
    version: '1.0.0-rc3',
    fails: (all) => (blockOf(all, 'MobilePrimitives.Message')['config'] = {}),
    passes: (all) => (blockOf(all, 'MobilePrimitives.Message')['config'] = { message: id(901) }),
    pointer: '/flows/0/blocks/0/config',
  },
  {
    code: 'floip.choice-repeated',
    version: '1.0.0-rc4',
    fails: (all) => {
      at(config(all, select), 'choices', 1)['name'] = 'yes';
      exits(all, select).splice(1, 1);
    },
    pointer: '/flows/0/blocks/1/config/choices/1/name',
  },
  {
    code: 'floip.choice-prompt-missing',
    version: '1.0.0-rc4',
    fails: (all) => {
      config(all, select)['question_prompt'] = id(904);
      delete at(config(all, select), 'choices', 0)['prompt'];
    },
    passes: (all) => delete at(config(all, select), 'choices', 0)['prompt'],
    pointer: '/flows/0/blocks/1/config/choices/0',
  },
  {
    code: 'floip.digit-prompts-missing',
    version: '1.0.0-rc3',
    fails: (all) => {
      flow(all)['supported_modes'] = ['IVR'];
      config(all, select)['question_prompt'] = id(904);
    },
    passes: (all) => {
      flow(all)['supported_modes'] = ['IVR'];
      config(all, select)['question_prompt'] = id(904);
      config(all, select)['IVR'] = { digit_prompts: [id(902), id(903)] };
    },
    pointer: '/flows/0/blocks/1/config',
  },
  {
    code: 'floip.range-empty',
    version: '1.0.0-rc3',
    fails: (all) => (config(all, 'MobilePrimitives.NumericResponse')['validation_maximum'] = -1),
    passes: (all) => (config(all, 'MobilePrimitives.NumericResponse')['validation_maximum'] = 0),
    pointer: '/flows/0/blocks/3/config/validation_minimum',
  },
  {
    code: 'floip.range-empty',
    version: '1.0.0-rc3',
    fails: (all) => (config(all, 'MobilePrimitives.SelectManyResponses')['minimum_choices'] = 3),
    pointer: '/flows/0/blocks/2/config/minimum_choices',
  },
  {
    code: 'floip.group-change-missing',
    version: '1.0.0-rc4',
    fails: (all) => (blockOf(all, 'Core.SetGroupMembership')['config'] = {}),
    passes: (all) => (blockOf(all, 'Core.SetGroupMembership')['config'] = { clear: true }),
    pointer: '/flows/0/blocks/7/config',
  },
];

/** What every container of ours has, because it shows a vendor's block and both ways to compare. */
const always = new Set(['floip.block-type-vendor', 'floip.equals-doubled']);

describe('rules', () => {
  it.each(cases.map((item) => [item.code, item.version, item] as const))(
    '%s fails alone in %s',
    (code, version, item) => {
      const all = container(version);
      item.fails(all);
      const read = readValue(all);
      const others = read.findings.filter((finding) => !always.has(finding.code));
      expect(others.map((finding) => [finding.code, finding.pointer, finding.severity])).toEqual([
        [code, item.pointer, floipMessages[code].severity],
      ]);
      const isError = floipMessages[code].severity === 'error';
      if (item.pointer.startsWith('/flows/0')) {
        expect(read.flows.map(({ valid }) => valid)).toEqual([!isError, true]);
        expect(others[0]?.flow ?? id(1)).toBe(id(1));
      }
    },
  );

  const passing = cases.flatMap(({ code, version, passes }) =>
    passes === undefined ? [] : [[code, version, passes] as const],
  );
  it.each(passing)('%s passes beside it in %s', (code, version, passes) => {
    const all = container(version);
    passes(all);
    const read = readValue(all);
    expect([...codes(read, 'error'), ...codes(read, 'warning')]).not.toContain(code);
    expect(codes(read, 'error')).toEqual([]);
  });

  it('are all tried', () => {
    const tried = new Set<string>([...cases.map(({ code }) => code), ...always]);
    expect(Object.keys(floipRuleMessages).filter((code) => !tried.has(code))).toEqual([]);
  });

  it('let the default exit stand anywhere in rc1, where that is a convention only', () => {
    const all = container('1.0.0-rc1');
    exits(all, select).reverse();
    expect(codes(readValue(all), 'error')).toEqual([]);
  });
});
