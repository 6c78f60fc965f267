Instance: target-group-midwives
InstanceOf: MHeroTargetGroup
Usage: #example
Title: "A target group"
Description: "Midwives of a district who were trained in newborn resuscitation, at any facility but one, whose staff was told already."
* active = true
* type = #practitioner
* actual = true
* name = "Midwives trained in newborn resuscitation"
* quantity = 1
* characteristic[cadre].code = $target-trait#cadre
* characteristic[cadre].valueCodeableConcept.coding.system = $isco-08
* characteristic[cadre].valueCodeableConcept.coding.code = #2222
* characteristic[cadre].exclude = false
* characteristic[place][0].code = $target-trait#place
* characteristic[place][0].valueReference = Reference(location-riverside-district)
* characteristic[place][0].exclude = false
* characteristic[training].code = $target-trait#training
* characteristic[training].valueCodeableConcept.coding.system = "http://training.example.org/course"
* characteristic[training].valueCodeableConcept.coding.code = #newborn-resuscitation
* characteristic[training].exclude = false
* characteristic[skill].code = $target-trait#skill
* characteristic[skill].valueCodeableConcept.coding.system = "http://registry.example.org/skill"
* characteristic[skill].valueCodeableConcept.coding.code = #emergency-obstetric-care
* characteristic[skill].exclude = false
* characteristic[place][1].code = $target-trait#place
* characteristic[place][1].valueReference = Reference(location-hilltop-health-post)
* characteristic[place][1].exclude = true
* member.entity = Reference(contact-musu-flomo)
