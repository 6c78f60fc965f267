/**
 * Queries made by chance of a grammar of our own, and what goflow 0.293 said of them (`contactql/parse`, with the
 * fields, groups and flows below, or `alone` without): `is` as it writes them, `asks` for what, or `error`.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../../src/formats/rapidpro/contact-query/check.ts';
import type { QueryEnvironment } from '../../../../src/formats/rapidpro/contact-query/environment.ts';
import { formatQuery } from '../../../../src/formats/rapidpro/contact-query/format.ts';
import { inspectQuery } from '../../../../src/formats/rapidpro/contact-query/inspect.ts';
import { parseQuery } from '../../../../src/formats/rapidpro/contact-query/parse.ts';
import type { DateFormat } from '../../../../src/formats/rapidpro/contact-query/values.ts';

interface Recorded {
  readonly query: string;
  /** True for a workspace that hides addresses. */
  readonly redacts?: true;
  /** How it writes dates, if not DD-MM-YYYY. */
  readonly date?: DateFormat;
  readonly alone?: true;
  readonly is?: string;
  readonly asks?: string;
  readonly group?: boolean;
  readonly error?: string;
}

const recorded = readFileSync(new URL('goflow-0.293.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Recorded);

const types = new Map([
  ['weight', 'number'],
  ['ward', 'ward'],
  ['due', 'datetime'],
  ['village', 'text'],
  ['name', 'text'],
  ['état', 'text'],
  ['v_2', 'number'],
]);
const resolver = {
  fieldType: (key: string) => types.get(key),
  isGroup: (name: string) => name.toLowerCase() === 'mothers',
  isFlow: (name: string) => name.toLowerCase() === 'visit',
};

/** What we say of it. */
function said({ query: text, redacts, date = 'DD-MM-YYYY', alone }: Recorded): Partial<Recorded> {
  const environment: QueryEnvironment = { dateFormat: date, redactsUrns: redacts === true };
  const { query, fault } = parseQuery(text, environment);
  if (fault !== undefined) return { error: fault.code };
  const [first] = faultsOf(query, alone === true ? {} : resolver, environment);
  if (first !== undefined) return { error: first.code };
  const { attributes, schemes, fields, groups, allowAsGroup } = inspectQuery(query);
  // A group that is known is told by its own name.
  const named = groups.map((name) => (alone === true ? name : 'Mothers'));
  const asks = [...attributes, ...schemes, ...fields, ...new Set(named)].join(' ');
  return { is: formatQuery(query), asks, group: allowAsGroup };
}

describe('what the engine says of a query', () => {
  it.each(recorded)('$query', (one) => {
    const { is, asks, group, error } = one;
    expect(said(one)).toEqual(error === undefined ? { is, asks, group } : { error });
  });

  it('is all that it can say', () => {
    const codes = new Set(recorded.map(({ error }) => error));
    const all = ['unknown_property', 'unknown_property_type', 'syntax', 'redacted_urns'];
    const values = ['number', 'date', 'status', 'language', 'group', 'flow', 'partial_name', 'partial_urn'];
    const operators = ['contains', 'comparison', 'setcheck'];
    all.push(...values.map((what) => `invalid_${what}`), ...operators.map((what) => `unsupported_${what}`));
    expect(all.filter((code) => !codes.has(code))).toEqual([]);
  });
});
