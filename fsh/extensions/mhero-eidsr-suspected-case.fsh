Extension: MheroEidsrSuspectedCase
Id: mhero-eidsr-suspected-case
Title: "mHero eIDSR Suspected Case Extension"
Description: "The suspected case that a patient is reported as, in the words of emNutt: which disease, who reported it, and what was told."
Context: Patient
* insert Definition
* obeys mhero-case-1
* extension contains
    diseaseCode 1..1 MS and
    reporterID 1..1 MS and
    age 0..1 MS and
    caseID 0..1 MS and
    specimenCollected 0..1 MS and
    communityDetection 0..1 MS and
    internationalTravel 0..1 MS
* insert Part(diseaseCode, code, "The suspected disease.")
* extension[diseaseCode].valueCode from MHeroEidsrDisease (required)
* insert Part(reporterID, Reference(Practitioner or PractitionerRole or Patient or Person\), "Who reported the case.")
* insert LiteralReference(reporterID)
* insert Part(age, integer, "Age in completed years.")
* insert Part(caseID, string, "Number of the case\, as the surveillance programme gives it.")
* insert Part(specimenCollected, boolean, "Whether a specimen was collected.")
* insert Part(communityDetection, boolean, "Whether the case was found in the community\, not at a facility.")
* insert Part(internationalTravel, boolean, "Whether the person came from abroad.")

Invariant: mhero-case-1
Description: "An age is a number of completed years, from 0 to 130."
Severity: #error
Expression: "extension('age').value.all($this >= 0 and $this <= 130)"
* requirements = "MH-CASE-03"

Mapping: MheroEidsrSuspectedCaseRequirements
Source: MheroEidsrSuspectedCase
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[diseaseCode] -> "MH-CASE-01"
* extension[diseaseCode].value[x] -> "MH-CASE-01"
* extension[reporterID] -> "MH-CASE-02"
* extension[reporterID].value[x] -> "MH-CASE-02"
* extension[reporterID].value[x].reference -> "MH-CASE-02"
