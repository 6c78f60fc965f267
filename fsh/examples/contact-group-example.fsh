Instance: contact-group-nurses
InstanceOf: MHeroContactGroup
Usage: #example
Title: "A group of contacts"
Description: "The nurses of a district, who get the stock survey every month."
* identifier[rapidpro].value = "f0b1a9c2-77d4-4a36-8a5e-2f3c4d5e6f70"
* extension[query].valueString = "district = Riverside AND role = nurse"
* active = true
* type = #practitioner
* actual = true
* name = "Nurses of Riverside district"
* quantity = 1
* member[0].entity = Reference(contact-fatu-kamara)
