/**
 * What kind of fault an error is about, in words that both validators' errors are put into: HL7's by the id of the
 * message, ours by its code. The first rule that fits counts.
 */
const ofReference: readonly (readonly [RegExp, string])[] = [
  [/#([\w-]+)$/, 'invariant'],
  // A pattern of codings is told as the number of codings that match it.
  [/^Terminology_TX_Coding_Count/, 'fixed value'],
  [/XHTML/i, 'narrative'],
  [/^Questionnaire_QR|^QUESTIONNAIRE_QR|^No response answer/i, 'answer'],
  [/comma/i, 'structure'],
  [/^Validation_VAL_Profile_(?:Minimum|NoCheckMin)|PROFILE_MINIMUM/i, 'cardinality'],
  [/^Validation_VAL_Profile_Maximum/i, 'cardinality'],
  [/Validation_VAL_Profile_(?:NotSlice|NoMatch|OutOfOrder)|SLICING|Details_for__matching/i, 'slice'],
  [/Validation_VAL_Profile_(?:NoType|WrongType)|Extension_(?:EXT|PROF)_Type|BAD_TYPE|WRONG_TYPE/i, 'type'],
  [/^Profile_VAL_NotAllowed/i, 'fixed value'],
  [/Validation_VAL_Unknown_Profile|VALIDATION_VAL_PROFILE_UNKNOWN/i, 'profile unknown'],
  [/^_?DT_Fixed|Fixed_Type|TYPE_CHECKS_(?:FIXED|PATTERN)|^Pattern|_DT_Fixed/i, 'fixed value'],
  [/^Extension_EXT_(?:Context|Modifier)/i, 'extension'],
  [/^Extension_/i, 'extension'],
  [/Display/i, 'display'],
  [
    /^Terminology_|^UNABLE_TO_INFER|^UNKNOWN_CODE|^Unknown_Code|CODESYSTEM_VERSION|^NO_CODE|^None_of|INACTIVE|not_in_vs|VALUESET_VALUE|Coding_|^CODESYSTEM_CS_NO_SUPPLEMENT/i,
    'code',
  ],
  [
    /^OPDEF_|^CapabalityStatement|^ED_SEARCH|^VALUESET_|^CODESYSTEM_|^CONCEPTMAP_|^SEARCHPARAMETER_|^MEASURE_/i,
    'definition',
  ],
  [/^Questionnaire_Q/i, 'questionnaire'],
  [
    /^Reference_|^REFERENCE_|ref_.*resolve|CANONICAL_TYPE|CANONICAL_RESOLVE|URL_EXAMPLE|URL_Resolve/i,
    'reference',
  ],
  [/^BUNDLE_|^Bundle_|DUPLICATE_ID/i, 'bundle'],
  [/^Resource_RES_ID|DT_String_Length|CANONICAL_(?:ABSOLUTE|CONTAINED)/i, 'format'],
  [/DT_QTY_|DT_DT_|MIN_VALUE|MAX_VALUE|MAXLENGTH|LENGTH/i, 'limit'],
  [/ATT_SIZE|ATT_NO|ATT_HASH/i, 'attachment'],
  [/^TYPE_SPECIFIC_CHECKS|^Type_Specific_Checks|^Resource_RES_ID|Primitive|B64/i, 'format'],
  [/snapshot|^SD_|^ERROR_GENERATING/i, 'definition'],
  [/MEASURE/i, 'definition'],
  [/JSON|property|Object|Array|array|parse|Unrecognized|ILLEGAL_PROPERTY|resource/i, 'structure'],
];

const ofOurs: readonly (readonly [RegExp, string])[] = [
  [/^profile\.invariant$/, 'invariant'],
  [/^profile\.(?:cardinality|slice-(?:min|max)|not-for|choice)/, 'cardinality'],
  [/^profile\.slic/, 'slice'],
  [/^profile\.(?:type|value-type)/, 'type'],
  [/^profile\.(?:fixed|pattern)/, 'fixed value'],
  [/^profile\.extension/, 'extension'],
  [/^profile\.display/, 'display'],
  [/^profile\.(?:bundle|full-url|search-entry|document)/, 'bundle'],
  [/^profile\.(?:code-system|value-set|search|concept-map|measure|element-path|snapshot)/, 'definition'],
  [/^profile\.(?:code|binding|system|coding)/, 'code'],
  [/^response\./, 'answer'],
  [/^questionnaire\./, 'questionnaire'],
  [/^profile\.(?:reference|canonical|contained|example)/, 'reference'],
  [/^profile\.(?:min-|max-)/, 'limit'],
  [/^profile\.attachment/, 'attachment'],
  [/^profile\.(?:narrative|xhtml)/, 'narrative'],
  [/^profile\.(?:profile|claimed)-unknown/, 'profile unknown'],
  [/^profile\.(?:format|identifier)/, 'format'],
  [/^(?:text|json|xml)\.|^profile\./, 'structure'],
];

/** The kind of one of HL7's errors, by the id of its message. */
export function kindOfReference(id: string): string {
  return find(ofReference, id);
}

/** The kind of one of our errors, by its code. */
export function kindOfOurs(code: string): string {
  return find(ofOurs, code);
}

function find(rules: readonly (readonly [RegExp, string])[], text: string): string {
  return rules.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}

/**
 * Whether two places are one: the same element, the choice with or without its type, or one the element that the
 * other is directly in, as when one validator names the code and the other the coding that it is in.
 */
export function isSamePlace(a: string, b: string): boolean {
  const [left, right] = [steps(a), steps(b)];
  const [longer, shorter] = left.length >= right.length ? [left, right] : [right, left];
  return longer.length - shorter.length <= 1 && shorter.every((step, i) => step === longer[i]);
}

/** Names and indexes from the root; comments on the way, types of choices, and an index of 0 say nothing more. */
function steps(expression: string): string[] {
  return (
    expression
      .replaceAll(/\/\*.*?\*\//g, '')
      .replaceAll(/\.ofType\(\w+\)/g, '')
      .replaceAll('[x]', '')
      .replaceAll('[0]', '')
      // Items after the first are steps of their own, below the list that they are in.
      .replaceAll(/\[([^\]]*)\]/g, '.$1')
      .split('.')
      .slice(1)
      .filter((step) => step !== '')
  );
}
