Profile: MHeroScheduledRequest
Parent: MheroCommunicationRequest
Id: mhero-scheduled-request
Title: "mHero Scheduled Request"
Description: "Asks for a message to be sent, or a flow to be started, at a later time, once or again and again. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-scheduled-1
* extension[schedule] 1..1

Invariant: mhero-scheduled-1
Description: "A scheduled request should say when it is due next."
Severity: #warning
Expression: "status = 'active' implies occurrence.exists()"
* requirements = "MH-REQ-13"

Mapping: MHeroScheduledRequestRequirements
Source: MHeroScheduledRequest
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[schedule] -> "MH-REQ-12"
