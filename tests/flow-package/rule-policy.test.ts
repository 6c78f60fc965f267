import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import type { FlowDocument } from '../../src/flow/model.ts';
import { checkFile } from '../../src/flow-package/check.ts';
import { applyPolicy, type RulePolicy } from '../../src/flow-package/rule-policy.ts';
import { contentValidator, fewDefinitions } from './definitions.ts';
import { askingExport } from './exports.ts';

const finding = (code: string, pointer: string, flow = 'f'): Finding => ({
  code,
  severity: 'warning',
  message: 'm',
  pointer,
  flow,
});
const findings = [
  finding('a.one', '/flows/0/nodes/1/actions/0'),
  finding('a.one', '/flows/0/nodes/10'),
  finding('a.one', '/flows/1/nodes/0', 'g'),
  finding('a.two', '/flows/0'),
  { ...finding('a.three', '/flows/0'), severity: 'error' as const },
];
const node = { uuid: 'n', at: '/flows/0/nodes/1', actions: [], exits: [] };
const document: FlowDocument = {
  at: '',
  format: 'rapidpro',
  version: '13',
  kind: 'rapidpro-export',
  flows: [
    {
      at: '/flows/0',
      uuid: 'f',
      name: 'F',
      type: 'messaging',
      version: '14.4.2',
      baseLanguage: 'eng',
      languages: ['eng'],
      nodes: [node],
    },
  ],
};

function applied(
  policy: Partial<{ rules: Record<string, string>; silences: RulePolicy['silences'] }>,
): string[] {
  const rules = new Map(Object.entries(policy.rules ?? {})) as RulePolicy['rules'];
  return applyPolicy(findings, { rules, silences: policy.silences ?? [] }, () => document).map(
    ({ code, severity, pointer = '', message }) =>
      code === 'package.silenced' ? `${severity}: ${message}` : `${severity} ${code} ${pointer}`,
  );
}

const [one, ten, other, two, three] = findings.map(
  ({ code, severity, pointer }) => `${severity} ${code} ${pointer ?? ''}`,
);

describe('the policy of a package', () => {
  it.each([
    ['nothing', {}, [one, ten, other, two, three]],
    [
      'a rule that weighs more',
      { rules: { 'a.two': 'error' } },
      [one, ten, other, 'error a.two /flows/0', three],
    ],
    [
      'a rule that is off',
      { rules: { 'a.one': 'off' } },
      [two, three, 'information: 3 of a.one not told: the rule is off in mhero.yaml'],
    ],
    ['an error that is turned off', { rules: { 'a.three': 'off' } }, [one, ten, other, two, three]],
    [
      'a silence',
      { silences: [{ code: 'a.one', reason: 'r' }] },
      [two, three, 'information: 3 of a.one not told: r'],
    ],
    [
      'a silence of a flow',
      { silences: [{ code: 'a.one', flow: 'g', reason: 'r' }] },
      [one, ten, two, three, 'information: 1 of a.one not told: r'],
    ],
    [
      'a silence of a node',
      { silences: [{ code: 'a.one', node: 'n', reason: 'r' }] },
      [ten, other, two, three, 'information: 1 of a.one not told: r'],
    ],
    [
      'a silence of a place',
      { silences: [{ code: 'a.one', pointer: '/flows/0/nodes/1', reason: 'r' }] },
      [ten, other, two, three, 'information: 1 of a.one not told: r'],
    ],
    [
      'a silence of an error',
      { silences: [{ code: 'a.three', reason: 'r' }] },
      [one, ten, other, two, three],
    ],
    [
      'a silence of another node',
      { silences: [{ code: 'a.one', node: 'x', reason: 'r' }] },
      [one, ten, other, two, three],
    ],
  ])('%s', (_, policy, expected) => {
    expect(applied(policy)).toEqual(expected);
  });
});

it('a finding that is made an error makes its flow invalid', () => {
  const text = JSON.stringify(askingExport());
  const bytes = new TextEncoder().encode(text.replace(/"text":"[^"]*"/, '"text":"@(1 +)"'));
  const check = (rules: RulePolicy['rules']) =>
    checkFile({
      file: 'a.json',
      bytes,
      definitions: fewDefinitions,
      validator: contentValidator,
      claims: { forFlow: () => undefined, policy: { rules, silences: [] } },
    });
  expect(check(new Map())).toMatchObject({ valid: true, flows: [{ valid: true }] });
  const raised = check(new Map([['rapidpro.expression-syntax', 'error']]));
  expect(raised).toMatchObject({ valid: false, flows: [{ valid: false }] });
});
