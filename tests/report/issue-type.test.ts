import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allMessages } from '../../src/cli/all-messages.ts';
import { issueType } from '../../src/report/validation/issue-type.ts';

const file = new URL('../../node_modules/hl7.fhir.r4.core/CodeSystem-issue-type.json', import.meta.url);
const published = new Set(
  [...readFileSync(file, 'utf8').matchAll(/"code"\s*:\s*"([a-z-]+)"/g)].map(([, code]) => code),
);

it('every code of ours has a type that FHIR knows', () => {
  expect(published.has('code-invalid')).toBe(true);
  for (const code of allMessages.keys()) expect(published).toContain(issueType(code));
});

it.each([
  ['profile.cardinality-min', 'required'],
  ['profile.binding-required', 'code-invalid'],
  ['profile.binding-not-checked', 'not-supported'],
  ['profile.invariant', 'invariant'],
  ['profile.format', 'value'],
  ['profile.unknown-property', 'structure'],
  ['profile.extension-context', 'extension'],
  ['profile.too-deep', 'too-costly'],
  ['json.duplicate-key', 'duplicate'],
  ['xml.syntax', 'structure'],
  ['fhir-xml.order', 'structure'],
  ['text.too-large', 'too-costly'],
  ['file.not-judged', 'informational'],
  ['rapidpro.flow-doubled', 'invalid'],
])('%s is %s', (code, type) => {
  expect(issueType(code)).toBe(type);
});
