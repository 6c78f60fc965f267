import { describe, expect, it } from 'vitest';
import { floipAdviceMessages } from '../../../src/formats/floip/advice-messages.ts';
import type { FloipVersion } from '../../../src/formats/floip/version.ts';
import type { JsonObject } from '../../../src/text/json-value.ts';
import { container, id } from './containers.ts';
import { at, blockOf, readValue } from './read-value.ts';

type Code = keyof typeof floipAdviceMessages;

interface Case {
  readonly code: Code;
  readonly version?: FloipVersion;
  /** Calls for the advice, and for no other. */
  readonly fails: (container: JsonObject) => void;
  /** Comes near. */
  readonly passes?: (container: JsonObject) => void;
  readonly pointer: string;
}

const select = 'MobilePrimitives.SelectOneResponse';
const numeric = 'MobilePrimitives.NumericResponse';
const config = (all: JsonObject, type: string) => at(blockOf(all, type), 'config');
const exits = (all: JsonObject, type: string) => blockOf(all, type)['exits'] as JsonObject[];
const flow = (all: JsonObject) => at(all, 'flows', 0);
const value = (all: JsonObject, resource: number) => at(all, 'flows', 0, 'resources', resource, 'values', 0);
const webhook = (all: JsonObject) => config(all, 'Core.Webhook');
const young = (all: JsonObject) => at(exits(all, 'Core.Case'), 0);

