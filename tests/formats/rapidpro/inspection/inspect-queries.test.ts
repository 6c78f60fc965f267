import { describe, expect, it } from 'vitest';
import { inspectQueries } from '../../../../src/formats/rapidpro/inspection/inspect-queries.ts';
import { changed, id, sampleFlow } from '../sample-flow.ts';

function exportWith(contact_query: string) {
  const action = { type: 'send_broadcast', uuid: id(15), text: 'Hi', contact_query };
  return {
    version: '13',
    fields: [{ key: 'age', type: 'number' }],
    groups: [
      { name: 'Adults', query: 'AGE >= 18 tel != ""' },
      { name: 'All', query: null },
      { name: 'Broken', query: '(age > 3' },
    ],
    flows: [changed(sampleFlow(), { '/nodes/1/actions/0': action })],
  };
}

const at = '/flows/0/nodes/1/actions/0/contact_query';

describe('the queries of a file', () => {
  it('are told with what they ask for, and what is wrong with them', () => {
    expect(inspectQueries(exportWith('group = Adults and ward = x and age ~ 3'), 'rapidpro-export')).toEqual([
      {
        pointer: '/groups/0/query',
        of: 'group',
        name: 'Adults',
        query: 'AGE >= 18 tel != ""',
        formatted: 'fields.age >= 18 AND urns.tel != ""',
        attributes: [],
        schemes: ['tel'],
        fields: ['age'],
        groups: [],
        allow_as_group: true,
        errors: [],
      },
      { pointer: '/groups/2/query', of: 'group', name: 'Broken', query: '(age > 3', errors: ['syntax'] },
      {
        pointer: at,
        of: 'action',
        name: 'send_broadcast',
        query: 'group = Adults and ward = x and age ~ 3',
        formatted: 'group = "Adults" AND fields.ward = "x" AND fields.age ~ 3',
        attributes: ['group'],
        schemes: [],
        fields: ['ward', 'age'],
        groups: ['Adults'],
        allow_as_group: false,
        errors: ['unknown_property', 'unsupported_contains'],
      },
    ]);
  });

  it('are not written anew if expressions are in them', () => {
    const [, , found] = inspectQueries(exportWith('age > @fields.age group = @results.a'), 'rapidpro-export');
    expect(found).toMatchObject({ fields: ['age'], groups: [], errors: [] });
    expect(found).not.toHaveProperty('formatted');
  });

  it('ask for nothing that is known if an expression is in quotes', () => {
    const [, , found] = inspectQueries(exportWith('ward = "@fields.ward"'), 'rapidpro-export');
    expect(found).toEqual({
      pointer: at,
      of: 'action',
      name: 'send_broadcast',
      query: 'ward = "@fields.ward"',
      errors: [],
    });
  });
});
