Instance: contact-musu-flomo
InstanceOf: MHeroContact
Usage: #example
Title: "A contact with a training"
Description: "A midwife who has attended a training of newborn resuscitation."
* identifier[0].system = "http://registry.example.org/health-worker"
* identifier[0].value = "HW-2077"
* active = true
* name.text = "Musu Flomo"
* name.family = "Flomo"
* name.given = "Musu"
* telecom[0].system = #phone
* telecom[0].value = "+231770000301"
* telecom[0].use = #mobile
* qualification.code.coding.system = "http://training.example.org/course"
* qualification.code.coding.code = #newborn-resuscitation
* qualification.code.text = "Newborn resuscitation"
* qualification.period.start = "2024-05-13"
* qualification.issuer = Reference(organization-riverside-health-team)
* communication = urn:ietf:bcp:47#en