const cases: Case[] = [
  {
    code: 'floip.expression-syntax',
    fails: (all) => (young(all)['test'] = 'contact.age < '),
    passes: (all) => (young(all)['test'] = "AND(contact.age<18,contact.name <> 'x y')"),
    pointer: '/flows/0/blocks/5/exits/0/test',
  },
  {
    code: 'floip.expression-syntax',
    fails: (all) => (value(all, 0)['value'] = 'You are @(contact.age +) years'),
    passes: (all) => (value(all, 0)['value'] = 'You are @(contact.age + 1) years, or me@@(example'),
    pointer: '/flows/0/resources/0/values/0/value',
  },
  {
    code: 'floip.expression-unclosed',
    fails: (all) => (value(all, 0)['value'] = 'Hello @(PROPER(contact.name)'),
    passes: (all) => (value(all, 0)['value'] = 'Hello @PROPER(contact.name) :)'),
    pointer: '/flows/0/resources/0/values/0/value',
  },
  {
    code: 'floip.function-unknown',
    fails: (all) => (young(all)['test'] = 'is_young(contact.age)'),
    passes: (all) => (young(all)['test'] = 'Has_Text(contact.name)'),
    pointer: '/flows/0/blocks/5/exits/0/test',
  },
  {
    code: 'floip.function-unknown',
    version: '1.0.0-rc2',
    fails: (all) => (young(all)['test'] = 'has_text(contact.name)'),
    passes: (all) => (young(all)['test'] = 'LEN(contact.name) > 0'),
    pointer: '/flows/0/blocks/5/exits/0/test',
  },
  {
    code: 'floip.function-unknown',
    version: '1.0.0-rc3',
    fails: (all) => (young(all)['test'] = 'RANDBETWEEN(1, 2) = 1'),
    pointer: '/flows/0/blocks/5/exits/0/test',
  },
  {
    code: 'floip.function-arguments',
    fails: (all) => (young(all)['test'] = 'LEFT(contact.name) = "A"'),
    passes: (all) => (young(all)['test'] = 'WORD(contact.name, 1, TRUE) = "A"'),
    pointer: '/flows/0/blocks/5/exits/0/test',
  },
  {
    code: 'floip.name-unknown',
    fails: (all) => (young(all)['test'] = 'contact.age < limit'),
    passes: (all) => (young(all)['test'] = 'CONTACT.age < session.limit'),
    pointer: '/flows/0/blocks/5/exits/0/test',
  },
  {
    code: 'floip.name-unknown',
    fails: (all) => (webhook(all)['body'] = 'age=@(person.age)'),
    passes: (all) => (webhook(all)['body'] = 'to=someone@person.example'),
    pointer: '/flows/0/blocks/14/config/body',
  },
  {
    code: 'floip.block-unreachable',
    fails: (all) => (exits(all, 'Core.Log')[0] = { ...exits(all, 'Core.Log')[0], destination_block: id(20) }),
    passes: (all) => {
      exits(all, 'Core.Log')[0] = { ...exits(all, 'Core.Log')[0], destination_block: id(20) };
      flow(all)['exit_block_id'] = id(19);
    },
    pointer: '/flows/0/blocks/9',
  },
  {
    code: 'floip.loop-without-wait',
    fails: (all) => (at(exits(all, 'Core.Case'), 0)['destination_block'] = id(15)),
    passes: (all) => (at(exits(all, 'Core.Case'), 0)['destination_block'] = id(14)),
    pointer: '/flows/0/blocks/5',
  },
  {
    code: 'floip.result-shared',
    fails: (all) => (blockOf(all, 'MobilePrimitives.OpenResponse')['name'] = 'BLOCK_13'),
    passes: (all) => (blockOf(all, 'Core.Case')['name'] = 'block_13'),
    pointer: '/flows/0/blocks/4/name',
  },
  {
    code: 'floip.resource-unused',
    fails: (all) => (config(all, numeric)['prompt'] = id(906)),
    passes: (all) => {
      config(all, numeric)['prompt'] = id(906);
      config(all, 'Org.Example.Weather')['picture'] = id(905);
    },
    pointer: '/flows/0/resources/4',
  },
  {
    code: 'floip.resource-unused',
    version: '1.0.0-rc3',
    fails: (all) => (config(all, numeric)['prompt'] = id(906)),
    pointer: '/resources/4',
  },
  {
    code: 'floip.translation-missing',
    fails: (all) => (at(flow(all), 'resources', 4)['values'] as unknown[]).pop(),
    pointer: '/flows/0/resources/4',
  },
  {
    code: 'floip.mode-content-missing',
    fails: (all) => {
      for (const one of at(flow(all), 'resources', 4)['values'] as JsonObject[]) one['modes'] = ['SMS'];
    },
    passes: (all) => (value(all, 4)['modes'] = ['SMS']),
    pointer: '/flows/0/blocks/3/config/prompt',
  },
  {
    code: 'floip.mode-of-block',
    fails: (all) => {
      flow(all)['supported_modes'] = ['RICH_MESSAGING', 'USSD'];
      (flow(all)['blocks'] as unknown[]).splice(12, 1);
      at(exits(all, 'SmartDevices.LocationResponse'), 0)['destination_block'] = id(23);
    },
    pointer: '/flows/0/blocks/11/type',
  },
  {
    code: 'floip.message-long',
    fails: (all) => {
      at(all, 'flows', 1)['supported_modes'] = ['SMS'];
      at(all, 'flows', 1, 'resources', 0, 'values', 0)['value'] = 'long '.repeat(40);
    },
    passes: (all) => {
      at(all, 'flows', 1)['supported_modes'] = ['SMS'];
      at(all, 'flows', 1, 'resources', 0, 'values', 0)['value'] =
        `short @(PROPER(${'contact.name & '.repeat(20)}"x"))`;
    },
    pointer: '/flows/1/resources/0/values/0/value',
  },
  {
    code: 'floip.webhook-not-encrypted',
    fails: (all) => (webhook(all)['url'] = 'http://example.org/'),
    passes: (all) => (webhook(all)['url'] = 'http://localhost:8080/'),
    pointer: '/flows/0/blocks/14/config/url',
  },
  {
    code: 'floip.webhook-not-encrypted',
    fails: (all) => {
      blockOf(all, 'Org.Example.Weather')['type'] = 'Org.Example.Webhook';
      config(all, 'Org.Example.Webhook')['url'] = 'http://example.org/';
    },
    pointer: '/flows/0/blocks/13/config/url',
  },
  {
    code: 'floip.webhook-secret',
    fails: (all) => (webhook(all)['headers'] = { Authorization: 'Token 0a1b2c3d4e5f' }),
    passes: (all) => (webhook(all)['headers'] = { Authorization: 'Token @session.token' }),
    pointer: '/flows/0/blocks/14/config/headers/Authorization',
  },
  {
    code: 'floip.webhook-secret',
    fails: (all) => (webhook(all)['auth'] = { username: 'mhero-service', password: 'correcthorse' }),
    passes: (all) => (webhook(all)['auth'] = { username: 'mhero-service', password: '@session.password' }),
    pointer: '/flows/0/blocks/14/config/auth/password',
  },
  {
    code: 'floip.webhook-secret',
    fails: (all) => (webhook(all)['url'] = 'https://example.org/?api_key=0a1b2c3d4e5f'),
    pointer: '/flows/0/blocks/14/config/url',
  },
  {
    code: 'floip.exit-never-taken',
    fails: (all) => (at(exits(all, numeric), 1)['test'] = 'block.value < 5'),
    passes: (all) => (at(exits(all, numeric), 1)['test'] = 'block.value < 50'),
    pointer: '/flows/0/blocks/3/exits/1/test',
  },
  {
    code: 'floip.test-impossible',
    fails: (all) => (at(exits(all, numeric), 1)['test'] = 'AND(block.value >= 120, block.value <= 18)'),
    pointer: '/flows/0/blocks/3/exits/1/test',
  },
  {
    code: 'floip.test-of-no-choice',
    fails: (all) => (at(exits(all, select), 0)['test'] = 'block.value = "perhaps"'),
    passes: (all) => (at(exits(all, select), 0)['test'] = 'block.value = "YES"'),
    pointer: '/flows/0/blocks/1/exits/0/test',
  },
  {
    code: 'floip.choice-test-repeated',
    fails: (all) =>
      (at(config(all, select), 'choices', 1, 'text_tests', 0)['test_expression'] = 'block.response = "yes"'),
    passes: (all) =>
      (at(config(all, select), 'choices', 1, 'text_tests', 1)['test_expression'] = 'block.response = "yes"'),
    pointer: '/flows/0/blocks/1/config/choices/1/text_tests/0/test_expression',
  },
  {
    code: 'floip.choice-test-repeated',
    version: '1.0.0-rc3',
    fails: (all) =>
      (at(config(all, select), 'choices', 1)['test'] = 'OR(block.response = "yes", block.response = "oui")'),
    pointer: '/flows/0/blocks/1/config/choices/1/test',
  },
];

