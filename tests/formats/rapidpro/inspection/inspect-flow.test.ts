import { describe, expect, it } from 'vitest';
import { inspectFlow } from '../../../../src/formats/rapidpro/inspection/inspect-flow.ts';
import { knownIn } from '../../../../src/formats/rapidpro/inspection/known-things.ts';
import type { JsonObject, JsonValue } from '../../../../src/text/json-value.ts';
import { type Changes, changed, id, sampleFlow } from '../sample-flow.ts';

function inspected(changes: Changes, document?: JsonValue) {
  return inspectFlow(
    changed(sampleFlow(), changes),
    document === undefined ? undefined : knownIn(document, [id(1)]),
  );
}

/** The sample with an action in place of its last message. */
function withAction(action: JsonObject, document?: JsonValue) {
  return inspected({ '/nodes/1/actions/0': { uuid: id(15), ...action } }, document);
}

const group = { uuid: id(40), name: 'Nurses' };

describe('what a flow is made of', () => {
  it('type, languages and nodes', () => {
    expect(inspected({ '/localization/spa': {} })).toMatchObject({
      type: 'messaging',
      language: 'eng',
      languages: ['fra', 'spa'],
      nodes: 2,
    });
  });

  it('counts every text that is evaluated, empty ones and translations too', () => {
    // Two texts, two quick replies, operand and one argument; of translations four texts and one argument.
    expect(inspected({}).templates).toBe(2 + 2 + 2 + 4 + 1);
    expect(withAction({ type: 'set_contact_name' }).templates).toBe(10);
    expect(withAction({ type: 'enter_flow', flow: { uuid: id(1), name: 'A' } }).templates).toBe(9);
  });

  it('a translation that is [""] or not all texts does not count', () => {
    const at = `/localization/fra/${id(11)}/quick_replies`;
    expect(inspected({ [at]: [''] }).templates).toBe(9);
    expect(inspected({ [at]: ['Oui', 5] }).templates).toBe(9);
    expect(inspected({ [at]: [] }).templates).toBe(9);
  });

  it('the number that is dialled is a template', () => {
    const wait = { type: 'dial', phone: '@fields.supervisor' };
    const { templates, dependencies } = inspected({ '/nodes/0/router/wait': wait });
    expect(templates).toBe(12);
    expect(dependencies).toEqual([{ type: 'field', key: 'supervisor', name: '' }]);
  });
});

describe('results', () => {
  it('have the key of their name, the categories of their router and the nodes that set them', () => {
    expect(inspected({}).results).toEqual([
      {
        key: 'has_vaccines',
        name: 'Has vaccines',
        categories: ['Yes', 'Other', 'No Response'],
        node_uuids: [id(10)],
      },
    ]);
  });

  it('of one key are one; categories that differ only in case are one', () => {
    const { results } = withAction({ type: 'set_run_result', name: 'has-VACCINES', category: 'YES' });
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({
      name: 'Has vaccines',
      categories: ['Yes', 'Other', 'No Response'],
      node_uuids: [id(10), id(2)],
    });
    expect(withAction({ type: 'set_run_result', name: 'Has vaccines', category: 'Maybe' }).results).toEqual([
      expect.objectContaining({ categories: ['Yes', 'Other', 'No Response', 'Maybe'] }),
    ]);
  });

  it.each([
    [{ type: 'call_webhook', result_name: 'Sent' }, ['Success', 'Failure']],
    [{ type: 'call_resthook', result_name: 'Sent' }, ['Success', 'Failure']],
    [{ type: 'call_classifier', result_name: 'Sent' }, ['Success', 'Skipped', 'Failure']],
    [{ type: 'set_run_result', name: 'Sent' }, []],
  ])('of %j', (action, categories) => {
    expect(withAction(action).results[1]).toEqual({
      key: 'sent',
      name: 'Sent',
      categories,
      node_uuids: [id(2)],
    });
  });

  it('keys keep letters and the digits 0 to 9 only', () => {
    const name = '  Âge – 2² ans_ ';
    expect(withAction({ type: 'set_run_result', name }).results[1]?.key).toBe('âge_2_ans_');
  });
});

