import { describe, expect, it } from 'vitest';
import { convertTemplate } from '../../../src/formats/floip/convert/templates.ts';
import { takes } from '../../../src/formats/rapidpro/adapt/choice-tests.ts';
import { operandFor, templateFor } from '../../../src/formats/rapidpro/adapt/expressions.ts';

describe('functions of both languages', () => {
  it.each([
    ['@(title(fields.ward))', '@(PROPER(contact.ward))'],
    ['@(word(contact.name, 0))', '@(WORD(contact.name, 1))'],
    ['@(word(contact.name, -1))', '@(WORD(contact.name, -1))'],
    ['@(word(contact.name, 1, " "))', '@(WORD(contact.name, 2, TRUE))'],
    ['@(word_slice(contact.name, 0, 2))', '@(WORD_SLICE(contact.name, 1, 3))'],
    ['@(text_slice(fields.code, 0, 3))', '@(LEFT(contact.code, 3))'],
    ['@(field(results.a.input, 1, " "))', '@(WORD(results.a.response, 2, TRUE))'],
    ['@(weekday(today()))', '@((WEEKDAY(today()) - 1))'],
    ['@(if(is_error(fields.a), "@contact.a", fields.a))', '@(contact.a)'],
    ['@("a" & (1 + 2) * 3)', '@("a" & (1 + 2) * 3)'],
    ['@(fields.a != "b")', '@(contact.a <> "b")'],
  ])('%s is %s', (rapidpro, floip) => {
    expect(convertTemplate(rapidpro)).toEqual({ text: floip, unknown: [] });
  });

  it.each([
    '@(word(contact.name, fields.n))',
    '@(word("a,b", 0, ","))',
    '@(foreach(fields.a, upper))',
    '@(1 +)',
  ])('%s has no words in FLOIP', (template) => {
    expect(convertTemplate(template).unknown).toEqual([template]);
  });

  it.each([
    ['@(FIRST_WORD(contact.name))', '@(word(contact.name, 0))'],
    ['@(PROPER(contact.ward))', '@(title(fields.ward))'],
    ['@UPPER(contact.ward) ok', '@(UPPER(fields.ward)) ok'],
    ['@(CONCATENATE(contact.a, " ", contact.b))', '@((fields.a & " " & fields.b))'],
  ])('%s is %s in RapidPro', (floip, rapidpro) => {
    expect(templateFor(floip)).toEqual({ text: rapidpro, unknown: [] });
  });

  it('takes a name that starts with a digit for a name', () => {
    expect(operandFor('flow.1570_q.value')).toBe('@(results["1570_q"].value)');
  });

  it('tells of a function that RapidPro does not have', () => {
    expect(templateFor('@(ISBOOL(contact.a))').unknown).toEqual(['ISBOOL()']);
  });
});

describe('the test of an exit for a choice', () => {
  const viamo =
    "@(OR(AND(channel.mode = 'ivr', block.value = '1'), AND(channel.mode != 'ivr', LOWER(block.value) = 'yes')))";
  it.each([
    [viamo, 'Yes', 'text', true],
    [viamo, '1', 'text', false],
    [viamo, '1', 'ivr', true],
    ['OR(block.value = "a", block.value = "b")', 'b', 'text', true],
    ['AND(block.value = "a", contact.age > 4)', 'a', 'text', undefined],
    ['AND(block.value = "a", contact.age > 4)', 'b', 'text', false],
  ] as const)('%s of %s by %s', (test, value, mode, expected) => {
    expect(takes(test, value, mode)).toBe(expected);
  });
});