/** What every container of ours has, because it shows a vendor's block and both ways to compare. */
const always = new Set(['floip.block-type-vendor', 'floip.equals-doubled']);

/** Tried apart, in a flow for the phone. */
const apart = ['floip.voice-setting-missing'];

describe('advice', () => {
  it.each(cases.map((item) => [item.code, item.version ?? '1.0.0-rc4', item] as const))(
    '%s is given alone in %s',
    (code, version, { fails, pointer }) => {
      const all = container(version);
      fails(all);
      const found = readValue(all).findings.filter((finding) => !always.has(finding.code));
      expect(found.map((finding) => [finding.code, finding.pointer, finding.severity])).toEqual([
        [code, pointer, floipAdviceMessages[code].severity],
      ]);
    },
  );

  const passing = cases.flatMap(({ code, version = '1.0.0-rc4', passes }) =>
    passes === undefined ? [] : [[code, version, passes] as const],
  );
  it.each(passing)('%s is not given beside it', (code, version, passes) => {
    const all = container(version);
    passes(all);
    const { findings } = readValue(all);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.map((finding) => finding.code)).not.toContain(code);
  });

  it('is all tried', () => {
    const tried = new Set<string>([...cases.map(({ code }) => code), ...always, ...apart]);
    expect(Object.keys(floipAdviceMessages).filter((code) => !tried.has(code))).toEqual([]);
  });

  it('is not given on a flow that is not valid', () => {
    const all = container('1.0.0-rc4');
    young(all)['test'] = 'contact.age < ';
    delete flow(all)['first_block_id'];
    expect(readValue(all).findings.map(({ code }) => code)).not.toContain('floip.expression-syntax');
  });

  it('counts what platforms have of their own once a flow', () => {
    const all = container('1.0.0-rc4');
    young(all)['test'] = 'is_young(contact.age)';
    at(exits(all, numeric), 0)['test'] = 'is_young(block.value)';
    const told = readValue(all).findings.filter(({ code }) => code === 'floip.function-unknown');
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringContaining('no function "is_young" (2 times): is_young(block.value)'),
    ]);
  });
});

describe('a flow for the phone', () => {
  const spoken = (): JsonObject => {
    const all = container('1.0.0-rc4');
    flow(all)['supported_modes'] = ['IVR'];
    return all;
  };
  const settings = (all: JsonObject) =>
    readValue(all)
      .findings.filter(({ code }) => code === 'floip.voice-setting-missing')
      .map(({ pointer }) => pointer);

  it('says how each answer ends', () => {
    expect(settings(spoken())).toEqual([]);
    const all = spoken();
    delete config(all, numeric)['ivr'];
    delete config(all, 'MobilePrimitives.OpenResponse')['IVR'];
    delete at(config(all, select), 'choices', 1)['ivr_test'];
    expect(settings(all)).toEqual([
      '/flows/0/blocks/1/config',
      '/flows/0/blocks/3/config',
      '/flows/0/blocks/4/config',
    ]);
  });

  it('may leave that out where it does not ring', () => {
    const all = container('1.0.0-rc4');
    delete config(all, numeric)['ivr'];
    expect(settings(all)).toEqual([]);
  });
});
