Instance: related-person-hawa-toe
InstanceOf: MHeroRelatedPerson
Usage: #example
Title: "A related person"
Description: "The sister of a client, who has a phone and passes reminders on."
* identifier[rapidpro].value = "5c7f3b1e-0d2a-4e6f-9b8c-1a2b3c4d5e03"
* active = true
* patient = Reference(client-comfort-toe)
* relationship = http://terminology.hl7.org/CodeSystem/v3-RoleCode#SIS "sister"
* name.text = "Hawa Toe"
* telecom[0].system = #phone
* telecom[0].value = "+231770000203"
* telecom[0].use = #mobile
* communication.language = urn:ietf:bcp:47#en
* period.start = "2025-01-20"
