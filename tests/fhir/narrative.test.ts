import { expect, it } from 'vitest';
import { narrative } from '../../src/fhir/narrative.ts';

it('escapes what authors wrote', () => {
  expect(
    narrative({ title: 'A & <b>', sentence: 'x > y', entries: ['<script>alert(1)</script>', '"q"'] }),
  ).toEqual({
    status: 'generated',
    div:
      '<div xmlns="http://www.w3.org/1999/xhtml"><p><b>A &amp; &lt;b&gt;</b></p><p>x &gt; y</p>' +
      '<ol><li>&lt;script&gt;alert(1)&lt;/script&gt;</li><li>&quot;q&quot;</li></ol></div>',
  });
});

it('cuts a long list and says so', () => {
  const { div } = narrative({
    title: 't',
    entries: Array.from({ length: 1000 }, (_, index) => `entry ${index}`),
  });
  expect(div.match(/<li>/g)).toHaveLength(201);
  expect(div).toContain('<li>and 800 more</li>');
});
