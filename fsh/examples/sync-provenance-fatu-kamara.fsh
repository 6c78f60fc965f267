Instance: sync-provenance-fatu-kamara
InstanceOf: MHeroSyncProvenance
Usage: #example
Title: "Where a contact's data comes from"
Description: "The name comes from the health worker registry, the phone number from the platform, where the nurse had changed it last."
* target = Reference(contact-fatu-kamara)
* recorded = "2025-03-03T02:00:05Z"
* activity = http://terminology.hl7.org/CodeSystem/v3-DataOperation#UPDATE "revise"
* extension[decision][0].extension[rule].valueCode = #registry-wins
* extension[decision][0].extension[element][0].valueString = "name"
* extension[decision][1].extension[rule].valueCode = #newest-wins
* extension[decision][1].extension[element][0].valueString = "telecom"
* extension[decision][1].extension[element][1].valueString = "communication"
* agent.type = http://terminology.hl7.org/CodeSystem/provenance-participant-type#assembler "Assembler"
* agent.who = Reference(organization-riverside-health-team)
* entity[0].role = #source
* entity[0].what.identifier.system = "http://registry.example.org/health-worker"
* entity[0].what.identifier.value = "HW-2041"
* entity[1].role = #source
* entity[1].what.identifier.system = $contact-uuid
* entity[1].what.identifier.value = "6f1f4c0e-3a53-4d6d-9c58-0b6c1f0a4e21"
