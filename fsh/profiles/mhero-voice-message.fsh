Profile: MHeroVoiceMessage
Parent: MheroCommunication
Id: mhero-voice-message
Title: "mHero Voice Message"
Description: "What was said in a call: by the platform, as a recording or as a text that a machine spoke, or by the contact. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-voice-1
* medium 1..1 MS
* medium = http://terminology.hl7.org/CodeSystem/v3-ParticipationMode#PHONE

Invariant: mhero-voice-1
Description: "A recording in a call is sound."
Severity: #error
Expression: "payload.content.ofType(Attachment).all(contentType.exists() and contentType.startsWith('audio/'))"
* requirements = "MH-MSG-13"

Mapping: MHeroVoiceMessageRequirements
Source: MHeroVoiceMessage
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* medium -> "MH-MSG-12"
