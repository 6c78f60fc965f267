import { describe, expect, it } from 'vitest';
import { defaultXmlLimits, looksLikeXml, parseXml } from '../../src/text/xml-tree.ts';

describe('hostile XML ends in a finding, soon', () => {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
  const cases: [string, string, string][] = [
    ['a billion laughs', `<!DOCTYPE a [<!ENTITY l0 "lol">${entities.join('')}]><a>&l9;</a>`, 'xml.doctype'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'xml.doctype'],
    ['an external DTD', '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>', 'xml.doctype'],
    ['100,000 levels', '<a>'.repeat(100_000), 'xml.too-deep'],
    ['a closed tower of 100,000 levels', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`, 'xml.too-deep'],
    ['an attribute twice', '<a x="1" x="2"/>', 'xml.syntax'],
    ['a prefix without a namespace', '<x:a/>', 'xml.syntax'],
    ['a character that XML forbids', '<a>\u0001</a>', 'xml.syntax'],
    ['a reference to a character that XML forbids', '<a>&#1;</a>', 'xml.syntax'],
    ['a text cut off', '<a x="1', 'xml.syntax'],
    ['nothing', '', 'xml.syntax'],
  ];
  it.each(cases)('%s', (_, text, code) => {
    const started = performance.now();
    const { root, findings } = parseXml(text, 'a.xml');
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(root).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('as many parts as there may be, and one more', () => {
    const limits = { ...defaultXmlLimits, parts: 100 };
    expect(parseXml(`<a>${'<b/>'.repeat(99)}</a>`, 'a.xml', limits).findings).toEqual([]);
    expect(parseXml(`<a>${'<b/>'.repeat(98)}<b c="1"/></a>`, 'a.xml', limits).findings).toMatchObject([
      { code: 'xml.too-many-parts', line: 1, column: 396 },
    ]);
  });

  it('a long value is read, not refused', () => {
    const { root } = parseXml(`<a x="${'y'.repeat(5_000_000)}"/>`, 'a.xml');
    expect(root?.attributes[0]?.value).toHaveLength(5_000_000);
  });
});

it('tells XML from JSON by its first sign', () => {
  expect(['<a/>', '\ufeff <a/>', '\n<?xml?>'].map(looksLikeXml)).toEqual([true, true, true]);
  expect(['{}', '', '"<a/>"', ' [1]'].map(looksLikeXml)).toEqual([false, false, false, false]);
});
