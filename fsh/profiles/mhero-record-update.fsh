Profile: MHeroRecordUpdate
Parent: MHeroSyncProvenance
Id: mhero-record-update
Title: "mHero Record Update"
Description: "That a record of a registry was changed because of what somebody answered: which record, by which answers, and who accepted it. Must-support elements are kept by a server and filled by the registry in which the change was accepted."
* insert Definition
* obeys mhero-update-1 and mhero-update-2
* target only Reference(MHeroContact or MHeroContactRole or MHeroLocation or MHeroOrganization or MHeroHealthcareService)
* activity = http://terminology.hl7.org/CodeSystem/v3-DataOperation#UPDATE
* agent ^slicing.discriminator.type = #value
* agent ^slicing.discriminator.path = "type"
* agent ^slicing.rules = #open
* agent contains verifier 1..1 MS
* agent[verifier] ^short = "Who accepted the change"
* agent[verifier].type 1..1
* agent[verifier].type = http://terminology.hl7.org/CodeSystem/provenance-participant-type#verifier

Invariant: mhero-update-1
Description: "One of the sources is the response that tells what was answered."
Severity: #error
Expression: "entity.exists() implies entity.what.reference.where($this.matches('(^|/)QuestionnaireResponse/')).exists()"
* requirements = "MH-UPDATE-01"

Invariant: mhero-update-2
Description: "Somebody decided: an answer changes nothing by itself."
Severity: #error
Expression: "extension('http://mhero.org/fhir/StructureDefinition/mhero-sync-decision').extension('rule').value.all($this = 'by-hand')"
* requirements = "MH-UPDATE-03"

Mapping: MHeroRecordUpdateRequirements
Source: MHeroRecordUpdate
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* agent[verifier] -> "MH-UPDATE-02"
* agent[verifier].type -> "MH-UPDATE-02"
* target -> "MH-UPDATE-04"
* activity -> "MH-UPDATE-04"
