Instance: channel-voice
InstanceOf: MHeroChannel
Usage: #example
Title: "A channel for calls"
Description: "The line that health workers call for the quiz."
* identifier[rapidpro].value = "7a1f0e5c-2b6d-4c1e-9a53-1c0e5a7b0003"
* status = #active
* connectionType = http://mhero.org/fhir/CodeSystem/mhero-channel-type-codes#voice
* name = "Learning line"
* payloadType = http://mhero.org/fhir/CodeSystem/mhero-message-content-codes#speech
* address = "tel:+231770000901"
