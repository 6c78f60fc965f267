/** Why verdicts differ, and who is right by the text of the specification. */

/** Cases of HL7's, by their id. */
export const explainedCases: Readonly<Record<string, string>> = {
  'qr-internal-refs':
    "The contained Questionnaire has an extension of SDC, whose package the case does not bring. HL7's validator, run without that package, refuses it too. Both are right: what they know differs.",
};

/** Examples of the specification, by their name. */
export const explainedExamples: Readonly<Record<string, string>> = {
  'Bundle-extensions':
    "The Bundle of R4's extensions. HL7's reads the invariants of definitions as expressions on the elements that they stand at, and refuses some of R4's own, and a key that is used twice. We read an expression when it is run, and let the definitions pass.",
  'Bundle-profiles-others':
    "The Bundle of R4's profiles, of which two have slices on elements that are not sliced. HL7's is right (ElementDefinition.slicing: the first element carries the slicing); we let a slice without slicing pass.",
  'Bundle-ussg-fht':
    "HL7's wants every URL under http://hl7.org/fhir to lead to a definition that it has, request URLs of a transaction too. Bundle.entry.request.url is only the URL that a server is asked for, relative to its root (Bundle.entry.request.url).",
  'DiagnosticReport-gingival-mass':
    "The data is base64 with white space between its groups, which R4's regular expression for base64Binary allows. HL7's decoder does not take it.",
  'Media-example':
    "The data is base64 with white space between its groups, which R4's regular expression for base64Binary allows. HL7's decoder does not take it.",
  'Measure-hiv-indicators':
    "The Measure names its library, which is not among the definitions. HL7's says that it has none; that it can't be found is no fault of the Measure.",
};

/** Classes of differences on mutants, by who refuses and what that side says first. */
export const explainedClasses: Readonly<Record<string, string>> = {
  'us profile.canonical-type':
    "A canonical that names a definition of another type, as a StructureDefinition for Library.relatedArtifact.resource. We are right (ElementDefinition.type.targetProfile); HL7's checks it for some elements only.",
  'us profile.empty-array':
    "An empty array as meta.profile, of which HL7's says nothing. We are right: in FHIR's JSON an array is never empty.",
  'us profile.reference-type':
    "Reference.type says a type that the element does not allow. We are right: the reference resolves to a resource of that type (Reference.type); HL7's looks at the url alone.",
  'us profile.invariant':
    "rng-2 on a Range whose two quantities have no comparable units. The invariant compares quantities, and what can't be compared yields nothing, which is not true; HL7's compares the bare numbers where both print the same unit, or none. Its text speaks of lower values only, so that both can be read out of it.",
  'us profile.display-wrong':
    "The display of a code of a v2 table in a version of the table that is not here. HL7's warns that it has no such version and looks no further; we have the table in another version, in which the display is another one. What is known differs.",
  'us profile.binding-required':
    "A LOINC code that is not among those that the value set lists, and a Coding without a system. HL7's warns of both, since it has no LOINC and no system to ask about; the value set lists its codes, so that neither can be in it. We are right.",
  'us profile.binding-no-code':
    'A required binding needs a code; text alone does not do (ElementDefinition.binding). We are right.',
  'us profile.code-unknown': "A code that the v2 tables do not have. HL7's takes the list as incomplete.",
  'us profile.resource-type-unknown':
    "An abstract type as resourceType. We are right: DomainResource is abstract, there are no instances of it; HL7's finds no fault.",
  'us profile.format':
    'An empty text beside an extension (`"display": ""` and `_display`). We are right: a string is not empty (its regular expression is [ \\r\\n\\t\\S]+); HL7\'s takes the extension for the value.',
  'us profile.unknown-property':
    "`_id` of a resource, which has no extensions, and a misspelt `valueStringx` where the extension `_valueString` is left. We are right: there are no such elements; HL7's takes the extension for the element.",
  'us profile.choice-multiple':
    "`_valueString` with an extension, and `valueRelatedArtifact`: two values of one choice. We are right (Extension.value[x] is there once); HL7's does not count the extension.",
  'us response.answer-option':
    "An integer as the answer to a question whose options are codes. We are right: the answer is one of the options (Questionnaire.item.answerOption); HL7's lets it pass.",
  'us response.answer-reference':
    "The Questionnaire lists the types that an answer may refer to. We are right; HL7's does not look at Reference.type.",
  'us profile.null-value':
    'A null where the property has nothing else. We are right (FHIR’s JSON has null only in arrays of primitives).',
  'HL7 Type_Specific_Checks_DT_OID_Valid':
    "1.2.3 as an OID: HL7's refuses those whose last dot is among the first four signs, but for 1.3, since they are hardly ever meant. R4's regular expression for oid allows it, so that we let it pass.",
  'HL7 MEASURE_MR_GRP_UNK_CODE':
    'The code of a group of a MeasureReport is none of its Measure. The Measure is an example of the guide, which HL7’s is given and our pack of definitions does not hold; with it we tell the same (measure-report.part-unknown).',
  'HL7 MEASURE_MR_GRP_POP_UNK_CODE':
    'The code of a population of a MeasureReport is none of its Measure. The Measure is an example of the guide, which HL7’s is given and our pack of definitions does not hold; with it we tell the same (measure-report.part-unknown).',
  'HL7 UNKNOWN_CODESYSTEM_VERSION':
    "A version of a code system that there is not, where a binding is required. HL7's refuses what it can't check; we say that it is not checked.",
  'HL7 VALUESET_VALUE_MISMATCH':
    "The version in a Coding differs from the one that the value set names. HL7's is right.",
  'HL7 http://hl7.org/fhir/StructureDefinition/Range#rng-2':
    "One quantity has a printed unit and the other none: HL7's evaluation ends with an exception, which it counts as a failed invariant.",
  'HL7 DUPLICATE_ID': "Two elements of one resource with the same id. HL7's is right.",
  'HL7 REFERENCE_REF_INVALID_REF': "A reference of nothing but white space. HL7's is right.",
};

