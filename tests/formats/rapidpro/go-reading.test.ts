import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/formats/detect.ts';
import { rapidpro } from '../../../src/formats/rapidpro/index.ts';
import { parseJson } from '../../../src/text/json.ts';
import { legacyFlow } from '../rapidpro-legacy/legacy-flow.ts';

const uuid = '7b1d1f6e-0c3a-4c55-9c53-00000000000';

function check(text: string) {
  const { document } = parseJson(text, 'a.json');
  if (document === undefined) throw new Error('not JSON');
  const { flows, findings } = rapidpro.read(document, detect(document.value));
  return { valid: flows[0]?.valid, codes: findings.map(({ code, pointer }) => `${code} ${pointer ?? ''}`) };
}

const wait = `"wait":{"type":"msg","timeout":{"seconds":60,"category_uuid":"${uuid}5"}}`;
const flow = `{"uuid":"${uuid}1","name":"A","spec_version":"13.1.0","language":"eng","type":"messaging","revision":1,"nodes":[{
  "uuid":"${uuid}2","router":{"type":"switch","operand":"@input",${wait},"cases":[],"default_category_uuid":"${uuid}5",
  "categories":[{"uuid":"${uuid}5","name":"All","exit_uuid":"${uuid}4"}]},"exits":[{"uuid":"${uuid}4"}]}]}`;
const legacy = JSON.stringify(legacyFlow());
const at = '/nodes/0/router/wait/timeout/seconds';

describe('whole numbers as Go reads them', () => {
  it.each([
    ['digits', flow, '"revision":1,', '"revision":10,', undefined],
    ['null', flow, '"revision":1,', '"revision":null,', undefined],
    ['a point', flow, '"revision":1,', '"revision":10.0,', '/revision'],
    ['an exponent', flow, '"revision":1,', '"revision":1e1,', '/revision'],
    ['too many bits', flow, '"revision":1,', '"revision":99999999999999999999,', '/revision'],
    ['a point in a wait', flow, '"seconds":60', '"seconds":60.0', at],
    ['a point in something that is not read', flow, '"revision":1,', '"revision":1,"x":1.0,', undefined],
    ['a point in a legacy flow', legacy, '"revision":3', '"revision":3.0', '/metadata/revision'],
    ['an exponent in a legacy flow', legacy, '"x":100', '"x":1e2', '/action_sets/0/x'],
  ])('%s', (_, text, before, after, pointer) => {
    expect(text).toContain(before);
    const { valid, codes } = check(text.replace(before, after));
    expect(valid).toBe(pointer === undefined);
    expect(codes.filter((code) => code.startsWith('rapidpro.integer-spelling'))).toEqual(
      pointer === undefined ? [] : [`rapidpro.integer-spelling ${pointer}`],
    );
  });
});

describe('names of properties in any case, as Go reads them', () => {
  it.each([
    ['a flow', flow, '"name":"A"', '"NAME":"A"', '/NAME'],
    ['a long s', flow, '"exits":[', '"exit\u017f":[', '/nodes/0/exit\u017f'],
    ['a part of a part', flow, '"seconds":60', '"Seconds":60', '/nodes/0/router/wait/timeout/Seconds'],
    ['a legacy action', legacy, '"type":"reply"', '"Type":"reply"', '/action_sets/0/actions/0/Type'],
    ['the texts of a legacy action', legacy, '"msg":', '"MSG":', '/action_sets/0/actions/0/MSG'],
    ['a legacy rule set', legacy, '"rules":', '"Rules":', '/rule_sets/0/Rules'],
  ])('%s', (_, text, before, after, pointer) => {
    expect(text).toContain(before);
    expect(check(text.replace(before, after))).toEqual({
      valid: true,
      codes: [...check(text).codes, `rapidpro.property-case ${pointer}`].sort(),
    });
  });

  it('languages are no names', () => {
    const { valid } = check(legacy.replace('"msg":{', '"msg":{"TYPE":"x",'));
    expect(valid).toBe(true);
  });
});
