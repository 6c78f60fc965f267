Instance: update-hilltop-service
InstanceOf: MHeroRecordUpdate
Usage: #example
Title: "A service's record that was updated"
Description: "Vaccination at a health post is not offered now: its nurse answered so, and the facility officer accepted it."
* target = Reference(service-hilltop-vaccination)
* recorded = "2025-03-04T10:15:00Z"
* activity = http://terminology.hl7.org/CodeSystem/v3-DataOperation#UPDATE "revise"
* extension[decision][0].extension[rule].valueCode = #by-hand
* extension[decision][0].extension[element][0].valueString = "active"
* agent[verifier].type = http://terminology.hl7.org/CodeSystem/provenance-participant-type#verifier "Verifier"
* agent[verifier].who = Reference(organization-riverside-health-team)
* entity[0].role = #source
* entity[0].what = Reference(6613e7be-0ba9-55cc-ba22-935cddc41750)
* entity[1].role = #source
* entity[1].what.identifier.system = "http://registry.example.org/facility"
* entity[1].what.identifier.value = "F-0413"
