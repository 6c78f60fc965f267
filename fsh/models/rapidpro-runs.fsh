// Made by scripts/logical-models.ts of the types and schemas that the program reads with.
Logical: MHeroModelRun
Id: mhero-model-run
Title: "Runs"
Description: "What RapidPro's API tells of runs, a page of the list: who went through which flow, and what was answered. It is made from the JSON Schema that the reader checks with, and is for those who fetch runs and send them to a FHIR server."
* insert Definition
* next 0..1 string "Address of the next page."
* next insert JsonNullable
* next insert JsonMayBeEmpty
* previous 0..1 string "Address of the page before."
* previous insert JsonNullable
* previous insert JsonMayBeEmpty
* results 0..* Base "The runs."
* results insert JsonMayBeEmpty
* results.uuid 1..1 string "Uuid of the run."
* results.uuid obeys mhero-model-run-1
* results.flow 1..1 Base "The flow that was gone through."
* results.flow.uuid 1..1 string "Uuid of the flow."
* results.flow.uuid obeys mhero-model-run-1
* results.flow.name 0..1 string "Name of the flow."
* results.flow.name insert JsonNullable
* results.flow.name insert JsonMayBeEmpty
* results.flow.urn 0..1 string "Not used for a flow."
* results.flow.urn insert JsonNullable
* results.flow.urn insert JsonMayBeEmpty
* results.contact 1..1 Base "Who went through it."
* results.contact.uuid 1..1 string "Uuid of the contact."
* results.contact.uuid obeys mhero-model-run-1
* results.contact.name 0..1 string "Name of the contact."
* results.contact.name insert JsonNullable
* results.contact.name insert JsonMayBeEmpty
* results.contact.urn 0..1 string "Address of the contact."
* results.contact.urn insert JsonNullable
* results.contact.urn insert JsonMayBeEmpty
* results.start 0..1 Base "The start of the flow that the run belongs to; none if a keyword, a campaign or another flow began it."
* results.start insert JsonNullable
* results.start.uuid 1..1 string "Uuid of the start."
* results.start.uuid obeys mhero-model-run-1
* results.responded 0..1 boolean "The contact answered at least once."
* results.path 0..* Base "Steps that were passed, in this order."
* results.path insert JsonMayBeEmpty
* results.path.node 1..1 string "Uuid of the step."
* results.path.node obeys mhero-model-run-1
* results.path.time 1..1 string "When it was passed."
* results.path.time obeys mhero-model-run-2
* results.values 1..* Base "Results by key."
* results.values insert JsonByKey
* results.values insert JsonMayBeEmpty
* results.values.key 1..1 string "Key of the result."
* results.values.value 1..1 Base "The result."
* results.values.value insert JsonMayBeEmpty
* results.values.value.value[x] 0..1 string or decimal or boolean "What was answered, as the flow stored it."
* results.values.value.value[x] insert JsonNullable
* results.values.value.value[x] insert JsonMayBeEmpty
* results.values.value.value[x] insert JsonPrimitiveChoice
* results.values.value.category 0..1 string "Category of the answer."
* results.values.value.category insert JsonNullable
* results.values.value.category insert JsonMayBeEmpty
* results.values.value.name 0..1 string "Name of the result."
* results.values.value.name insert JsonNullable
* results.values.value.name insert JsonMayBeEmpty
* results.values.value.input 0..1 string "What the contact wrote; only older servers tell it."
* results.values.value.input insert JsonNullable
* results.values.value.input insert JsonMayBeEmpty
* results.values.value.node 1..1 string "Uuid of the step that asked."
* results.values.value.node obeys mhero-model-run-1
* results.values.value.time 0..1 string "When the answer was stored."
* results.values.value.time insert JsonNullable
* results.values.value.time obeys mhero-model-run-2
* results.exitType 0..1 string "How the run ended."
* results.exitType insert JsonName("exit_type")
* results.exitType obeys mhero-model-run-3
* results.createdOn 1..1 string "When the run began."
* results.createdOn insert JsonName("created_on")
* results.createdOn obeys mhero-model-run-2
* results.modifiedOn 0..1 string "When the run was changed last."
* results.modifiedOn insert JsonName("modified_on")
* results.modifiedOn insert JsonNullable
* results.modifiedOn obeys mhero-model-run-2
* results.exitedOn 0..1 string "When the run ended."
* results.exitedOn insert JsonName("exited_on")
* results.exitedOn insert JsonNullable
* results.exitedOn obeys mhero-model-run-2
* results.id 0..1 Base "Number of the run in older versions."
* results.submittedBy 0..1 Base "Who entered the answers, in versions with surveyors."
* results.submittedBy insert JsonName("submitted_by")

Invariant: mhero-model-run-1
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$')"

Invariant: mhero-model-run-2
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}(\\\\.\\\\d+)?(Z|[+-]\\\\d{2}:\\\\d{2})$')"

Invariant: mhero-model-run-3
Description: "It is one of completed, interrupted, expired, failed."
Severity: #error
Expression: "$this in ('completed' | 'interrupted' | 'expired' | 'failed')"

Mapping: MHeroModelRunToFhir
Source: MHeroModelRun
Target: "http://mhero.org/fhir/flows.html"
Id: fhir
Title: "FHIR R4 by the profiles of this guide"
* next -> "Bundle.link"
* previous -> "Bundle.link"
* results -> "Basic, QuestionnaireResponse"
* results.uuid -> "Basic.id, QuestionnaireResponse.identifier.value"
* results.flow -> "Basic.extension(mhero-flow-run-details), QuestionnaireResponse.questionnaire"
* results.flow.uuid -> "QuestionnaireResponse.questionnaire"
* results.flow.name -> "QuestionnaireResponse.questionnaire"
* results.flow.urn -> "QuestionnaireResponse.questionnaire"
* results.contact -> "Basic.extension(mhero-flow-run-details), QuestionnaireResponse.source"
* results.contact.uuid -> "Practitioner.identifier.value"
* results.contact.name -> "Practitioner.name.text"
* results.contact.urn -> "Practitioner.telecom"
* results.start -> "QuestionnaireResponse.basedOn"
* results.start.uuid -> "CommunicationRequest.id"
* results.responded -> "Basic.extension(mhero-flow-run-details)"
* results.path -> "QuestionnaireResponse.item"
* results.path.node -> "QuestionnaireResponse.item.linkId"
* results.path.time -> "QuestionnaireResponse.item"
* results.values -> "QuestionnaireResponse.item"
* results.values.key -> "Questionnaire.item.extension(mhero-flow-result)"
* results.values.value -> "QuestionnaireResponse.item"
* results.values.value.value[x] -> "QuestionnaireResponse.item.answer.value[x]"
* results.values.value.category -> "QuestionnaireResponse.item.answer.valueCoding"
* results.values.value.name -> "Questionnaire.item.extension(mhero-flow-result)"
* results.values.value.input -> "Communication.payload"
* results.values.value.node -> "QuestionnaireResponse.item.linkId"
* results.values.value.time -> "QuestionnaireResponse.authored"
* results.exitType -> "Basic.extension(mhero-flow-run-details), QuestionnaireResponse.status"
* results.createdOn -> "Basic.extension(mhero-flow-run-details)"
* results.modifiedOn -> "Basic.extension(mhero-flow-run-details)"
* results.exitedOn -> "Basic.extension(mhero-flow-run-details), QuestionnaireResponse.authored"
* results.id -> "Basic.id"
* results.submittedBy -> "QuestionnaireResponse.author"
