Instance: contact-fatu-kamara
InstanceOf: MHeroContact
Usage: #example
Title: "A contact"
Description: "A community health nurse whom the registry and RapidPro know by their own identifiers."
* identifier[rapidpro].value = "6f1f4c0e-3a53-4d6d-9c58-0b6c1f0a4e21"
* identifier[1].system = "http://registry.example.org/health-worker"
* identifier[1].value = "HW-2041"
* active = true
* name.text = "Fatu Kamara"
* name.family = "Kamara"
* name.given = "Fatu"
* telecom[0].system = #phone
* telecom[0].value = "+231770000141"
* telecom[0].use = #mobile
* extension[field][0].extension[key].valueString = "district"
* extension[field][0].extension[value].valueString = "Riverside"
* communication = urn:ietf:bcp:47#en
