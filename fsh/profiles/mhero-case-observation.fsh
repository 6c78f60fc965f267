Profile: MHeroCaseObservation
Parent: Observation
Id: mhero-case-observation
Title: "mHero Case Observation"
Description: "One thing that was told about a suspected case beside the disease: the age, or whether a specimen was collected. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-case-4 and mhero-case-5
* status MS
* code 1..1 MS
* code from MHeroEidsrQuestions (required)
* subject 1..1 MS
* subject only Reference(Patient)
* subject.reference 1..1 MS
* focus MS
* focus only Reference(MHeroSuspectedCase)
* effective[x] 1..1 MS
* effective[x] only dateTime
* performer MS
* value[x] 1..1 MS
* value[x] only Quantity or CodeableConcept or boolean or integer
* derivedFrom MS
* derivedFrom ^short = "The answers of the alert flow"

Invariant: mhero-case-4
Description: "An age is a number of completed years: a quantity in years of UCUM (a), from 0 to 130."
Severity: #error
Expression: "code.coding.where(code = 'age').exists() implies value.ofType(Quantity).where(system = 'http://unitsofmeasure.org' and code = 'a' and value >= 0 and value <= 130).exists()"
* requirements = "MH-CASE-09"

Invariant: mhero-case-5
Description: "Whether a specimen was collected is answered by yes, no or unknown, as a code of HL7."
Severity: #error
Expression: "code.coding.where(code = 'specimen-collected').exists() implies value.ofType(CodeableConcept).coding.where((system = 'http://terminology.hl7.org/CodeSystem/v2-0532' or system = 'http://terminology.hl7.org/CodeSystem/v2-0136') and (code = 'Y' or code = 'N' or code = 'UNK')).exists()"
* requirements = "MH-CASE-10"

Mapping: MHeroCaseObservationRequirements
Source: MHeroCaseObservation
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* code -> "MH-CASE-08"
* subject -> "MH-CASE-08"
* subject.reference -> "MH-CASE-08"
* focus -> "MH-CASE-08"
* effective[x] -> "MH-CASE-08"
* value[x] -> "MH-CASE-08"
