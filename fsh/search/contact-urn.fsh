Instance: contact-urn
InstanceOf: SearchParameter
Title: "Search contacts by URN"
Description: "Finds a contact by the address that the messaging platform knows it by, as a URN: tel:+231770000141, mailto:, whatsapp:, telegram:."
Usage: #definition
* url = "http://mhero.org/fhir/SearchParameter/contact-urn"
* name = "MHeroContactUrn"
* status = #draft
* experimental = false
* description = "Finds a contact by the address that the messaging platform knows it by, as a URN: tel:+231770000141, mailto:, whatsapp:, telegram:."
* code = #urn
* base[0] = #Practitioner
* base[1] = #Patient
* base[2] = #Person
* base[3] = #RelatedPerson
* type = #token
* expression = "Practitioner.telecom.where(system = 'phone' and value.startsWith('+')).select('tel:' + value) | Practitioner.telecom.where(system = 'email').select('mailto:' + value) | Practitioner.telecom.where(system = 'other').value | Patient.telecom.where(system = 'phone' and value.startsWith('+')).select('tel:' + value) | Patient.telecom.where(system = 'email').select('mailto:' + value) | Patient.telecom.where(system = 'other').value | Person.telecom.where(system = 'phone' and value.startsWith('+')).select('tel:' + value) | Person.telecom.where(system = 'email').select('mailto:' + value) | Person.telecom.where(system = 'other').value | RelatedPerson.telecom.where(system = 'phone' and value.startsWith('+')).select('tel:' + value) | RelatedPerson.telecom.where(system = 'email').select('mailto:' + value) | RelatedPerson.telecom.where(system = 'other').value"
* xpathUsage = #normal
