// Made by scripts/logical-models.ts of the types and schemas that the program reads with.
Logical: MHeroModelFlowResults
Id: mhero-model-flow-results
Title: "Flow Results Package"
Description: "The descriptor of a package of the Flow Results Specification 1.1.0: what was asked, so that the rows can be read. It is made from the JSON Schema that the reader checks with, and is for those who exchange answers with a FLOIP aggregator."
* insert Definition
* profile 1..1 string "Says that this is a Flow Results package."
* profile obeys mhero-model-flow-results-1
* flowResultsSpecificationVersion 0..1 string "Version of the specification."
* flowResultsSpecificationVersion insert JsonName("flow_results_specification_version")
* flowResultsSpecificationVersion insert JsonMayBeEmpty
* created 1..1 string "When the package was made."
* created obeys mhero-model-flow-results-2
* modified 1..1 string "When the package was changed last."
* modified obeys mhero-model-flow-results-2
* id 0..1 string "Id of the package."
* id insert JsonNullable
* id insert JsonMayBeEmpty
* name 0..1 string "Short name of the package."
* name obeys mhero-model-flow-results-3
* title 0..1 string "Title of the package."
* title insert JsonMayBeEmpty
* resources 1..* Base "The rows of answers; there is one."
* resources.name 0..1 string "Name of the rows."
* resources.name obeys mhero-model-flow-results-3
* resources.path 0..1 Base "File or files that hold the rows."
* resources.apiDataUrl 0..1 string "Address where an API gives the rows."
* resources.apiDataUrl insert JsonName("api_data_url")
* resources.apiDataUrl insert JsonNullable
* resources.apiDataUrl insert JsonMayBeEmpty
* resources.apiDataUrl2 0..1 string "The same, as older examples write it."
* resources.apiDataUrl2 insert JsonName("api-data-url")
* resources.apiDataUrl2 insert JsonNullable
* resources.apiDataUrl2 insert JsonMayBeEmpty
* resources.accessMethod 0..1 string "Whether the rows are in a file or come from an API."
* resources.accessMethod insert JsonName("access_method")
* resources.accessMethod obeys mhero-model-flow-results-4
* resources.mediatype 0..1 string "Media type of the rows."
* resources.mediatype insert JsonNullable
* resources.mediatype insert JsonMayBeEmpty
* resources.encoding 0..1 string "Encoding of the rows."
* resources.encoding insert JsonNullable
* resources.encoding insert JsonMayBeEmpty
* resources.schema 1..1 Base "What is in the rows."
* resources.schema.language 0..1 string "Language of the texts."
* resources.schema.language insert JsonNullable
* resources.schema.language obeys mhero-model-flow-results-5
* resources.schema.fields 0..* Base "Columns of the rows."
* resources.schema.fields insert JsonMayBeEmpty
* resources.schema.fields.name 1..1 string "Name of the column."
* resources.schema.fields.name insert JsonMayBeEmpty
* resources.schema.fields.type 1..1 string "Type of the column."
* resources.schema.fields.type insert JsonMayBeEmpty
* resources.schema.fields.title 0..1 string "Title of the column."
* resources.schema.fields.title insert JsonMayBeEmpty
* resources.schema.questions 1..* Base "The questions by their id."
* resources.schema.questions insert JsonByKey
* resources.schema.questions insert JsonMayBeEmpty
* resources.schema.questions.key 1..1 string "Id of the question."
* resources.schema.questions.value 1..1 Base "The question."
* resources.schema.questions.value insert JsonMayBeEmpty
* resources.schema.questions.value.type 1..1 string "Type of the answer."
* resources.schema.questions.value.type insert JsonMayBeEmpty
* resources.schema.questions.value.label 1..1 string "The question as it is asked."
* resources.schema.questions.value.label insert JsonMayBeEmpty
* resources.schema.questions.value.typeOptions 1..1 Base "More about the answer."
* resources.schema.questions.value.typeOptions insert JsonName("type_options")
* resources.schema.questions.value.typeOptions insert JsonMayBeEmpty
* resources.schema.questions.value.typeOptions.choices 0..* string "Answers that are offered."
* resources.schema.questions.value.typeOptions.range 0..* decimal "Least and greatest number."
* resources.schema.questions.value.semanticLabels 0..* string "What the question means."
* resources.schema.questions.value.semanticLabels insert JsonName("semantic_labels")
* resources.schema.questions.value.semanticLabels insert JsonMayBeEmpty
* resources.schema.questions.value.isPersonalInformation 0..1 boolean "The answer is about a person."
* resources.schema.questions.value.isPersonalInformation insert JsonName("is_personal_information")
* resources.schema.questions.value.setContactProperty 0..1 string "Property of the contact that the answer sets."
* resources.schema.questions.value.setContactProperty insert JsonName("set_contact_property")
* resources.schema.questions.value.setContactProperty insert JsonMayBeEmpty
* resources.schema.questions.value.setGroupMembership 0..1 string "Group that the answer puts the contact in."
* resources.schema.questions.value.setGroupMembership insert JsonName("set_group_membership")
* resources.schema.questions.value.setGroupMembership insert JsonMayBeEmpty
* resources.profile 0..1 Base "Kind of the rows."
* description 0..1 Base "What the package holds, for people."
* licenses 0..1 Base "Terms of use."
* sources 0..1 Base "Where the data came from."
* homepage 0..1 Base "Page of the package."

