Profile: MHeroFlowResponse
Parent: QuestionnaireResponse
Id: mhero-flow-response
Title: "mHero Flow Response"
Description: "What a contact answered in one run of a flow, each answer with the type of its question. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* identifier 1..1 MS
* identifier obeys mhero-response-1
* identifier.system 1..1 MS
* identifier.value 1..1 MS
* questionnaire 1..1 MS
* questionnaire only Canonical(MHeroFlow)
* status MS
* subject 1..1 MS
* subject only Reference(Practitioner or Patient or Person or RelatedPerson)
* subject.reference 1..1
* authored 1..1 MS
* source MS
* item MS
* item.linkId MS
* item.text MS
* item.item 0..0
* item.answer MS
* item.answer.value[x] 1..1 MS
* item.answer.value[x] only decimal or integer or date or dateTime or time or string or Coding or Attachment
* item.answer.item 0..0

Invariant: mhero-response-1
Description: "The identifier of a response is the uuid of the run, in lower case, as urn:uuid:."
Severity: #error
Expression: "(system.exists() and value.exists()) implies (system = 'urn:ietf:rfc:3986' and value.matches('^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'))"
* requirements = "MH-RUN-03"

Mapping: MHeroFlowResponseRequirements
Source: MHeroFlowResponse
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* identifier -> "MH-RUN-03"
* identifier.system -> "MH-RUN-03"
* identifier.value -> "MH-RUN-03"
* questionnaire -> "MH-RUN-04"
* subject -> "MH-RUN-04"
* subject.reference -> "MH-RUN-04"
* authored -> "MH-RUN-04"
* item.item -> "MH-RUN-05"
* item.answer.value[x] -> "MH-RUN-05"
* item.answer.item -> "MH-RUN-05"
