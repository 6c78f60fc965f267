import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/formats/detect.ts';
import { rapidpro } from '../../../src/formats/rapidpro/index.ts';
import { parseJson } from '../../../src/text/json.ts';
import type { JsonObject, JsonValue } from '../../../src/text/json-value.ts';
import { type Changes, changed, id, removed, sampleFlow } from './sample-flow.ts';

function findings(value: JsonValue): { code: string; at: string | undefined }[] {
  const { document } = parseJson(JSON.stringify(value), 'test.json');
  if (document === undefined) throw new Error('not JSON');
  return rapidpro.read(document, detect(value)).findings.map(({ code, pointer }) => ({ code, at: pointer }));
}

const textAt = '/nodes/1/actions/0/text';

function webhook(changes: JsonObject): Changes {
  const action = { type: 'call_webhook', uuid: id(15), method: 'GET', url: 'https://example.org/' };
  return { '/nodes/1/actions/0': { ...action, ...changes } };
}

const routerAt = '/nodes/0/router';

/** The cases of the router, each a test and what it compares with; without translations. */
function cases(...tests: readonly (readonly [string, ...string[]])[]): Changes {
  const list = tests.map(([type, ...texts], index) => ({
    uuid: id(40 + index),
    type,
    arguments: texts,
    category_uuid: id(21),
  }));
  return { [`/localization/fra/${id(31)}`]: removed, [`${routerAt}/cases`]: list };
}

/** A quick reply a letter, in an old flow; without translations. */
function quickReplies(letters: string): Changes {
  return {
    '/spec_version': '14.0.0',
    '/nodes/0/actions/0/quick_replies': Array.from(letters),
    [`/localization/fra/${id(11)}/quick_replies`]: removed,
  };
}

interface Example {
  readonly code: string;
  readonly at: string;
  readonly fails: Changes;
  readonly passes: Changes;
}

