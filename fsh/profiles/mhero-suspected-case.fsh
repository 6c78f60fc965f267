Profile: MHeroSuspectedCase
Parent: Condition
Id: mhero-suspected-case
Title: "mHero Suspected Case"
Description: "A disease under surveillance that a health worker suspects, until a laboratory or an investigation confirms or refutes it. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-case-3
* identifier MS
* clinicalStatus MS
* verificationStatus 1..1 MS
* verificationStatus ^short = "unconfirmed until somebody looked; then provisional, confirmed or refuted"
* code 1..1 MS
* code.coding ^slicing.discriminator.type = #value
* code.coding ^slicing.discriminator.path = "system"
* code.coding ^slicing.rules = #open
* code.coding contains eidsr 1..1 MS
* code.coding[eidsr] ^short = "The disease, as surveillance counts it"
* code.coding[eidsr] from MHeroEidsrDisease (required)
* code.coding[eidsr].system 1..1 MS
* code.coding[eidsr].system = $eidsr-disease
* code.coding[eidsr].code 1..1 MS
* subject 1..1 MS
* subject only Reference(Patient)
* subject.reference 1..1 MS
* onset[x] MS
* recordedDate 1..1 MS
* recorder 1..1 MS
* recorder only Reference(Practitioner or PractitionerRole)
* recorder.reference 1..1 MS
* evidence MS
* evidence.detail MS
* evidence.detail ^short = "The answers of the alert flow, and what the laboratory found"

Invariant: mhero-case-3
Description: "A confirmed case says what confirms it."
Severity: #error
Expression: "verificationStatus.coding.where(code = 'confirmed').exists() implies evidence.detail.exists()"
* requirements = "MH-CASE-07"

Mapping: MHeroSuspectedCaseRequirements
Source: MHeroSuspectedCase
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* code -> "MH-CASE-05"
* code.coding[eidsr] -> "MH-CASE-05"
* code.coding[eidsr].code -> "MH-CASE-05"
* verificationStatus -> "MH-CASE-05"
* subject -> "MH-CASE-06"
* subject.reference -> "MH-CASE-06"
* recordedDate -> "MH-CASE-06"
* recorder -> "MH-CASE-06"
* recorder.reference -> "MH-CASE-06"
