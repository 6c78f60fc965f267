Instance: contact-role-fatu-kamara
InstanceOf: MHeroContactRole
Usage: #example
Title: "A contact's role"
Description: "A community health nurse at a clinic."
* active = true
* practitioner = Reference(contact-fatu-kamara)
* code = $practitioner-role#nurse "Nurse"
* organization.display = "Riverside Clinic"
* location.display = "Riverside district"
