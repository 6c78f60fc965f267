Instance: update-hilltop-facility
InstanceOf: MHeroRecordUpdate
Usage: #example
Title: "A facility's record that was updated"
Description: "The phone number of a health post was changed after its nurse had answered; the facility officer accepted it."
* target = Reference(location-hilltop-health-post)
* recorded = "2025-03-04T10:15:00Z"
* activity = http://terminology.hl7.org/CodeSystem/v3-DataOperation#UPDATE "revise"
* extension[decision][0].extension[rule].valueCode = #by-hand
* extension[decision][0].extension[element][0].valueString = "telecom"
* agent[verifier].type = http://terminology.hl7.org/CodeSystem/provenance-participant-type#verifier "Verifier"
* agent[verifier].who = Reference(organization-riverside-health-team)
* entity[0].role = #source
* entity[0].what = Reference(6613e7be-0ba9-55cc-ba22-935cddc41750)
* entity[1].role = #source
* entity[1].what.identifier.system = "http://registry.example.org/facility"
* entity[1].what.identifier.value = "F-0413"