describe('dependencies', () => {
  const reference = { uuid: id(50), name: 'It' };
  it.each<[string, JsonObject, readonly JsonObject[]]>([
    ['add_contact_groups', { groups: [group] }, [{ type: 'group', ...group }]],
    ['remove_contact_groups', { groups: [{ uuid: id(40) }] }, [{ type: 'group', uuid: id(40) }]],
    ['add_contact_groups', { groups: [{ name_match: 'A @contact' }] }, []],
    ['add_input_labels', { labels: [reference] }, [{ type: 'label', ...reference }]],
    ['call_llm', { llm: reference, output_local: 'a' }, [{ type: 'llm', ...reference }]],
    ['enter_flow', { flow: { ...reference, revision: 3 } }, [{ type: 'flow', ...reference, revision: 3 }]],
    ['enter_flow', { flow: { uuid: id(50) } }, [{ type: 'flow', uuid: id(50), name: '' }]],
    [
      'open_ticket',
      { topic: reference, assignee: { uuid: id(51) } },
      [
        { type: 'topic', ...reference },
        { type: 'user', uuid: id(51) },
      ],
    ],
    ['open_ticket', { assignee: { email: 'a@example.org' } }, []],
    [
      'send_broadcast',
      { text: 'x', groups: [group], contacts: [reference], template: { uuid: id(52), name: 'T' } },
      [
        { type: 'contact', ...reference },
        { type: 'group', ...group },
        { type: 'template', uuid: id(52), name: 'T' },
      ],
    ],
    ['set_contact_channel', { channel: reference }, [{ type: 'channel', ...reference }]],
    ['set_contact_channel', { channel: null }, []],
    ['set_contact_field', { field: { key: 'age' } }, [{ type: 'field', key: 'age', name: '' }]],
    [
      'start_session',
      { flow: reference, groups: [group] },
      [
        { type: 'flow', ...reference },
        { type: 'group', ...group },
      ],
    ],
  ])('of %s %j', (type, properties, dependencies) => {
    expect(withAction({ type, ...properties }).dependencies).toEqual(dependencies);
  });

  it.each([
    ['@fields.age', ['field:age']],
    ['@contact.fields.age', ['field:age']],
    ['@parent.fields.age @child.contact.fields.AGE', ['field:age']],
    ['@(fields["Age"] + 1)', ['field:age']],
    ['@(upper(fields.age).x)', ['field:age']],
    ['@fields.age.x', ['field:age']],
    ['@contact.age @fields @(fields)', []],
    ['@globals.org @(globals["org"].x)', ['global:org']],
    ['@(fields.age', []],
    ['@(fields.age +)', []],
    ['@@fields.age fields.age', []],
  ])('of the template %s', (text, keys) => {
    const { dependencies } = withAction({ type: 'send_msg', text });
    expect(dependencies.map(({ type, key }) => `${type}:${key ?? ''}`)).toEqual(keys);
  });

  it('a group that a case tests for', () => {
    const one = { uuid: id(31), type: 'has_group', arguments: [id(40), 'Nurses'], category_uuid: id(21) };
    expect(inspected({ '/nodes/0/router/cases/0': one }).dependencies).toEqual([{ type: 'group', ...group }]);
  });

  it('each once, as its first reference names it', () => {
    const { dependencies } = inspected({
      '/nodes/0/actions/0/text': '@fields.age',
      '/nodes/1/actions/0': {
        type: 'set_contact_field',
        uuid: id(15),
        field: { key: 'age', name: 'Age' },
        value: '1',
      },
    });
    expect(dependencies).toEqual([{ type: 'field', key: 'age', name: '' }]);
  });
});

describe('locals and results of the parent', () => {
  it.each([
    [{ type: 'set_run_local', local: 'count' }, ['count']],
    [{ type: 'call_llm', output_local: 'answer' }, ['answer']],
    [{ type: 'add_contact_urn' }, ['_has_urn']],
    [{ type: 'open_ticket' }, ['_new_ticket']],
    [{ type: 'transfer_airtime' }, ['_new_transfer']],
  ])('%j leaves %j', (action, locals) => {
    expect(withAction(action).locals).toEqual(locals);
  });

  it('of the parent only the keys', () => {
    const text = '@parent.results.b.value @parent.results.A @parent.results @parent.contact';
    expect(withAction({ type: 'send_msg', text }).parent_refs).toEqual(['a', 'b']);
  });
});

