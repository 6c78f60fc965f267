import { describe, expect, it } from 'vitest';
import { faultsOfExpression, faultsOfTemplate } from '../../../src/formats/floip/expressions/analysis.ts';
import { functions } from '../../../src/formats/floip/expressions/functions.ts';
import { expressionsIn } from '../../../src/formats/floip/expressions/template.ts';
import { arityInWords } from '../../../src/formats/rapidpro/expressions/names.ts';

const kinds = (text: string) => faultsOfExpression(text, '1.0.0-rc4').map(({ kind }) => kind);

describe('expressions', () => {
  it.each([
    '1 + (2 - 3) * 4 / 5 ^ 6',
    'contact.first_name & " " & contact.last_name',
    "contact.first_name & ' ' & contact.last_name",
    'contact.age > 18',
    'contact.age <> 18',
    "flow.mode != 'IVR'",
    'block.value = "a \\"quoted\\" word"',
    'block.value = "a ""quoted"" word"',
    "block.value = 'it''s'",
    'first_word(CONTACT.NAME)',
    'YEAR(NOW()) - YEAR(contact.birthday)',
    "OR(AND(flow.mode = 'IVR', block.response = 7), AND(flow.mode != 'IVR', block.response = 1))",
    'has_number_lt(block.value, 5)',
    'contact.groups[0].name = "A"',
    'ISNUMBER(contact.age)',
    'COUNT(ARRAY(5, 34, "Ten")) = 3',
    '-1 < block.value',
    'TRUE',
    'true',
    'NULL',
    '.5 < block.value',
  ])('take %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it.each([
    ['', 'syntax'],
    ['contact.age <', 'syntax'],
    ['contact.age < 18 AND contact.age > 3', 'syntax'],
    ['UPPER(contact.name', 'syntax'],
    ['"open', 'syntax'],
    ['["a", "b"]', 'syntax'],
    ['block.value == 1', 'equals'],
    ['chocolate', 'name'],
    ['block.value = chocolate', 'name'],
    ['title(contact.name)', 'function'],
    ['has_district(contact.place)', 'function'],
    ['SUBSTITUTE(block.value, "a")', 'arguments'],
    ['NOW(1)', 'arguments'],
    ['(a) => a', 'syntax'],
  ])('tell of %s as %s', (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });

  it('know functions from the version on that has them', () => {
    const faults = (text: string, version: '1.0.0-rc1' | '1.0.0-rc3' | '1.0.0-rc4') =>
      faultsOfExpression(text, version).map(({ kind }) => kind);
    expect(faults('has_text(block.value)', '1.0.0-rc1')).toEqual(['function']);
    expect(faults('has_text(block.value)', '1.0.0-rc3')).toEqual([]);
    expect(faults('RAND() < 0.5', '1.0.0-rc3')).toEqual(['function']);
    expect(faults('RAND() < 0.5', '1.0.0-rc4')).toEqual([]);
    expect(faults('UPPER(block.value)', '1.0.0-rc1')).toEqual([]);
  });

  it('end in a fault, however deep or long they are', () => {
    expect(kinds(`${'('.repeat(5000)}1${')'.repeat(5000)}`)).toEqual(['syntax']);
    expect(kinds(`${'-'.repeat(19_000)}1`)).toEqual([]);
    expect(kinds(`${'UPPER('.repeat(90)}"a"${')'.repeat(90)}`)).toEqual([]);
    expect(kinds('"'.repeat(19_001)).length).toBeLessThan(2);
  });

  it.each([
    ['word', '2 to 3'],
    ['if', '1 to 3'],
    ['concatenate', 'at least 1'],
    ['now', '0'],
    ['has_only_phrase', '2'],
  ])('%s takes %s arguments', (name, expected) => {
    const arity = functions.get(name);
    expect(arity && arityInWords(arity)).toBe(expected);
  });
});

describe('templates', () => {
  it.each([
    ['Hi @contact.name, hi', ['contact.name']],
    ['Next year @(contact.age+1)', ['contact.age+1']],
    ['@UPPER(contact.name) and @lower("(")', ['UPPER(contact.name)', 'lower("(")']],
    ['You can contact us at foo@bar.com', []],
    ['foo@@contact.tel', []],
    ['@@(contact.tel)', []],
    ['@(WORD(contact.name, 1)) @results.a.b.', ['WORD(contact.name, 1)', 'results.a.b']],
    ["@('it\\'s)')", ["'it\\'s)'"]],
    ['@', []],
    ['@(', ['']],
  ])('%s', (text, contents) => {
    expect(expressionsIn(text).map(({ content }) => content)).toEqual(contents);
  });

  it('say where in the text a fault is', () => {
    expect(faultsOfTemplate('Hello @(person.name)', '1.0.0-rc4')).toEqual([
      { kind: 'name', name: 'person', at: 8 },
    ]);
    expect(faultsOfTemplate('Hello @(contact', '1.0.0-rc4')).toEqual([{ kind: 'unclosed', at: 8 }]);
  });
});
