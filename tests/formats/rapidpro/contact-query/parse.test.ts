import { describe, expect, it } from 'vitest';
import { formatQuery } from '../../../../src/formats/rapidpro/contact-query/format.ts';
import { parseQuery, queryLimits } from '../../../../src/formats/rapidpro/contact-query/parse.ts';
import type { QueryEnvironment } from '../../../../src/formats/rapidpro/contact-query/environment.ts';

/** The query as the engine writes it, or the code of what is wrong with it. */
function read(text: string, environment: QueryEnvironment = {}): string {
  const { query, fault } = parseQuery(text, environment);
  return fault === undefined ? formatQuery(query) : fault.code;
}

describe('a contact query', () => {
  const written: readonly (readonly [text: string, formatted: string])[] = [
    // one value
    ['amina', 'name ~ "amina"'],
    ['"amina d"', 'name ~ "amina d"'],
    ['a', 'name = "a"'],
    ['é', 'name ~ "é"'],
    ['สมชาย', 'name = "สมชาย"'],
    ['"𞤀𞤣𞤤𞤢𞤥"', 'name = "𞤀𞤣𞤤𞤢𞤥"'],
    ['"李"', 'name ~ "李"'],
    ['"១២"', 'name ~ "១២"'],
    ['"d’a"', 'name ~ "d’a"'],
    ['a.b', 'name ~ "a.b"'],
    ['a-b', 'name = "a-b"'],
    ['mailto:amina@example.org', 'urns.mailto = "amina@example.org"'],
    ['"tel:%2B1?x=1#Amina"', 'urns.tel = "%2B1"'],
    ['":x"', 'name = ":x"'],
    ['0788-12', 'urns.tel ~ 078812'],
    ['123', 'name ~ 123'],
    ['+250788123123', 'urns.tel = "+250788123123"'],
    ['"+250788123123"', 'urns.tel ~ "+250788123123"'],
    // properties
    ['AGE>17', 'fields.age > 17'],
    ['Fields.Language = x', 'fields.language = "x"'],
    ['language is fra', 'language = "fra"'],
    ['urns.Viber has abc', 'urns.viber ~ "abc"'],
    ['whatsapp != ""', 'urns.whatsapp != ""'],
    ['état = bon', 'fields.état = "bon"'],
    ['1st = x', 'fields.1st = "x"'],
    // operators as they are written
    [
      'a<=1 b>=2 c<3 d!=4 e~567',
      'fields.a <= 1 AND fields.b >= 2 AND fields.c < 3 AND fields.d != 4 AND fields.e ~ 567',
    ],
    ['name Is is_x', 'name = "is_x"'],
    // values
    ['x = 1.50', 'fields.x = 1.50'],
    ['x = -1', 'fields.x = "-1"'],
    ['x = fields.y', 'fields.x = "fields.y"'],
    ["x = O'Shea", 'fields.x = "O\'Shea"'],
    ['x = 27/01/2020', 'fields.x = "27/01/2020"'],
    [String.raw`x = "a \"b\" \u00e9\x41"`, String.raw`fields.x = "a \"b\" éA"`],
    [String.raw`x = "\q"`, String.raw`fields.x = "\\q"`],
    [String.raw`x = "\xc3\xa9\xff"`, String.raw`fields.x = "é\xff"`],
    [String.raw`x = "\101\U0001F600"`, 'fields.x = "A😀"'],
    [String.raw`x = "\777"`, String.raw`fields.x = "\\777"`],
    [String.raw`x = "\ud800"`, String.raw`fields.x = "\\ud800"`],
    ['x = "a\nb"', String.raw`fields.x = "a\nb"`],
    // what is joined with what
    ['a and b or c d', '(name = "a" AND name = "b") OR (name = "c" AND name = "d")'],
    ['a or b and c', 'name = "a" OR (name = "b" AND name = "c")'],
    ['(a or b) c', '(name = "a" OR name = "b") AND name = "c"'],
    ['((a) and (b AND (c)))', 'name = "a" AND name = "b" AND name = "c"'],
    ['a OR (b or c)', 'name = "a" OR name = "b" OR name = "c"'],
    ['x = 1 y = 2', 'fields.x = 1 AND fields.y = 2'],
    ['\u00a0 a \u2003', 'name = "a"'],
  ];
  it.each(written)('%j is %s', (text, formatted) => {
    expect(read(text)).toBe(formatted);
  });

  it.each(written)('%j, formatted, is the same query', (_, formatted) => {
    expect(read(formatted)).toBe(formatted);
  });

  it.each([
    ['', 'the end', 1],
    ['age >', 'the end', 6],
    ['age > > 3', '>', 7],
    ['(age > 3', 'the end', 9],
    ['age > 3)', ')', 8],
    ['and', 'and', 1],
    ['a or', 'the end', 5],
    ['name = has', 'has', 8],
    ['a.b.c = 3', '=', 7],
    ['"age" = 3', '=', 7],
    ['name = "x', '"', 8],
    ['a, b', ',', 2],
    ['a\u00a0b', '\u00a0', 2],
    ['a 𝟘', '𝟘', 3],
  ])('%j can not be read: %j at %i', (text, found, position) => {
    const { fault } = parseQuery(text);
    expect(fault).toMatchObject({ code: 'syntax', found, start: position - 1 });
  });

  it('has a property of no kind', () => {
    expect(parseQuery('a = 1 or contact.age = 2').fault).toMatchObject({
      code: 'unknown_property_type',
      type: 'contact',
      start: 9,
    });
  });

  describe('in a workspace that hides addresses', () => {
    it.each([
      ['tel:123456', 'name ~ "tel:123456"'],
      ['+250788123123', 'name ~ "+250788123123"'],
      ['A6YWQL', 'ref = "A6YWQL"'],
      ['A6YWQ1', 'name ~ "A6YWQ1"'],
    ])('%j is %s', (text, formatted) => {
      expect(read(text, { redactsUrns: true })).toBe(formatted);
    });
  });

  it('is a phone number if the workspace knows it for one', () => {
    const phoneNumber = (text: string) => (text === '(0788) 123 123' ? '+250788123123' : undefined);
    expect(read(' (0788) 123 123 ', { phoneNumber })).toBe('urns.tel = "+250788123123"');
    expect(read('(0788) 123 123')).toBe('urns.tel ~ 0788 AND name ~ 123 AND name ~ 123');
  });

  describe('has bounds', () => {
    const { depth, length, conditions } = queryLimits;
    const nested = (count: number) => `${'('.repeat(count)}a${')'.repeat(count)}`;
    it.each([
      ['brackets', nested(depth), nested(depth + 1)],
      ['brackets of other kinds in texts', `"${'['.repeat(depth)}"`, `"${'['.repeat(depth + 1)}"`],
      ['characters', `"${'é'.repeat(length - 2)}"`, `"${'é'.repeat(length - 1)}"`],
      ['conditions', 'a '.repeat(conditions), 'a '.repeat(conditions + 1)],
    ])('of %s', (_, most, more) => {
      expect(read(most)).not.toBe('too_complex');
      expect(read(more)).toBe('too_complex');
    });

    it('and takes little time for what is hostile', () => {
      const hostile = [
        '"\\'.repeat(5000),
        '('.repeat(1_000_000),
        'a or '.repeat(2000),
        `${'a.'.repeat(4999)}=`,
      ];
      for (const text of hostile) expect(parseQuery(text).fault?.code).toBeDefined();
    });
  });
});
