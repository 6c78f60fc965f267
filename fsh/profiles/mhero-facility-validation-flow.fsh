Profile: MHeroFacilityValidationFlow
Parent: MHeroFlow
Id: mhero-facility-validation-flow
Title: "mHero Facility Validation Flow"
Description: "What a flow must ask so that a record of a facility registry can be validated and updated by message: the facility, whether it is open, which services it offers, its phone, and whether all of it is right. It is for facility officers and for authors of flows."
* insert Definition
* obeys mhero-facility-1 and mhero-facility-2
* item 5..*
* item obeys mhero-facility-3
* insert QuestionSlices
* item contains
    facility 1..1 MS and
    name 0..1 MS and
    operationalStatus 1..1 MS and
    phone 1..1 MS and
    confirmed 1..1 MS
* insert Question(facility, facility, "Asks for the facility")
* item[facility].type = #choice
* item[facility].answerOption 1..*
* item[facility] obeys mhero-facility-4
* insert TextQuestion(name, name, "Asks for the name of the facility")
* insert Question(operationalStatus, operational-status, "Asks whether the facility is open")
* item[operationalStatus].type = #choice
* item[operationalStatus].answerOption 2..*
* item[operationalStatus].answerOption.valueCoding from http://hl7.org/fhir/ValueSet/location-status (required)
* insert TextQuestion(phone, phone, "Asks for the phone number of the facility")
* insert YesNoQuestion(confirmed, confirmed, "Reads the answers back and asks whether they are right")

Invariant: mhero-facility-1
Description: "What was answered is read back last: no question about the facility or a service comes after."
Severity: #error
Expression: "item.where(code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-registry-question' and code = 'confirmed').exists()).exists() implies item.where(code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-registry-question' or system = 'http://terminology.hl7.org/CodeSystem/service-type').exists()).last().code.where(code = 'confirmed').exists()"
* requirements = "MH-FAC-05"

Invariant: mhero-facility-2
Description: "At least one service is asked for."
Severity: #error
Expression: "item.code.where(system = 'http://terminology.hl7.org/CodeSystem/service-type').exists()"
* requirements = "MH-FAC-04"

Invariant: mhero-facility-3
Description: "A question with the code of a service asks whether the facility offers it now: its answers are yes and no."
Severity: #error
Expression: "code.where(system = 'http://terminology.hl7.org/CodeSystem/service-type').exists() implies (type = 'choice' and answerOption.value.all((system = 'http://terminology.hl7.org/CodeSystem/v2-0136' or system = 'http://terminology.hl7.org/CodeSystem/v2-0532') and (code = 'Y' or code = 'N')))"
* requirements = "MH-FAC-04"

Invariant: mhero-facility-4
Description: "A facility has a code of a facility registry, not one that the flow made up."
Severity: #error
Expression: "answerOption.value.system.all($this.startsWith('urn:uuid:').not())"
* requirements = "MH-FAC-01"

Mapping: MHeroFacilityValidationFlowRequirements
Source: MHeroFacilityValidationFlow
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* insert QuestionRequirement(facility, "MH-FAC-01")
* item[facility].answerOption -> "MH-FAC-01"
* insert QuestionRequirement(name, "MH-FAC-06")
* insert ChoiceRequirement(operationalStatus, "MH-FAC-02")
* insert QuestionRequirement(phone, "MH-FAC-03")
* insert ChoiceRequirement(confirmed, "MH-FAC-05")
