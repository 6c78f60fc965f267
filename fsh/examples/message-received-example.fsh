Instance: message-keyword
InstanceOf: MHeroMessageReceived
Usage: #example
Title: "A message with a keyword"
Description: "A health worker asks for the facts on malaria by a keyword; an officer labelled the message."
* extension[channel].valueReference.identifier.system = "http://app.rapidpro.io/channel-uuid"
* extension[channel].valueReference.identifier.value = "7a1f0e5c-2b6d-4c1e-9a53-1c0e5a7b0001"
* extension[channel].valueReference.display = "Ministry of Health 2041"
* status = #completed
* category.coding.system = "http://app.rapidpro.io/label-uuid"
* category.coding.code = #9d0c7f1e-53a4-4b0e-8f3e-0a1b2c3d4e5f
* category.coding.display = "Requests for facts"
* medium = http://terminology.hl7.org/CodeSystem/v3-ParticipationMode#SMSWRIT
* received = "2025-04-08T14:02:40.000Z"
* sender = Reference(contact-fatu-kamara)
* payload.contentString = "facts malaria"
