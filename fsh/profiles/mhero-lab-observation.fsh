Profile: MHeroLabObservation
Parent: Observation
Id: mhero-lab-observation
Title: "mHero Lab Observation"
Description: "What a laboratory found in one test. Must-support elements are kept by a server and filled by a laboratory system that knows them."
* insert Definition
* obeys mhero-lab-1
* status MS
* category 1..* MS
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category contains laboratory 1..1 MS
* category[laboratory] = $observation-category#laboratory
* code 1..1 MS
* code.coding 1..* MS
* code.coding.system 1..1 MS
* code.coding.code 1..1 MS
* subject 1..1 MS
* subject only Reference(Patient)
* subject.reference 1..1 MS
* effective[x] 1..1 MS
* effective[x] only dateTime
* value[x] MS
* value[x] only Quantity or CodeableConcept or string
* valueCodeableConcept MS
* valueCodeableConcept from MHeroLabFinding (extensible)
* dataAbsentReason MS
* interpretation MS
* specimen MS
* performer MS

Invariant: mhero-lab-1
Description: "A finished test has a value, or says why there is none."
Severity: #error
Expression: "(status = 'final' or status = 'amended' or status = 'corrected') implies (value.exists() or dataAbsentReason.exists() or component.exists())"
* requirements = "MH-LAB-03"

Mapping: MHeroLabObservationRequirements
Source: MHeroLabObservation
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* category -> "MH-LAB-01"
* category[laboratory] -> "MH-LAB-01"
* code -> "MH-LAB-01"
* code.coding -> "MH-LAB-01"
* code.coding.system -> "MH-LAB-01"
* code.coding.code -> "MH-LAB-01"
* subject -> "MH-LAB-02"
* subject.reference -> "MH-LAB-02"
* effective[x] -> "MH-LAB-02"
* value[x] -> "MH-LAB-03"
