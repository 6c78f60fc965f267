Profile: MHeroEidsrAlertFlow
Parent: MHeroFlow
Id: mhero-eidsr-alert-flow
Title: "mHero eIDSR Alert Flow"
Description: "What a flow must ask so that a health worker can report a suspected case to electronic integrated disease surveillance and response: the disease, the sex and age of the person, and whether a specimen was collected. Each answer is coded, in every language of the flow."
* insert Definition
* extension[flowLanguage] 1..*
* item 4..*
* item obeys mhero-eidsr-1 and mhero-eidsr-2
* item ^slicing.discriminator.type = #value
* item ^slicing.discriminator.path = "code"
* item ^slicing.rules = #open
* item ^slicing.ordered = false
* item contains
    disease 1..1 MS and
    sex 1..1 MS and
    age 1..1 MS and
    specimenCollected 1..1 MS
* item[disease] ^short = "Asks for the suspected disease"
* item[disease].code 1..1
* item[disease].code = $eidsr-question#disease
* item[disease].text 1..1
* item[disease].type = #choice
* item[disease].answerOption 1..*
* item[disease].answerOption.valueCoding from MHeroEidsrDisease (required)
* item[sex] ^short = "Asks for the sex"
* item[sex].code 1..1
* item[sex].code = $eidsr-question#sex
* item[sex].text 1..1
* item[sex].type = #choice
* item[sex].answerOption 2..*
* item[sex].answerOption.valueCoding from http://hl7.org/fhir/ValueSet/administrative-gender (required)
* item[age] ^short = "Asks for the age in completed years"
* item[age].code 1..1
* item[age].code = $eidsr-question#age
* item[age].text 1..1
* item[age].type = #integer
* item[specimenCollected] ^short = "Asks whether a specimen was collected"
* item[specimenCollected].code 1..1
* item[specimenCollected].code = $eidsr-question#specimen-collected
* item[specimenCollected].text 1..1
* item[specimenCollected].type = #choice
* item[specimenCollected].answerOption 2..*
* item[specimenCollected].answerOption.valueCoding from MHeroEidsrSpecimenCollected (required)

Invariant: mhero-eidsr-1
Description: "The text of a coded question is there in every language of the flow."
Severity: #error
Expression: "code.exists() implies %resource.extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-language').extension('language').value.where($this != %resource.language).subsetOf(text.extension('http://hl7.org/fhir/StructureDefinition/translation').where(extension('content').value.exists()).extension('lang').value)"
* requirements = "MH-EIDSR-05"

Invariant: mhero-eidsr-2
Description: "Every answer that a coded question offers is there in every language of the flow."
Severity: #error
Expression: "code.exists() implies answerOption.value.all(%resource.extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-language').extension('language').value.where($this != %resource.language).subsetOf(display.extension('http://hl7.org/fhir/StructureDefinition/translation').where(extension('content').value.exists()).extension('lang').value))"
* requirements = "MH-EIDSR-05"

Mapping: MHeroEidsrAlertFlowRequirements
Source: MHeroEidsrAlertFlow
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* item[disease] -> "MH-EIDSR-01"
* item[disease].code -> "MH-EIDSR-01"
* item[disease].text -> "MH-EIDSR-01"
* item[disease].type -> "MH-EIDSR-01"
* item[disease].answerOption -> "MH-EIDSR-01"
* item[disease].answerOption.value[x] -> "MH-EIDSR-01"
* item[sex] -> "MH-EIDSR-02"
* item[sex].code -> "MH-EIDSR-02"
* item[sex].text -> "MH-EIDSR-02"
* item[sex].type -> "MH-EIDSR-02"
* item[sex].answerOption -> "MH-EIDSR-02"
* item[sex].answerOption.value[x] -> "MH-EIDSR-02"
* item[age] -> "MH-EIDSR-03"
* item[age].code -> "MH-EIDSR-03"
* item[age].text -> "MH-EIDSR-03"
* item[age].type -> "MH-EIDSR-03"
* item[specimenCollected] -> "MH-EIDSR-04"
* item[specimenCollected].code -> "MH-EIDSR-04"
* item[specimenCollected].text -> "MH-EIDSR-04"
* item[specimenCollected].type -> "MH-EIDSR-04"
* item[specimenCollected].answerOption -> "MH-EIDSR-04"
* item[specimenCollected].answerOption.value[x] -> "MH-EIDSR-04"
* extension[flowLanguage] -> "MH-EIDSR-05"
