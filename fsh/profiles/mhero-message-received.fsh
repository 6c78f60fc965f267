Profile: MHeroMessageReceived
Parent: MheroCommunication
Id: mhero-message-received
Title: "mHero Message Received"
Description: "A message that came from a contact: an answer in a flow, a keyword, or a question of the contact's own. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* extension contains
    MHeroMessageChannel named channel 0..1 MS and
    MHeroMessageIntent named intent 0..1 MS
* category MS
* category ^short = "Labels by which the platform's users sort messages"
* category obeys mhero-label-1
* sender 1..1
* sender.reference 1..1
* received 1..1
* medium MS

Invariant: mhero-label-1
Description: "A label of the platform is known by its uuid and shown by its name."
Severity: #error
Expression: "coding.where(system = 'http://app.rapidpro.io/label-uuid').all(display.exists() and code.matches('^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'))"
* requirements = "MH-MSG-11"

Mapping: MHeroMessageReceivedRequirements
Source: MHeroMessageReceived
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* sender -> "MH-MSG-09"
* sender.reference -> "MH-MSG-09"
* received -> "MH-MSG-10"
* extension[channel] -> "MH-CHANNEL-05"
