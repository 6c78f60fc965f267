Instance: contact-role-musu-flomo
InstanceOf: MHeroContactRole
Usage: #example
Title: "A role with cadre, place and skill"
Description: "A midwife at a clinic of the district, who can manage complicated deliveries: what she is found by when a message concerns midwives."
* active = true
* practitioner = Reference(contact-musu-flomo)
* organization = Reference(organization-riverside-clinic)
* code.coding.system = $isco-08
* code.coding.code = #2222
* code.text = "Midwife"
* specialty.coding.system = "http://registry.example.org/skill"
* specialty.coding.code = #emergency-obstetric-care
* specialty.text = "Emergency obstetric care"
* location = Reference(location-riverside-clinic)
