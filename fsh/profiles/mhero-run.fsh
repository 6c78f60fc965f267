Profile: MHeroRun
Parent: Bundle
Id: mhero-run
Title: "mHero Run"
Description: "A transaction that tells of one run: how it went, what was answered and each of its messages. Must-support elements are kept by a server and filled by a sender."
* insert Definition
* obeys mhero-run-bundle-1 and mhero-run-bundle-2
* type = #transaction
* type MS
* entry 1..* MS
* entry.fullUrl 1..1 MS
* entry.resource 1..1 MS
* entry.request 1..1 MS
* entry ^slicing.discriminator.type = #type
* entry ^slicing.discriminator.path = "resource"
* entry ^slicing.rules = #open
* entry contains
    response 0..1 MS and
    message 0..* MS
* entry[response].resource only MHeroFlowResponse
* entry[message].resource only MheroCommunication

Invariant: mhero-run-bundle-1
Description: "There is one run."
Severity: #error
Expression: "entry.resource.ofType(Basic).where(code.coding.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-resource' and code = 'mHeroFlowRun').exists()).count() = 1"
* requirements = "MH-BUNDLE-05"

Invariant: mhero-run-bundle-2
Description: "Each message is of a run."
Severity: #error
Expression: "entry.resource.ofType(Communication).all(extension('http://mhero.org/fhir/StructureDefinition/mhero-comm-flow-run').exists())"
* requirements = "MH-BUNDLE-06"

Mapping: MHeroRunRequirements
Source: MHeroRun
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* type -> "MH-BUNDLE-04"
* entry.fullUrl -> "MH-BUNDLE-04"
* entry.resource -> "MH-BUNDLE-04"
* entry.request -> "MH-BUNDLE-04"
* entry[response] -> "MH-BUNDLE-05"
