Instance: channel-sms
InstanceOf: MHeroChannel
Usage: #example
Title: "A channel for SMS"
Description: "The short code of the ministry, free of charge for health workers."
* identifier[rapidpro].value = "7a1f0e5c-2b6d-4c1e-9a53-1c0e5a7b0001"
* status = #active
* connectionType = http://mhero.org/fhir/CodeSystem/mhero-channel-type-codes#sms
* name = "Ministry of Health 2041"
* managingOrganization.display = "Example Ministry of Health"
* payloadType = http://mhero.org/fhir/CodeSystem/mhero-message-content-codes#text
* address = "tel:2041"
