import { describe, expect, test } from 'vitest';
import { languageCodeOf, languageTag, LanguageTags } from '../../src/flow/language-tags.ts';

describe('language codes as BCP 47', () => {
  test.each([
    ['eng', 'en'],
    ['ENG', 'en'],
    ['fra', 'fr'],
    ['fre', 'fr'],
    ['swa', 'sw'],
    ['hau', 'ha'],
    ['kri', 'kri'],
    ['en', 'en'],
    ['pt_br', 'pt-BR'],
    ['eng-GB', 'en-GB'],
    ['base', 'und'],
    ['und', 'und'],
    ['', 'und'],
    ['qaa', 'mis'],
    ['22', 'mis'],
    ['xx', 'mis'],
    ['klingonish', 'mis'],
  ])('%s is %s', (code, tag) => {
    expect(languageTag(code)).toBe(tag);
  });

  test.each([
    ['en', 'eng'],
    ['kri', 'kri'],
    ['und', 'und'],
    ['pt-BR', 'pt-BR'],
  ])('%s comes from %s', (tag, code) => {
    expect(languageCodeOf(tag)).toBe(code);
  });

  test('two codes of one language have a tag each', () => {
    const tags = new LanguageTags(['eng', 'en', 'x1', 'x2']);
    expect(['eng', 'en', 'x1', 'x2', 'eng'].map((code) => tags.tag(code))).toEqual([
      'en',
      'en-001',
      'mis',
      'mis-001',
      'en',
    ]);
  });
});
