Instance: client-comfort-toe
InstanceOf: MHeroClient
Usage: #example
Title: "A client"
Description: "A woman in antenatal care who wants to be reminded of her appointments in Kpelle or English."
* identifier[rapidpro].value = "2b0e6a54-4f0d-4c2e-9a7b-5d9c41f3e801"
* identifier[1].system = "http://openmrs.example.org/patient-id"
* identifier[1].value = "100GEJ"
* active = true
* name.text = "Comfort Toe"
* name.family = "Toe"
* name.given = "Comfort"
* telecom[0].system = #phone
* telecom[0].value = "+231770000201"
* telecom[0].use = #mobile
* gender = #female
* birthDate = "1998-04-17"
* communication[0].language = urn:ietf:bcp:47#kpe
* communication[0].preferred = true
* communication[1].language = urn:ietf:bcp:47#en
* managingOrganization = Reference(organization-riverside-clinic)
* extension[field][0].extension[key].valueString = "reminders"
* extension[field][0].extension[value].valueString = "yes"
