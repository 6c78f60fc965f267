/** Why verdicts differ, and who is right by the text of the specification. */

/** Cases of HL7's, by their id. */
export const explainedCases: Readonly<Record<string, string>> = {
  'qr-internal-refs':
    "The contained Questionnaire has an extension of SDC, whose package the case does not bring. HL7's validator, run without that package, refuses it too. Both are right: what they know differs.",
};

/** Examples of the specification, by their name. */
export const explainedExamples: Readonly<Record<string, string>> = {
  'Bundle-types':
    "R4's own definitions of these extensions (4.0.1) do not allow them on the elements where R4's definitions use them; HL7's reads the newer definitions of the extensions package, which do. By R4's text we are right, and R4 breaks its own rule.",
  'Bundle-ussg-fht':
    "HL7's wants every URL under http://hl7.org/fhir to lead to a definition that it has, request URLs of a transaction too. Bundle.entry.request.url is only the URL that a server is asked for (section 2.36.4).",
  'DiagnosticReport-gingival-mass':
    "The data is base64 with white space between its groups, which R4's regular expression for base64Binary allows (section 2.24.0.1). HL7's decoder does not take it.",
  'DiagnosticReport-example-pgx':
    "The hash of the attachment is written in hex, where it is the SHA-1 of the data in base64. HL7's is right; we do not compute hashes.",
  'Media-example':
    "The data is base64 with white space between its groups, which R4's regular expression for base64Binary allows (section 2.24.0.1). HL7's decoder does not take it.",
  'Measure-hiv-indicators':
    "The Measure names its library, which is not among the definitions. HL7's says that it has none; that it can't be found is no fault of the Measure.",
};

/** Classes of differences on mutants, by who refuses and what that side says first. */
export const explainedClasses: Readonly<Record<string, string>> = {
  'us profile.canonical-type':
    "A canonical that names a definition of another type: a ValueSet for QuestionnaireResponse.questionnaire. We are right (ElementDefinition.type.targetProfile, section 2.28); HL7's checks it for some elements only.",
  'us profile.empty-array':
    "An empty array where HL7's parser looks no further, as in meta.profile. We are right: arrays are never empty (section 2.6.1.2).",
  'us profile.reference-type':
    "Reference.type says another type than the element allows. We are right: the type is that of the target (section 2.3.0.1); HL7's looks at the url alone.",
  'us profile.invariant':
    "rng-2 on a Range whose two quantities have no comparable units. By the invariant's text the comparison of such quantities is empty, and an invariant that is not true fails (section 5.1.0.11); HL7's compares the numbers when the printed units are the same.",
  'us profile.display-wrong':
    "The display of a code of the v2 tables, of which we have the whole list in the terminology package; HL7's gives a warning for them. Wrong displays are errors elsewhere, so we stay with that.",
  'us profile.binding-required':
    "A code of another code system, which HL7's asks a terminology server about although the value set draws on one code system only, that is there in whole. We are right.",
  'us profile.binding-no-code':
    'A required binding needs a code; text alone does not do (section 4.1.5). We are right.',
  'us profile.code-unknown': "A code that the v2 tables do not have. HL7's takes the list as incomplete.",
  'us profile.resource-type-unknown':
    "An abstract type as resourceType. We are right: DomainResource has no instances (section 2.1.0); HL7's finds no fault.",
  'us profile.format':
    'An empty text that has an extension beside it. We are right: a string has at least one character, or is not there (section 2.24.0.1).',
  'us profile.unknown-property':
    'The id of a resource has no extensions (Resource.id is of a type without them, section 2.27). We are right.',
  'us response.answer-option':
    "An integer as the answer to a question whose options are codes. We are right: the answer is one of the options (Questionnaire.item.answerOption); HL7's lets it pass.",
  'us response.answer-reference':
    "The Questionnaire lists the types that an answer may refer to. We are right; HL7's does not look at Reference.type.",
  'us profile.null-value': 'A null where the property has nothing else. We are right (section 2.6.1.3).',
  'HL7 UNKNOWN_CODESYSTEM_VERSION':
    "A version of a code system that there is not. HL7's is right to refuse it where a binding is required: the coding names something else.",
  'HL7 VALUESET_VALUE_MISMATCH':
    "The version in a Coding differs from the one that the value set names. HL7's is right.",
  'HL7 Type_Specific_Checks_DT_OID_Valid':
    "1.2.3 as an OID: HL7's wants at least four arcs, or 1.3 as the beginning. R4's regular expression for oid allows it (section 2.24.0.1), so that we let it pass.",
  'HL7 http://hl7.org/fhir/StructureDefinition/Range#rng-2':
    "HL7's evaluation ends with an exception, which it counts as a failed invariant.",
  'HL7 DUPLICATE_ID': "Two elements of one resource with the same id. HL7's is right (section 2.24.0.3).",
  'HL7 REFERENCE_REF_INVALID_REF': "A reference of nothing but white space. HL7's is right.",
};

/** Profiles of R4 whose published snapshot is not the one that we make. */
export const explainedSnapshots: Readonly<Record<string, string>> = {
  bp: 'Equal in meaning: the differential writes valueQuantity, which narrows value[x] to a Quantity. Published, the parts stand below value[x] itself; we make the slice value[x]:valueQuantity, as R4 does in its other vital signs.',
  catalog:
    'The published one is wrong: the differential slices Composition.date, and the element itself is missing in the snapshot, where slices follow the element that they slice (section 5.1.0.14).',
  'elementdefinition-de':
    'Equal in meaning: published, the slices of the extension repeat the elements of Extension, which the differential does not constrain.',
  'familymemberhistory-genetic':
    'The published one is wrong: the differential slices elements such as sex and born[x], and the elements themselves are missing in the snapshot (section 5.1.0.14).',
  'provenance-relevant-history':
    'The published one is wrong: Provenance.agent.type has another binding in the differential than what the slice Provenance.agent:Author has inherited, and the contentReference of Provenance.entity.agent names the slice.',
};

export const open = 'Open.';
