Profile: MHeroFlowStartRequest
Parent: MheroCommunicationRequest
Id: mhero-flow-start-request
Title: "mHero Flow Start Request"
Description: "Asks for one flow to be started with contacts or groups. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-flow-start-1
* extension contains MHeroFlowParameter named parameter 0..* MS
* extension[commReqBroadcastStarts] 0..0
* authoredOn MS
* requester MS
* payload 1..1
* payload.content[x] only Reference(MheroWorkflows or MHeroFlow)
* payload.contentReference.reference 1..1

Invariant: mhero-flow-start-1
Description: "Each parameter of a flow start has a key of its own."
Severity: #error
Expression: "extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-parameter').extension('key').value.isDistinct()"
* requirements = "MH-REQ-11"

Mapping: MHeroFlowStartRequestRequirements
Source: MHeroFlowStartRequest
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* payload -> "MH-REQ-09"
* payload.content[x] -> "MH-REQ-09"
* payload.content[x].reference -> "MH-REQ-09"
* extension[commReqBroadcastStarts] -> "MH-REQ-10"
