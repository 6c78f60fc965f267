import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/formats/detect.ts';
import { rapidpro } from '../../../src/formats/rapidpro/index.ts';
import { parseJson } from '../../../src/text/json.ts';
import type { JsonValue } from '../../../src/text/json-value.ts';
import { legacyFlow, uuids } from './legacy-flow.ts';

function read(value: JsonValue) {
  const { document } = parseJson(JSON.stringify(value), 'a.json');
  if (document === undefined) throw new Error('not JSON');
  return rapidpro.read(document, detect(document.value));
}

const { flow_type, ...definition } = legacyFlow();
const files: readonly (readonly [string, JsonValue])[] = [
  ['a flow', legacyFlow()],
  ['an export', { version: '11.12', site: 'https://a.example.org', flows: [legacyFlow()] }],
  [
    'an export of wrapped flows',
    { version: 6, flows: [{ name: 'Stock', flow_type: flow_type ?? '', definition }] },
  ],
];

describe('reading legacy files', () => {
  it.each(files)('%s is valid, and written as it was', (_, value) => {
    const { document, flows, findings } = read(value);
    expect(findings).toEqual([]);
    expect(flows).toMatchObject([{ uuid: uuids.flow, name: 'Stock', valid: true }]);
    expect(document?.flows).toMatchObject([{ name: 'Stock', languages: ['eng', 'fra'] }]);
    expect(document && rapidpro.write(document)).toEqual({ value, losses: [] });
  });

  it('parts of the model stand where their author wrote them', () => {
    const { document } = read({ version: '11.12', flows: [legacyFlow()] });
    const nodes = document?.flows[0]?.nodes ?? [];
    expect(nodes.map(({ at }) => at)).toEqual(['/flows/0/action_sets/0', '/flows/0/rule_sets/0']);
    expect(nodes[0]?.actions.map(({ at }) => at)).toEqual(['/flows/0/action_sets/0/actions/0']);
    expect(nodes[1]?.router?.categories.map(({ at }) => at)).toEqual([
      '/flows/0/rule_sets/0/rules/0/category',
      '/flows/0/rule_sets/0/rules/1/category',
    ]);
  });

  it('what the engine refuses is told at the legacy place', () => {
    const { flows, findings } = read({ version: '11.12', flows: [legacyFlow({ action: { msg: {} } })] });
    expect(flows).toMatchObject([{ valid: false }]);
    expect(findings.map(({ pointer }) => pointer)).toEqual(['/flows/0/action_sets/0/actions/0/msg']);
  });

  it.each(['3', '10.2'])('a flow of version %s that lacks what the engine asks for gets it', (version) => {
    const actions = [{ type: 'reply', msg: version === '3' ? 'Hi' : { eng: 'Hi' } }];
    const sets = { action_sets: [{ uuid: uuids.entry, actions }], rule_sets: [] };
    const flow =
      version === '3'
        ? { name: 'Stock', definition: sets }
        : { ...sets, base_language: 'eng', flow_type: 'F', metadata: { uuid: uuids.flow, name: 'Stock' } };
    const { flows, findings } = read({ version, flows: [flow] });
    expect(findings).toEqual([]);
    expect(flows).toMatchObject([{ name: 'Stock', valid: true, version }]);
  });

  it('one of version 11 that lacks it is not valid', () => {
    const flow = { version: '11.1', action_sets: [{ uuid: uuids.entry, actions: [] }], rule_sets: [] };
    expect(read({ version: '11.1', flows: [flow] }).flows).toMatchObject([{ valid: false }]);
  });
});
