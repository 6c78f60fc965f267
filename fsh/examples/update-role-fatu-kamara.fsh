Instance: update-role-fatu-kamara
InstanceOf: MHeroRecordUpdate
Usage: #example
Title: "A role's record that was updated"
Description: "A nurse has moved to another facility: she answered so, and the records officer called there and accepted it."
* target = Reference(contact-role-fatu-kamara)
* recorded = "2025-03-04T10:40:00Z"
* activity = http://terminology.hl7.org/CodeSystem/v3-DataOperation#UPDATE "revise"
* extension[decision][0].extension[rule].valueCode = #by-hand
* extension[decision][0].extension[element][0].valueString = "organization"
* agent[verifier].type = http://terminology.hl7.org/CodeSystem/provenance-participant-type#verifier "Verifier"
* agent[verifier].who = Reference(organization-riverside-health-team)
* entity[0].role = #source
* entity[0].what = Reference(d0504124-44a3-5262-b562-f5cdc93dd8f6)
* entity[1].role = #source
* entity[1].what.identifier.system = "http://registry.example.org/health-worker"
* entity[1].what.identifier.value = "HW-2041"