describe('issues', () => {
  const document = {
    groups: [{ uuid: id(40), name: 'Nurses' }],
    fields: [
      { key: 'age', name: 'Age', type: 'number' },
      { key: 'half', name: 'Without a type' },
    ],
  };

  it('what is not in the document is missing, at each place that needs it', () => {
    const text = '@fields.age @fields.half @fields.ward';
    const { issues, dependencies } = withAction({ type: 'send_msg', text }, document);
    expect(dependencies.filter(({ missing }) => missing).map(({ key }) => key)).toEqual(['half', 'ward']);
    expect(issues).toEqual(
      ['half', 'ward'].map((key) => ({
        type: 'missing_dependency',
        node_uuid: id(2),
        action_uuid: id(15),
        description: `missing field dependency '${key}'`,
        dependency: { type: 'field', key, name: '' },
      })),
    );
  });

  it('contacts are taken to be there, and a flow that was read is', () => {
    expect(
      withAction({ type: 'start_session', flow: { uuid: id(1) }, contacts: [{ uuid: id(60) }] }, document)
        .issues,
    ).toEqual([]);
    expect(withAction({ type: 'enter_flow', flow: { uuid: id(70) } }, document).issues).toHaveLength(1);
  });

  it('without a document nothing is looked up', () => {
    expect(withAction({ type: 'send_msg', text: '@fields.ward' }).issues).toEqual([]);
  });

  it('a regular expression that the engine can not read, in a translation too', () => {
    const { issues } = inspected({
      '/nodes/0/router/cases/0/type': 'has_pattern',
      '/nodes/0/router/cases/0/arguments': ['(?!a)'],
      [`/localization/fra/${id(31)}/arguments`]: ['(b'],
    });
    expect(issues).toEqual([
      { type: 'invalid_regex', node_uuid: id(10), description: 'invalid regex: (?!a)', regex: '(?!a)' },
      {
        type: 'invalid_regex',
        node_uuid: id(10),
        language: 'fra',
        description: 'invalid regex: (b',
        regex: '(b',
      },
    ]);
    expect(
      inspected({
        '/nodes/0/router/cases/0/type': 'has_pattern',
        '/nodes/0/router/cases/0/arguments': ['(@results.a'],
      }).issues,
    ).toEqual([]);
  });

  it('legacy variables of start_session', () => {
    const flow = { uuid: id(50), name: 'It' };
    expect(withAction({ type: 'start_session', flow, legacy_vars: ['@contact.urn'] }).issues).toEqual([
      {
        type: 'legacy_vars',
        node_uuid: id(2),
        action_uuid: id(15),
        description: 'use of expressions instead of contact query',
        vars: ['@contact.urn'],
      },
    ]);
  });
});

describe('errors of templates', () => {
  it.each([
    ['@(1 +)', 'syntax', '@(1 +)', 'syntax error at '],
    ['Hi @(1 + * 2345678901234)', 'syntax', '@(1 + * 2345678901234)', 'syntax error at * 23456789'],
    ['@(é + )', 'unknown_name', '@(é + )', undefined],
    ['@(foo(1))', 'unknown_function', '@(foo(1))', "no function 'foo'"],
    ['@(FEILDS.ward)', 'unknown_name', '@(FEILDS.ward)', "context has no property 'feilds'"],
    ['a @(upper("x")', 'unclosed', '@(upper("x")', 'no closing parenthesis, so this is plain text'],
  ])('%s', (text, kind, expression, error) => {
    const { template_errors } = withAction({ type: 'send_msg', text });
    if (error === undefined) {
      expect(template_errors).toMatchObject([{ kind: 'syntax' }]);
      return;
    }
    expect(template_errors).toEqual([{ node_uuid: id(2), action_uuid: id(15), kind, expression, error }]);
  });

  it('each once a template, and of translations with their language', () => {
    const { template_errors } = inspected({
      '/nodes/1/actions/0/text': '@(a + a) @(a + a)',
      [`/localization/fra/${id(15)}/text`]: ['@(b)'],
    });
    expect(template_errors).toMatchObject([
      { expression: '@(a + a)' },
      { language: 'fra', expression: '@(b)' },
    ]);
  });
});
