import { describe, expect, it } from 'vitest';
import { checkFlow } from '../../../src/formats/rapidpro/check-flow.ts';
import type { JsonValue } from '../../../src/text/json-value.ts';
import { forgiven, refused, taken } from './cases/refused.ts';
import { changed, id, sampleFlow } from './sample-flow.ts';

function errorsOf(flow: JsonValue): { code: string; at: string | undefined }[] {
  return checkFlow(flow, '/flows/0')
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, pointer }) => ({ code, at: pointer }));
}

describe('the verdict on a RapidPro flow', () => {
  it('takes the sample without a word', () => {
    const { verdict, findings } = checkFlow(sampleFlow(), '');
    expect(findings).toEqual([]);
    expect(verdict).toEqual({
      uuid: id(1),
      name: 'Stock of vaccines',
      version: '14.4.2',
      pointer: '',
      valid: true,
    });
  });

  it.each(refused)('refuses $name, for that alone', ({ changes, code, at }) => {
    expect(errorsOf(changed(sampleFlow(), changes))).toEqual([{ code, at: `/flows/0${at}` }]);
  });

  it.each(refused.filter(({ passes }) => passes !== undefined))(
    'takes what is next to $name',
    ({ passes }) => {
      expect(errorsOf(changed(sampleFlow(), passes ?? {}))).toEqual([]);
    },
  );

  it.each(forgiven)('forgives $name below spec $from', ({ changes, from, below }) => {
    const flow = changed(sampleFlow(), changes);
    expect(errorsOf({ ...flow, spec_version: below })).toEqual([]);
    expect(errorsOf({ ...flow, spec_version: from })).not.toEqual([]);
  });

  it.each(taken)('takes $name', ({ changes }) => {
    expect(errorsOf(changed(sampleFlow(), changes))).toEqual([]);
  });

  it('reads names of properties in any case, with a warning', () => {
    const { name, ...rest } = sampleFlow();
    const { verdict, findings } = checkFlow({ ...rest, NAME: name ?? '' }, '');
    expect(verdict).toMatchObject({ name: 'Stock of vaccines', valid: true });
    expect(findings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['rapidpro.property-case', '/NAME'],
    ]);
  });

  it.each([
    null,
    5,
    'flow',
    [],
    {},
    { nodes: 'x' },
    { uuid: id(1), name: 'A', spec_version: '13', nodes: [[], 3] },
  ])('refuses %j without throwing', (value) => {
    expect(checkFlow(value, '').verdict.valid).toBe(false);
  });
});

describe('a flow made to harm', () => {
  const categories = Array.from({ length: 100_000 }, () => ({}));
  const node = {
    uuid: id(10),
    exits: [{ uuid: id(12) }],
    router: { type: 'switch', operand: '@input', categories },
  };
  const translated = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`p${i}`, ['x']]));

  it.each<[string, JsonValue]>([
    ['100,000 nodes', Array.from({ length: 100_000 }, () => null)],
    ['100,000 broken categories', [node]],
  ])('of %s ends with at most 1,000 findings', (_, nodes) => {
    const { verdict, findings } = checkFlow({ ...sampleFlow(), nodes }, '');
    expect(verdict.valid).toBe(false);
    expect(findings.length).toBeLessThanOrEqual(1000);
  });

  it('of one item with 100,000 translations is refused for that', () => {
    const flow = changed(sampleFlow(), { [`/localization/fra/${id(11)}`]: translated });
    expect(errorsOf(flow)).toEqual([
      { code: 'rapidpro.localization-shape', at: `/flows/0/localization/fra/${id(11)}` },
    ]);
  });
});