/** Profiles of R4 whose published snapshot is not the one that we make. */
export const explainedSnapshots: Readonly<Record<string, string>> = {
  bp: 'Equal in meaning: the differential writes valueQuantity, which narrows value[x] to a Quantity. Published, the parts stand below value[x] itself; we make the slice value[x]:valueQuantity, as R4 does in its other vital signs.',
  catalog:
    'The published one is wrong: the differential slices Composition.date, and the element itself is missing in the snapshot, which the slices follow that slice it (ElementDefinition.slicing).',
  'elementdefinition-de':
    'Equal in meaning: published, the slices of the extension repeat the elements of the extension’s own definition, which the differential does not speak of and which its type names.',
  'familymemberhistory-genetic':
    'The published one is wrong: the differential slices elements such as sex and born[x], and the elements themselves are missing in the snapshot, which the slices follow that slice them (ElementDefinition.slicing).',
  'provenance-relevant-history':
    'The published one is wrong: the differential binds Provenance.agent.type of all agents to another value set, and the slice Author has that of Provenance again; and the contentReference of Provenance.entity.agent names the slice.',
};

/** HL7's cases of snapshot generation in which our snapshot is another one. */
export const explainedSnapshotCases: Readonly<Record<string, string>> = {
  'slice-cardinality-derived':
    "The base needs effective[x]; the slice effectiveDateTime says no minimum. HL7's gives the slice the minimum of the element, which forbids the other types; the case itself describes that a slice is unaffected. We are right.",
  'qr-sdc-simple':
    'The differential names extensions in version 5.3.0-ballot-tc1, which the case does not bring. HL7’s leaves out what it does not have; we take the version that R4 has. What is known differs.',
  'qr-sdc-onr5': 'The same extensions in a version that the case does not bring; see qr-sdc-simple.',
  t11: "The extension's own definition allows any number, the sliced element three. HL7's expected snapshot for R4B says any number, that for R5 three, as we do.",
  t13: "The definition of the extension allows one code. HL7's forgets that when the differential slices its parts again; it holds in either case, since the extension must conform to its definition. Equal in meaning.",
  t15: "The extension's definition allows one. HL7's expected snapshot for R5 says so, as ours does; that for R4B leaves the number of the element.",
  t16: "The value of an extension that can only be a string: HL7's makes a slice of the one type here and constrains the element itself in other cases (sushi1); we always do the latter. Equal in meaning.",
  t22: "What the sliced element asks of its parts: HL7's expected snapshot for R4B does not repeat it in the slices, that for R5 does, as ours. It holds for them in either case (ElementDefinition.slicing).",
  t31: "valueString within a slice: HL7's leaves no other type there, and leaves them for the same path outside of a slice (t6). We follow t6 in both places; a profile that means one type only says so of value[x].",
  'obs-2-2':
    "A second slice by type on a base that is open: HL7's expected snapshot closes the choice although nine types have no slice. We leave it open, as HL7's own code does for types without a slice.",
  'pat-choice-ms':
    'Case and base are of STU3 (fhirVersion 3.0): value sets stand in elements that R4 does not have. No case of R4.',
  'medstmt-nsw':
    "The extensions' definitions allow one each. HL7's expected snapshot for R5 says so, as ours does; that for R4B leaves the number of the element.",
  'ca-patient':
    "A slice of a value[x] that has one type: HL7's expected snapshot has the slice without the element that it slices; slices follow that element (ElementDefinition.slicing). We are right.",
  'ext-sort-issue':
    'The base is of DSTU2 (fhirVersion 1.4), with paths that R4 does not have. No case of R4.',
  sushi2:
    "HL7's expected snapshot for R4B makes a slice of the one type that an extension leaves; that for R5 constrains the element itself, as we do.",
  'nl-med':
    "A case of STU3. HL7's expected snapshot has elements with paths of List in a profile on Bundle, which is no path of a snapshot (ElementDefinition.path).",
  'pat-xver-extension':
    'An extension for an element of another version of FHIR, whose definition HL7’s makes by itself; we take it from the packages that are given, and none is. What is known differs.',
  'ccda-problem-section':
    "A logical model of CDA, one of whose entries is needed. HL7's knows from an extension of its tools that one of the entries is allowed, and gives the others a maximum of 0; the invariant that says so holds in ours. Equal in meaning.",
  t32: "What the sliced element says must be supported of its parts: HL7's expected snapshot for R4B does not repeat it in the slices, that for R5 does, as ours.",
  'eob-nested':
    "What the sliced element says must be supported of its parts: HL7's expected snapshot for R4B does not repeat it in the slices, those for R5 do (t22, t32), as ours.",
  slice23:
    'A slice that is sliced again by a discriminator of another name. HL7’s own validator refuses the differential; its snapshot leaves out the slicing that the differential states.',
  choice_min_1:
    'HL7 has taken this case out of the set for R5 as one that it could not figure out: its expected snapshot gives the slice valueCodeableConcept every type.',
  org2a: 'The base, US Core’s organization, is not among the files of the case.',
};

export const open = 'Open.';