Invariant: mhero-model-flow-results-1
Description: "It is one of flow-results-package."
Severity: #error
Expression: "$this in ('flow-results-package')"

Invariant: mhero-model-flow-results-2
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^\\\\d{4}-\\\\d{2}-\\\\d{2}[Tt ]\\\\d{2}:\\\\d{2}:\\\\d{2}(\\\\.\\\\d+)?([Zz]|[+-]\\\\d{2}:\\\\d{2})$')"

Invariant: mhero-model-flow-results-3
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^[-a-z0-9._]+$')"

Invariant: mhero-model-flow-results-4
Description: "It is one of api, file."
Severity: #error
Expression: "$this in ('api' | 'file')"

Invariant: mhero-model-flow-results-5
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^[a-z]{3}$')"

Mapping: MHeroModelFlowResultsToFhir
Source: MHeroModelFlowResults
Target: "http://mhero.org/fhir/flows.html"
Id: fhir
Title: "FHIR R4 by the profiles of this guide"
* profile -> "Questionnaire.meta.profile"
* flowResultsSpecificationVersion -> "Library.extension(mhero-flow-format)"
* created -> "Questionnaire.date"
* modified -> "Questionnaire.date"
* id -> "Questionnaire.identifier.value"
* name -> "Questionnaire.identifier.value"
* title -> "Questionnaire.title"
* resources -> "QuestionnaireResponse"
* resources.name -> "Questionnaire.extension(mhero-flow-source)"
* resources.path -> "QuestionnaireResponse"
* resources.apiDataUrl -> "QuestionnaireResponse"
* resources.apiDataUrl2 -> "QuestionnaireResponse"
* resources.accessMethod -> "QuestionnaireResponse"
* resources.mediatype -> "QuestionnaireResponse"
* resources.encoding -> "QuestionnaireResponse"
* resources.schema -> "Questionnaire"
* resources.schema.language -> "Questionnaire.language"
* resources.schema.fields -> "QuestionnaireResponse.item"
* resources.schema.fields.name -> "QuestionnaireResponse.item"
* resources.schema.fields.type -> "QuestionnaireResponse.item"
* resources.schema.fields.title -> "QuestionnaireResponse.item"
* resources.schema.questions -> "Questionnaire.item"
* resources.schema.questions.key -> "Questionnaire.item.linkId"
* resources.schema.questions.value -> "Questionnaire.item"
* resources.schema.questions.value.type -> "Questionnaire.item.type, Questionnaire.item.extension(mhero-flow-answer-type)"
* resources.schema.questions.value.label -> "Questionnaire.item.text"
* resources.schema.questions.value.typeOptions -> "Questionnaire.item"
* resources.schema.questions.value.typeOptions.choices -> "Questionnaire.item.answerOption"
* resources.schema.questions.value.typeOptions.range -> "Questionnaire.item.extension(minValue), Questionnaire.item.extension(maxValue)"
* resources.schema.questions.value.semanticLabels -> "Questionnaire.item.code"
* resources.schema.questions.value.isPersonalInformation -> "QuestionnaireResponse.meta.security"
* resources.schema.questions.value.setContactProperty -> "Practitioner.extension(mhero-contact-field)"
* resources.schema.questions.value.setGroupMembership -> "Group.member"
* resources.profile -> "QuestionnaireResponse.meta.profile"
* description -> "Questionnaire.description"
* licenses -> "Questionnaire.copyright"
* sources -> "Questionnaire.extension(mhero-flow-source)"
* homepage -> "Questionnaire.extension(mhero-flow-source)"
