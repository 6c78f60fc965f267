Profile: MheroCommunicationRequest
Parent: CommunicationRequest
Id: mhero-communication-request
Title: "mHero Communication Request"
Description: "Asks for a message to be sent to contacts, or for a flow to be started with them, now or on a schedule. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-request-1
* extension contains
    MheroCommReqFlowStarts named commReqFlowStarts 0..1 MS and
    MheroCommReqBroadcastStarts named commReqBroadcastStarts 0..1 MS and
    MheroCommReqRecurrance named schedule 0..1 MS
* status MS
* occurrence[x] MS
* recipient 1..* MS
* recipient.reference 1..1
* payload 1..* MS
* payload.content[x] only string or Attachment or Reference(MheroWorkflows or MHeroFlow)

Invariant: mhero-request-1
Description: "A request either starts a flow or is a broadcast."
Severity: #error
Expression: "extension('http://mhero.org/fhir/StructureDefinition/mhero-comm-req-flow-starts').empty() or extension('http://mhero.org/fhir/StructureDefinition/mhero-comm-req-broadcast-starts').empty()"
* requirements = "MH-REQ-05"

Mapping: MheroCommunicationRequestRequirements
Source: MheroCommunicationRequest
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* recipient -> "MH-REQ-01"
* recipient.reference -> "MH-REQ-01"
* payload -> "MH-REQ-02"
* payload.content[x] -> "MH-REQ-02"
* extension[commReqFlowStarts] -> "MH-REQ-03"
* extension[commReqBroadcastStarts] -> "MH-REQ-04"
* extension[schedule] -> "MH-REQ-06"
