Profile: MHeroMessageSent
Parent: MheroCommunication
Id: mhero-message-sent
Title: "mHero Message Sent"
Description: "A message that went, or is to go, to a contact. It tells who is to get it, how it travels and what became of it. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-sent-1 and mhero-sent-2
* extension contains MHeroMessageChannel named channel 0..1 MS
* recipient 1..*
* recipient.reference 1..1
* medium MS
* statusReason MS

Invariant: mhero-sent-1
Description: "A message that left the platform says when."
Severity: #error
Expression: "status = 'in-progress' implies sent.exists()"
* requirements = "MH-MSG-07"

Invariant: mhero-sent-2
Description: "A message that could not be sent says why."
Severity: #error
Expression: "status = 'not-done' implies statusReason.exists()"
* requirements = "MH-MSG-08"

Mapping: MHeroMessageSentRequirements
Source: MHeroMessageSent
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* recipient -> "MH-MSG-06"
* recipient.reference -> "MH-MSG-06"
* extension[channel] -> "MH-CHANNEL-05"
