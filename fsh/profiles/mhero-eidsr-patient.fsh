Profile: MheroEidsrPatient
Parent: Patient
Id: mhero-eidsr-patient
Title: "mHero eIDSR Patient"
Description: "The person of a suspected case, as far as the reporter told: mostly a sex and an age, no name. The url and the extension are emNutt's. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-case-2
* extension contains MheroEidsrSuspectedCase named suspectedCase 1..1 MS
* identifier MS
* name MS
* telecom MS
* gender MS
* birthDate MS
* address MS

Invariant: mhero-case-2
Description: "A patient should have a sex, or say that it is unknown."
Severity: #warning
Expression: "gender.exists()"
* requirements = "MH-CASE-04"

Mapping: MheroEidsrPatientRequirements
Source: MheroEidsrPatient
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[suspectedCase] -> "MH-CASE-01"
* gender -> "MH-CASE-04"
