Profile: MHeroLabResult
Parent: DiagnosticReport
Id: mhero-lab-result
Title: "mHero Lab Result"
Description: "The report of a laboratory that a messaging service tells to the health worker who sent the specimen. Only a report that the laboratory has released is told. Must-support elements are kept by a server and filled by a laboratory system that knows them."
* insert Definition
* obeys mhero-lab-2 and mhero-lab-3
* identifier MS
* basedOn MS
* status MS
* category 1..* MS
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category contains laboratory 1..1 MS
* category[laboratory] = http://terminology.hl7.org/CodeSystem/v2-0074#LAB
* code 1..1 MS
* subject 1..1 MS
* subject only Reference(Patient)
* subject.reference 1..1 MS
* effective[x] MS
* issued 1..1 MS
* performer 1..* MS
* performer only Reference(Organization or Practitioner or PractitionerRole)
* result MS
* result only Reference(MHeroLabObservation)
* result.reference 1..1 MS
* conclusion MS

Invariant: mhero-lab-2
Description: "A released report has results."
Severity: #error
Expression: "(status = 'final' or status = 'amended' or status = 'corrected' or status = 'appended') implies result.exists()"
* requirements = "MH-LAB-05"

Invariant: mhero-lab-3
Description: "A report should have the number of the specimen or of the request: by it, and not by a name, the result is told."
Severity: #warning
Expression: "identifier.exists() or basedOn.exists() or specimen.exists()"
* requirements = "MH-LAB-06"

Mapping: MHeroLabResultRequirements
Source: MHeroLabResult
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* category -> "MH-LAB-04"
* category[laboratory] -> "MH-LAB-04"
* code -> "MH-LAB-04"
* subject -> "MH-LAB-04"
* subject.reference -> "MH-LAB-04"
* issued -> "MH-LAB-04"
* performer -> "MH-LAB-04"
* result -> "MH-LAB-05"
* result.reference -> "MH-LAB-05"
