Profile: MHeroMessageRequest
Parent: MheroCommunicationRequest
Id: mhero-message-request
Title: "mHero Message Request"
Description: "Asks for a text or a file to be sent to contacts or groups: a broadcast. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-message-request-1
* extension contains MHeroMessageChannel named channel 0..1 MS
* extension[commReqFlowStarts] 0..0
* language MS
* authoredOn MS
* requester MS
* payload.content[x] only string or Attachment

Invariant: mhero-message-request-1
Description: "A request whose text is there in several languages says which one it is written in."
Severity: #error
Expression: "payload.content.extension('http://hl7.org/fhir/StructureDefinition/translation').exists() implies language.exists()"
* requirements = "MH-REQ-08"

Mapping: MHeroMessageRequestRequirements
Source: MHeroMessageRequest
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* payload.content[x] -> "MH-REQ-07"
* extension[commReqFlowStarts] -> "MH-REQ-07"
* extension[channel] -> "MH-CHANNEL-05"
