Profile: MheroCommunication
Parent: Communication
Id: mhero-communication
Title: "mHero Communication"
Description: "One message that was sent to a contact or came from one. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-communication-1 and mhero-communication-2
* extension contains MheroCommFlowRun named commFlowRun 0..1 MS
* basedOn only Reference(MheroCommunicationRequest)
* basedOn MS
* basedOn.reference 1..1
* inResponseTo only Reference(MheroCommunication)
* inResponseTo MS
* status MS
* sent MS
* received MS
* recipient MS
* sender MS
* payload 1..* MS
* payload.content[x] only string or Attachment

Invariant: mhero-communication-1
Description: "A message has a sender, a recipient or both: who of them is the contact says which way it went."
Severity: #error
Expression: "sender.exists() or recipient.exists()"
* requirements = "MH-MSG-02"

Invariant: mhero-communication-2
Description: "A completed message says when it was sent or received."
Severity: #error
Expression: "status = 'completed' implies (sent.exists() or received.exists())"
* requirements = "MH-MSG-03"

Mapping: MheroCommunicationRequirements
Source: MheroCommunication
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* payload -> "MH-MSG-01"
* payload.content[x] -> "MH-MSG-01"
* recipient -> "MH-MSG-02"
* sender -> "MH-MSG-02"
* sent -> "MH-MSG-03"
* received -> "MH-MSG-03"
* basedOn -> "MH-MSG-04"
* basedOn.reference -> "MH-MSG-04"
* inResponseTo -> "MH-MSG-04"
* extension[commFlowRun] -> "MH-MSG-05"