const examples: readonly Example[] = [
  {
    code: 'rapidpro.expression-syntax',
    at: textAt,
    fails: { [textAt]: 'You owe @(fields.debt + )' },
    passes: { [textAt]: 'You owe @(fields.debt + 1)' },
  },
  {
    code: 'rapidpro.expression-syntax',
    at: `/localization/fra/${id(11)}/text/0`,
    fails: { [`/localization/fra/${id(11)}/text`]: ['Bonjour @(upper(‘x’)) ?'] },
    passes: { [`/localization/fra/${id(11)}/text`]: ['Bonjour @(upper("x")) ?'] },
  },
  {
    code: 'rapidpro.expression-unclosed',
    at: textAt,
    fails: { [textAt]: 'Thank you @(upper(contact)' },
    passes: { [textAt]: 'Thank you @@(upper(contact)' },
  },
  {
    code: 'rapidpro.function-unknown',
    at: textAt,
    fails: { [textAt]: '@(proper(contact))' },
    passes: { [textAt]: '@(title(contact))' },
  },
  {
    code: 'rapidpro.function-arguments',
    at: textAt,
    fails: { [textAt]: '@(if(fields.age > 5, "child"))' },
    passes: { [textAt]: '@(if(fields.age > 5, "child", "baby"))' },
  },
  {
    code: 'rapidpro.function-parameters',
    at: textAt,
    fails: { [textAt]: '@(foreach(urns, (a, b) => a))' },
    passes: { [textAt]: '@(foreach(urns, (a) => a))' },
  },
  {
    code: 'rapidpro.name-unknown',
    at: `${routerAt}/operand`,
    fails: { [`${routerAt}/operand`]: '@(lower(imput.text))' },
    passes: { [`${routerAt}/operand`]: '@(lower(input.text))' },
  },
  {
    code: 'rapidpro.result-unset',
    at: textAt,
    fails: { [textAt]: 'You said @results.vaccines.' },
    passes: { [textAt]: 'You said @results.has_vaccines.' },
  },
  {
    code: 'rapidpro.result-unset',
    at: textAt,
    fails: { [textAt]: '@(run.results["age"])' },
    passes: { [textAt]: '@(parent.results.age & child.results.age & results["Has_Vaccines"])' },
  },
  {
    code: 'rapidpro.case-never-matches',
    at: `${routerAt}/cases/1`,
    fails: cases(['has_any_word', 'yes'], ['has_any_word', 'yes']),
    passes: cases(['has_any_word', 'yes'], ['has_any_word', 'no']),
  },
  {
    code: 'rapidpro.case-impossible',
    at: `${routerAt}/cases/0`,
    fails: cases(['has_number_between', '10', '1']),
    passes: cases(['has_number_between', '1', '10']),
  },
  {
    code: 'rapidpro.case-impossible',
    at: `${routerAt}/cases/0`,
    fails: cases(['has_number_lt', 'five']),
    passes: cases(['has_number_lt', ' .5 ']),
  },
  {
    code: 'rapidpro.case-impossible',
    at: `${routerAt}/cases/0`,
    fails: cases(['has_date_lt', 'soon']),
    passes: cases(['has_date_lt', '@(today())']),
  },
  {
    code: 'rapidpro.pattern-invalid',
    at: `${routerAt}/cases/0/arguments/0`,
    fails: cases(['has_pattern', '(?!no).*x']),
    passes: cases(['has_pattern', '(?i)(yes|ok).*x']),
  },
  {
    code: 'rapidpro.language-empty',
    at: '/localization/swa',
    fails: { '/localization/swa': { [id(11)]: { text: [''] } } },
    passes: { '/localization/swa': { [id(11)]: { text: ['Una chanjo?'] }, [id(15)]: { text: ['Asante'] } } },
  },
  {
    code: 'rapidpro.translation-missing',
    at: '/localization/fra',
    fails: { [`/localization/fra/${id(15)}`]: removed },
    passes: {},
  },
  {
    code: 'rapidpro.translation-missing',
    at: '/localization/fra',
    fails: {
      [`/localization/fra/${id(15)}`]: removed,
      [textAt]: '@(if(contact.name = "", "Hello", contact))',
    },
    passes: { [`/localization/fra/${id(15)}`]: removed, [textAt]: '@contact: @(contact.fields.age)!' },
  },
  {
    code: 'rapidpro.translation-unused',
    at: '/localization/eng',
    fails: { '/localization/eng': { [id(15)]: { text: ['Thanks'] } } },
    passes: { '/localization/swa': { [id(11)]: { text: ['Una chanjo?'] }, [id(15)]: { text: ['Asante'] } } },
  },
  {
    code: 'rapidpro.quick-replies-differ',
    at: `/localization/fra/${id(11)}/quick_replies`,
    fails: { [`/localization/fra/${id(11)}/quick_replies`]: ['Oui'] },
    passes: { [`/localization/fra/${id(11)}/quick_replies`]: removed },
  },
  {
    code: 'rapidpro.message-long',
    at: textAt,
    fails: { [textAt]: 'a'.repeat(161) },
    passes: { [textAt]: 'a'.repeat(160) },
  },
  {
    code: 'rapidpro.message-long',
    at: textAt,
    fails: { [textAt]: `it’s${'a'.repeat(67)}` },
    passes: { [textAt]: `it’s${'a'.repeat(66)}@(contact.fields.a_field_with_a_long_name)` },
  },
  {
    code: 'rapidpro.quick-replies-cut',
    at: '/nodes/0/actions/0/quick_replies',
    fails: quickReplies('abcdefghijk'),
    passes: quickReplies('abcdefghij'),
  },
  {
    code: 'rapidpro.name-cut',
    at: `${routerAt}/categories/0/name`,
    fails: { '/spec_version': '13.5.0', [`${routerAt}/categories/0/name`]: 'A'.repeat(37) },
    // Of 40 bytes, but no more than 36 characters.
    passes: { '/spec_version': '13.5.0', [`${routerAt}/categories/0/name`]: 'é'.repeat(20) },
  },
  {
    code: 'rapidpro.name-cut',
    at: '/nodes/1/actions/0/name',
    fails: {
      '/spec_version': '13.5.0',
      '/nodes/1/actions/0': { type: 'set_run_result', uuid: id(15), name: 'R'.repeat(65), value: '1' },
      [`/localization/fra/${id(15)}`]: removed,
    },
    passes: {
      '/spec_version': '13.5.0',
      '/nodes/1/actions/0': { type: 'set_run_result', uuid: id(15), name: 'R'.repeat(64), value: '1' },
      [`/localization/fra/${id(15)}`]: removed,
    },
  },
  {
    code: 'rapidpro.webhook-not-encrypted',
    at: '/nodes/1/actions/0/url',
    fails: webhook({ url: 'http://example.org/' }),
    passes: webhook({ url: 'http://localhost:8080/' }),
  },
  {
    code: 'rapidpro.webhook-secret',
    at: '/nodes/1/actions/0/headers/Authorization',
    fails: webhook({ headers: { Authorization: 'Token 0a1b2c3d4e' } }),
    passes: webhook({
      headers: { Authorization: 'Token @globals.service_token', Accept: 'application/json' },
    }),
  },
  {
    code: 'rapidpro.webhook-secret',
    at: '/nodes/1/actions/0/url',
    fails: webhook({ url: 'https://example.org/?a=1&api_key=0a1b2c3d4e' }),
    passes: webhook({ url: 'https://example.org/?a=1&api_key=@globals.key' }),
  },
  {
    code: 'rapidpro.webhook-secret',
    at: '/nodes/1/actions/0/url',
    fails: webhook({ url: 'https://user:passw0rd@example.org/' }),
    passes: webhook({ url: 'https://example.org:8080/a@example.org' }),
  },
  {
    code: 'rapidpro.webhook-personal-data',
    at: '/nodes/1/actions/0/url',
    fails: webhook({ url: 'https://example.org/?n=@(url_encode(contact.name))' }),
    passes: webhook({ url: 'https://example.org/?n=@contact.uuid&age=@fields.age' }),
  },
  {
    code: 'rapidpro.webhook-personal-data',
    at: '/nodes/1/actions/0/url',
    fails: webhook({ url: 'https://example.org/@parent.contact.fields.phone_number' }),
    passes: webhook({ url: 'https://example.org/@results.has_vaccines.value' }),
  },
];

describe('advice on the texts, cases and webhooks of a flow', () => {
  it.each(examples)('$code is told of $at, and that alone', ({ code, at, fails }) => {
    expect(findings(changed(sampleFlow(), fails))).toEqual([{ code, at }]);
  });

  it.each(examples)('$code is not told of a flow without the fault', ({ passes }) => {
    expect(findings(changed(sampleFlow(), passes))).toEqual([]);
  });

  it('never tells a secret', () => {
    const flow = changed(sampleFlow(), webhook({ headers: { 'X-Api-Key': '0a1b2c3d4e' } }));
    const { document } = parseJson(JSON.stringify(flow), 'test.json');
    const told = document === undefined ? [] : rapidpro.read(document, detect(flow)).findings;
    expect(told.map(({ message }) => message).join()).toMatch(/^The header X-Api-Key/);
    expect(told.map(({ message }) => message).join()).not.toContain('0a1b');
  });
});
