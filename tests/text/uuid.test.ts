import { describe, expect, it } from 'vitest';
import { isUuid, uuidV5 } from '../../src/text/uuid.ts';

const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('uuidV5', () => {
  // RFC 9562 appendix A.4 has the first; Python's uuid module gave the others.
  it.each([
    ['www.example.com', dns, '2ed6657d-e927-568b-95e1-2665a8aea6a2'],
    ['http://mhero.org/fhir', '6ba7b811-9dad-11d1-80b4-00c04fd430c8', '7f9ac32f-9b4f-5af0-b59d-b6f80aaae93d'],
    ['é', dns, 'ebfe0af8-3997-5ade-b634-ba92cf69f557'],
  ])('names %s in %s', (name, namespace, uuid) => {
    expect(uuidV5(name, namespace)).toBe(uuid);
  });

  it('refuses a namespace that is no UUID', () => {
    expect(() => uuidV5('a', 'b')).toThrow(RangeError);
  });
});

describe('isUuid', () => {
  it.each([
    [dns, true],
    [dns.toUpperCase(), true],
    [`${dns} `, false],
    [dns.replaceAll('-', ''), false],
    ['', false],
  ])('%s: %s', (text, is) => {
    expect(isUuid(text)).toBe(is);
  });
});
