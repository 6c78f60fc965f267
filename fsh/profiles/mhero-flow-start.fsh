Profile: MHeroFlowStart
Parent: Bundle
Id: mhero-flow-start
Title: "mHero Flow Start"
Description: "A transaction that starts a flow: the request, with those of its contacts and groups that the server may not know yet. Must-support elements are kept by a server and filled by a sender."
* insert Definition
* obeys mhero-flow-start-bundle-1
* type = #transaction
* type MS
* entry 1..* MS
* entry.fullUrl 1..1 MS
* entry.resource 1..1 MS
* entry.request 1..1 MS
* entry ^slicing.discriminator.type = #type
* entry ^slicing.discriminator.path = "resource"
* entry ^slicing.rules = #open
* entry contains request 1..1 MS
* entry[request].resource only MHeroFlowStartRequest

Invariant: mhero-flow-start-bundle-1
Description: "What goes along with the request is a contact, a role, a group or a flow."
Severity: #error
Expression: "entry.resource.all($this is CommunicationRequest or $this is Practitioner or $this is PractitionerRole or $this is Patient or $this is Person or $this is RelatedPerson or $this is Group or $this is Basic or $this is Questionnaire)"
* requirements = "MH-BUNDLE-03"

Mapping: MHeroFlowStartRequirements
Source: MHeroFlowStart
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* type -> "MH-BUNDLE-01"
* entry.fullUrl -> "MH-BUNDLE-01"
* entry.resource -> "MH-BUNDLE-01"
* entry.request -> "MH-BUNDLE-01"
* entry[request] -> "MH-BUNDLE-02"
* entry[request].resource -> "MH-BUNDLE-02"
