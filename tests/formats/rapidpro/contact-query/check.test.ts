import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../../src/formats/rapidpro/contact-query/check.ts';
import type {
  QueryEnvironment,
  QueryResolver,
} from '../../../../src/formats/rapidpro/contact-query/environment.ts';
import { inspectQuery } from '../../../../src/formats/rapidpro/contact-query/inspect.ts';
import { parseQuery } from '../../../../src/formats/rapidpro/contact-query/parse.ts';
import type { ContactQuery } from '../../../../src/formats/rapidpro/contact-query/syntax-tree.ts';

const types = new Map([
  ['weight', 'number'],
  ['due', 'datetime'],
  ['ward', 'ward'],
  ['village', 'text'],
  ['name', 'text'],
  ['odd', 'numeric'],
]);
const resolver: QueryResolver = {
  fieldType: (key) => types.get(key),
  isGroup: (name) => name === 'Mothers',
  isFlow: (name) => name === 'Visit',
};

function parsed(text: string): ContactQuery {
  const { query } = parseQuery(text);
  if (query === undefined) throw new Error(`not a query: ${text}`);
  return query;
}

function codes(text: string, known = resolver, environment?: QueryEnvironment): string[] {
  return faultsOf(parsed(text), known, environment).map(({ code }) => code);
}

describe('the conditions of a query', () => {
  it.each([
    // what there is
    ['weight > 3', []],
    ['height > 3', ['unknown_property']],
    ['fields.tel = 3', ['unknown_property']],
    ['urns.pigeon = 3', []],
    ['group = Mothers and flow != Visit', []],
    ['group = Fathers or history = Call', ['invalid_group', 'invalid_flow']],
    ['group = ""', []],
    // operators
    ['village > a', ['unsupported_comparison']],
    ['ward <= a', ['unsupported_comparison']],
    ['tel >= 3', ['unsupported_comparison']],
    ['due < 2020-01-01 last_seen_on > 2020-01-01 tickets > 1', []],
    ['weight ~ 3', ['unsupported_contains']],
    ['village ~ abc', ['unsupported_contains']],
    ['fields.name ~ abc', []],
    ['uuid = ""', ['unsupported_setcheck']],
    ['status != ""', ['unsupported_setcheck']],
    ['last_seen_on = "" weight != "" tel = ""', []],
    ['odd > a', []],
    // values
    ['name ~ "a b"', ['invalid_partial_name']],
    ['name ~ ab', []],
    ['urn ~ 12', ['invalid_partial_urn']],
    ['tel ~ é1', []],
    ['status = Blocked', []],
    ['status = gone', ['invalid_status']],
    ['language = FRA', []],
    ['language = fr', ['invalid_language']],
    ['weight > ""', ['invalid_number']],
    ...['3', '-3', '0003', '.5', '3.50', '" 3 "', `1${'0'.repeat(100)}`].map(
      (one) => [`weight = ${one}`, []] as const,
    ),
    ...['3.', '+3', '1e3', '3,5', `1${'0'.repeat(101)}`, '1'.repeat(37), `0.${'0'.repeat(100)}1`].map(
      (one) => [`weight = "${one}"`, ['invalid_number']] as const,
    ),
    ...['2020-02-29', '2020-02-29T25:99', '29.2.20', '12/31/2020', 'on_31-12-2020 31_12_2020'].map(
      (one) => [`due = "${one}"`, []] as const,
    ),
    ...['2021-02-29', '31.6.2020', 'tomorrow', '1.1.0999', '2020'].map(
      (one) => [`due = "${one}"`, ['invalid_date']] as const,
    ),
  ] as const)('%s: %j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it.each([
    ['DD-MM-YYYY', '31/12/2020', '12/31/2020'],
    ['MM-DD-YYYY', '12/31/2020', '31/12/2020'],
    ['YYYY-MM-DD', '20/12/31', '31/12/2020'],
  ] as const)('take dates as %s', (dateFormat, right, wrong) => {
    expect(codes(`due = ${right}`, resolver, { dateFormat })).toEqual([]);
    expect(codes(`due = ${wrong}`, resolver, { dateFormat })).toEqual(['invalid_date']);
  });

  it('are not judged by what is not known', () => {
    expect(codes('height ~ 3 group = Fathers flow = x', {})).toEqual([]);
    expect(codes('tickets = many', {})).toEqual(['invalid_number']);
  });

  it('ask for no address where those are hidden', () => {
    const environment = { redactsUrns: true };
    expect(codes('tel = 1 urn != x', resolver, environment)).toEqual(['redacted_urns', 'redacted_urns']);
    expect(codes('tel = "" urn != ""', resolver, environment)).toEqual([]);
  });
});

describe('what a query asks for', () => {
  it('is gathered, each thing once', () => {
    const text =
      'tickets > 1 or Weight = 1 or weight = 2 or (group = A and viber = 1 and group = "") or name = b';
    expect(inspectQuery(parsed(text))).toEqual({
      attributes: ['group', 'name', 'tickets'],
      schemes: ['viber'],
      fields: ['weight'],
      groups: ['A'],
      allowAsGroup: false,
    });
  });

  it.each(['id = 1', 'ref = 1', 'status = active', 'flow = a', 'history = a', 'group = ""'])(
    'says that %s is not for groups',
    (text) => {
      expect(inspectQuery(parsed(text)).allowAsGroup).toBe(false);
      expect(inspectQuery(parsed(`fields.${text}`)).allowAsGroup).toBe(true);
    },
  );
});
