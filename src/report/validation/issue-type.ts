/** The code of http://hl7.org/fhir/issue-type for each of our own. */

/** The first that fits the start, or the end, of a code counts. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/^text\.too-large$|\.too-(?:large|deep|many-parts|many-keys)$/, 'too-costly'],
  [/^profile\.(?:cardinality-min|slice-min)|-missing$|\.required$/, 'required'],
  [/not-checked$/, 'not-supported'],
  [/^profile\.(?:invariant|best-practice)/, 'invariant'],
  [/^profile\.(?:binding|code|display|coding|value-set|concept-map)/, 'code-invalid'],
  [
    /^profile\.(?:profile|claimed|extension)-unknown|^profile\.reference-unresolved|^file\.unknown/,
    'not-found',
  ],
  [/^profile\.(?:format|value-type|fixed|pattern|min-value|max-value|max-length|whitespace)/, 'value'],
  [/^profile\.(?:extension|modifier)/, 'extension'],
  [
    /^profile\.(?:unknown|array|empty|null|not-an-object|resource-type|too|slice|cardinality|choice|type)/,
    'structure',
  ],
  [/duplicate|repeated/, 'duplicate'],
  [/^(?:json|xml|fhir-xml|text|schema)\./, 'structure'],
  [/^file\.not-judged/, 'informational'],
];

/** `invalid` for what has no kind of its own. */
export function issueType(code: string): string {
  return rules.find(([pattern]) => pattern.test(code))?.[1] ?? 'invalid';
}
