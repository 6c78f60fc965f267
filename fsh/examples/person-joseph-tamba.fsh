Instance: person-joseph-tamba
InstanceOf: MHeroPerson
Usage: #example
Title: "A person"
Description: "Somebody who wrote to the platform and was then found to be a health worker of the registry."
* identifier[rapidpro].value = "9d51c0de-6c0a-4b7e-8f52-3a1b2c4d5e02"
* active = true
* name.text = "Joseph Tamba"
* telecom[0].system = #phone
* telecom[0].value = "+231770000202"
* telecom[0].use = #mobile
* extension[field][0].extension[key].valueString = "district"
* extension[field][0].extension[value].valueString = "Riverside"
* link[0].target = Reference(contact-fatu-kamara)
* link[0].assurance = #level2
