import { describe, expect, it } from 'vitest';
import { patternFault } from '../../../src/formats/rapidpro/pattern-syntax.ts';

describe('a pattern that the engine reads', () => {
  it.each([
    ...['', 'a|b|', '(a)(?:b)(?P<n>c)(?<m>d)', '(?i)a(?-s:b)(?)', '^*$+', '()*', 'a??', 'a{2}b{2,}c{2,5}?'],
    ...[
      '{',
      '{,5}',
      'a{01}',
      '[]a]',
      '[^]a-]',
      '[a-z\\d[:alpha:]\\pL]',
      '\\d\\b\\A\\z',
      '\\12\\0\\x41\\x{1F600}',
    ],
    ...['\\_\\.\\-', '\\Qa(b\\E*', '\\Qa(', '\\p{Greek}\\P{^Lu}', 'é+', 'a(?i)*', '\\a\\f\\t\\n\\r\\v'],
  ])('%s', (pattern) => {
    expect(patternFault(pattern)).toBeUndefined();
  });
});

describe('a pattern that it does not read', () => {
  it.each([
    ['(?=a)', /lookahead/],
    ['(?<!a)', /lookbehind/],
    ['(?>a)', /atomic/],
    ['(a)\\1', /references back/],
    ['\\k<n>', /references back/],
    ['(a', /not closed/],
    ['a)', /closes nothing/],
    ['[a', /not closed/],
    ['[z-a]', /wrong way round/],
    ['[[:letter:]]', /no class/],
    ['*a', /nothing to repeat/],
    ['a|+', /nothing to repeat/],
    ['a++', /repeats a repetition/],
    ['a{2}*', /repeats a repetition/],
    ['a{1001}', /out of range/],
    ['a{5,2}', /out of range/],
    ['a\\', /nothing stands after/],
    ['\\h', /does not know/],
    ['[\\b]', /does not know/],
    ['\\é', /does not know/],
    ['\\p{Klingon}', /no class/],
    ['\\x{110000}', /wrong form/],
    ['(?P<a b>c)', /name of a group/],
    ['(?<n>a)(?<n>b)', /two groups/],
    ['(?#a)', /after \(\?/],
    ['('.repeat(2000), /too many groups/],
    ['\ud800', /well-formed/],
  ])('%s', (pattern, fault) => {
    expect(patternFault(pattern)).toMatch(fault);
  });
});
