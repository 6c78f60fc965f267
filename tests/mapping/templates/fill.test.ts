import { describe, expect, it } from 'vitest';
import {
  readExpression,
  TemplateExpressions,
  type TemplateVariables,
} from '../../../src/mapping/templates/expression.ts';
import { fillTemplate } from '../../../src/mapping/templates/fill.ts';
import { partsOf } from '../../../src/mapping/templates/template.ts';
import type { JsonObject } from '../../../src/text/json-value.ts';

const variables: TemplateVariables = {
  results: {
    disease: { system: 'urn:d', code: 'CH', display: 'Cholera' },
    age: 34,
    note: 'cough',
    many: ['a', 'b'],
  },
  fields: { facility: 'F1' },
  params: {},
  contact: { reference: 'Practitioner/1' },
  run: { time: '2025-03-03T09:00:00Z' },
  flow: {},
  response: {},
  quiz: {},
  refs: {},
  registry: {
    Patient: [
      { resourceType: 'Patient', id: 'p1', identifier: [{ system: 'urn:c', value: 'RC-1' }] },
      { resourceType: 'Patient', id: 'p2', identifier: [{ system: 'urn:c', value: 'RC-2' }] },
      { resourceType: 'Patient', id: 'p3', identifier: [{ system: 'urn:c', value: 'RC-2' }] },
    ],
  },
};
const expressions = new TemplateExpressions();
const fill = (template: JsonObject) =>
  fillTemplate(template, (expression) => expressions.evaluate(expression, variables));

describe('a template', () => {
  it.each<[string, JsonObject, JsonObject | undefined]>([
    ['without expressions stays as it is', { a: [{ b: 'c' }], d: true }, { a: [{ b: 'c' }], d: true }],
    ['takes a value in its type', { value: '{{ %results.age }}' }, { value: 34 }],
    [
      'takes a whole Coding',
      { coding: ['{{ %results.disease }}'] },
      { coding: [variables.results['disease'] ?? null] },
    ],
    ['takes a part of one', { code: '{{%results.disease.code}}' }, { code: 'CH' }],
    [
      'writes values into texts',
      { text: '{{ %results.note }} for {{ %results.age }} days' },
      { text: 'cough for 34 days' },
    ],
    ['takes the answer of a condition', { is: "{{ %results.disease.code = 'CH' }}" }, { is: true }],
    ['takes one of two', { a: "{{ iif(%results.age > 30, 'old', {}) }}" }, { a: 'old' }],
    ['leaves out what has no value', { a: 'b', c: '{{ %results.none }}' }, undefined],
    [
      'leaves out what has no value beside what has',
      { a: '{{ %results.age }}', c: '{{ %results.none }}' },
      { a: 34 },
    ],
    [
      'leaves out a text of which a part is missing',
      { a: '{{ %results.age }}', b: 'Patient/{{ %fields.none }}' },
      { a: 34 },
    ],
    [
      'leaves no system behind',
      { id: '{{ %results.age }}', identifier: [{ system: 'urn:x', value: '{{ %fields.none }}' }] },
      { id: 34 },
    ],
    ['keeps what stands for itself in a list', { list: ['x', '{{ %results.none }}'] }, { list: ['x'] }],
    [
      'keeps an object of which one expression has a value',
      { a: { system: 'urn:x', b: '{{ %results.age }}', c: '{{ %refs.x }}' } },
      { a: { system: 'urn:x', b: 34 } },
    ],
    ['makes an item a value', { given: ['{{ %results.many }}', 'c'] }, { given: ['a', 'b', 'c'] }],
    [
      'finds in the registry',
      { ref: "Patient/{{ %registry.Patient.where(identifier.where(value = 'RC-1').exists()).id }}" },
      { ref: 'Patient/p1' },
    ],
    [
      'finds nobody',
      {
        a: '{{ %results.age }}',
        ref: "Patient/{{ %registry.Patient.where(identifier.where(value = 'RC-9').exists()).id }}",
      },
      { a: 34 },
    ],
  ])('%s', (_, template, expected) => {
    expect(fill(template)).toEqual(expected);
  });

  it.each<[string, JsonObject, RegExp]>([
    ['one value is taken', { a: '{{ %results.many }}' }, /a takes one value, and its expression gives 2/],
    [
      'a text takes one',
      { ref: "Patient/{{ %registry.Patient.where(identifier.where(value = 'RC-2').exists()).id }}" },
      /a text takes one value/,
    ],
    ['an expression has an end', { a: `{{ ${'%results.age + '.repeat(40)}1 }}` }, /at most 500/],
    [
      'work has an end',
      { a: `{{ %results.many.combine($this)${'.select(%results.many)'.repeat(19)}.count() }}` },
      /steps/,
    ],
  ])('refuses: %s', (_, template, message) => {
    expect(() => fill(template)).toThrow(message);
  });

  it('does not touch prototypes', () => {
    const filled = fill(
      JSON.parse('{"__proto__":{"a":"{{ %results.age }}"},"b":"{{ %results.age }}"}') as JsonObject,
    );
    expect(Object.keys(filled ?? {})).toEqual(['__proto__', 'b']);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });
});

it.each([
  ['a', [{ kind: 'text', text: 'a' }]],
  ['{{ a }}', [{ kind: 'expression', text: 'a' }]],
  [
    'x/{{a}}',
    [
      { kind: 'text', text: 'x/' },
      { kind: 'expression', text: 'a' },
    ],
  ],
  ['{{ iif(a, b, {}) }}', [{ kind: 'expression', text: 'iif(a, b, {})' }]],
  ['{{ {}}}', [{ kind: 'expression', text: '{}' }]],
  ['{{ open', [{ kind: 'text', text: '{{ open' }]],
])('the parts of %s', (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});

it.each([
  ['%results.age > 3', ['results.age']],
  ["iif(%fields.a = 'x', %refs.b, -%quiz.score)", ['fields.a', 'refs.b', 'quiz.score']],
  ['%registry.Patient.where(id = %params.p)[0] is Patient', ['registry.Patient', 'params.p']],
  ['%run', ['run.']],
])('%s speaks of %j', (expression, names) => {
  expect(
    readExpression(expression).names.map(({ variable, member = '' }) => `${variable}.${member}`),
  ).toEqual(names);
});
