Instance: channel-whatsapp
InstanceOf: MHeroChannel
Usage: #example
Title: "A channel for WhatsApp"
Description: "The ministry's WhatsApp business account, which carries pictures and buttons too."
* identifier[rapidpro].value = "7a1f0e5c-2b6d-4c1e-9a53-1c0e5a7b0002"
* status = #active
* connectionType = http://mhero.org/fhir/CodeSystem/mhero-channel-type-codes#whatsapp
* name = "Ministry of Health on WhatsApp"
* payloadType[0] = http://mhero.org/fhir/CodeSystem/mhero-message-content-codes#text
* payloadType[1] = http://mhero.org/fhir/CodeSystem/mhero-message-content-codes#image
* payloadType[2] = http://mhero.org/fhir/CodeSystem/mhero-message-content-codes#audio
* payloadType[3] = http://mhero.org/fhir/CodeSystem/mhero-message-content-codes#quick-reply
* address = "whatsapp:231770000900"
