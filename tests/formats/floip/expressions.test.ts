import { describe, expect, it } from 'vitest';
import { parseTest, testText } from '../../../src/formats/floip/expressions.ts';
import { convertOperand, convertTemplate } from '../../../src/formats/floip/convert/templates.ts';

describe('tests that are functions', () => {
  it.each([
    ['block.value = "yes"', 'block.value', 'has_only_text', ['yes']],
    ["block.value = 'yes'", 'block.value', 'has_only_text', ['yes']],
    ['block.value == "yes"', 'block.value', 'has_only_text', ['yes']],
    ['contact.age = 18', 'contact.age', 'has_number_eq', ['18']],
    ['contact.age < 18', 'contact.age', 'has_number_lt', ['18']],
    ['contact.age >= -1.5', 'contact.age', 'has_number_gte', ['-1.5']],
    ['AND(block.value >= 1, block.value <= 5)', 'block.value', 'has_number_between', ['1', '5']],
    ['ISNUMBER(block.value)', 'block.value', 'has_number', []],
    ['has_any_word(block.response, "yes y")', 'block.response', 'has_any_word', ['yes y']],
    [
      'has_group(contact.groups, "g-1", "The ""A"" group")',
      'contact.groups',
      'has_group',
      ['g-1', 'The "A" group'],
    ],
  ])('%s', (text, operand, name, args) => {
    const parsed = parseTest(text);
    expect(parsed).toMatchObject({ operand, test: { kind: 'function', name, arguments: args } });
    expect(parsed && testText(parsed.operand, parsed.test, parsed.form)).toBe(text);
  });
});

describe('tests that stay expressions', () => {
  it.each([
    'block.value="yes"',
    '@(block.value = "yes")',
    'block.value = yes',
    'block.value = "it\'s"',
    'contact.age < contact.limit',
    'AND(a.b >= 1, c.d <= 5)',
    'has_any_phrase(block.response, "a")',
    'true',
    '',
  ])('%s', (text) => {
    expect(parseTest(text)).toBeUndefined();
  });
});

describe('tests that FLOIP has no words for', () => {
  it.each(['has_district', 'has_state', 'has_ward', 'has_error', 'has_top_intent'])('%s', (name) => {
    expect(testText('block.value', { kind: 'function', name, arguments: ['a'] })).toBeUndefined();
  });
});

describe('texts from RapidPro', () => {
  it.each([
    ['Hi @contact.name', 'Hi @contact.name', []],
    ['You are @fields.age or @contact.fields.age', 'You are @contact.age or @contact.age', []],
    ['@results.color.category', '@results.color.exit.name', []],
    ['@(fields.age + 1) years', '@(contact.age + 1) years', []],
    ['@(upper(results.color.input))', '@(upper(results.color.response))', []],
    ['write to me@example.org or @@twitter', 'write to me@example.org or @@twitter', []],
    ['@run.results.a', '@results.a', []],
    ['a quote: @(if(true, "fields.age)", "b"))', 'a quote: @(if(true, "fields.age)", "b"))', []],
    ['@globals.site', '@@globals.site', ['@globals.site']],
    [
      '@webhook.json.a and @input.text',
      '@@webhook.json.a and @@input.text',
      ['@webhook.json.a', '@input.text'],
    ],
    ['@(format_date(now()))', '@@(format_date(now()))', ['@(format_date(now()))']],
    ['@', '@', []],
    ['@(unclosed', '@(unclosed', undefined],
  ])('%s', (template, text, unknown) => {
    const converted = convertTemplate(template);
    if (unknown !== undefined) expect(converted).toEqual({ text, unknown });
    else expect(typeof converted.text).toBe('string');
  });

  it.each([
    ['@fields.age', 'contact.age'],
    ['@(fields.age + 1)', 'contact.age + 1'],
    ['@results.color', 'results.color'],
    ['@contact.groups', 'contact.groups'],
    ['@trigger.params.a', undefined],
    ['two @fields.a words', undefined],
  ])('%s as operand', (template, operand) => {
    expect(convertOperand(template)).toBe(operand);
  });
});
