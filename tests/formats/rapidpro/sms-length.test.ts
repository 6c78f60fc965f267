import { expect, it } from 'vitest';
import { smsLength } from '../../../src/formats/rapidpro/sms-length.ts';

it.each([
  ['', 'GSM-7', 0, 1],
  ['a'.repeat(160), 'GSM-7', 160, 1],
  ['a'.repeat(161), 'GSM-7', 161, 2],
  ['a'.repeat(307), 'GSM-7', 307, 3],
  ['€'.repeat(81), 'GSM-7', 162, 2],
  ['é'.repeat(160), 'GSM-7', 160, 1],
  ['ç'.repeat(70), 'UCS-2', 70, 1],
  ['ç'.repeat(71), 'UCS-2', 71, 2],
  ['😀'.repeat(36), 'UCS-2', 72, 2],
])('%s', (text, alphabet, units, segments) => {
  expect(smsLength(text)).toMatchObject({ alphabet, units, segments });
});

it('names the character that asks for UCS-2', () => {
  expect(smsLength('it’s “so”').first).toBe('’');
});
