Instance: contact-sync-example
InstanceOf: MHeroContactSync
Usage: #example
Title: "A synchronization of contacts"
Description: "A health worker who wrote to the platform first goes into the registry as a new contact, with where the data comes from."
* identifier.system = "http://registry.example.org/sync"
* identifier.value = "2025-03-03T02:00"
* type = #transaction
* timestamp = "2025-03-03T02:00:05Z"
* entry[0].fullUrl = "urn:uuid:7a3d9f10-2c4b-4e5d-8a6f-0b1c2d3e4f05"
* entry[0].resource = SyncedContact
* entry[0].request.method = #POST
* entry[0].request.url = "Practitioner"
* entry[0].request.ifNoneExist = "identifier=http://app.rapidpro.io/contact-uuid|7a3d9f10-2c4b-4e5d-8a6f-0b1c2d3e4f05"
* entry[1].fullUrl = "urn:uuid:8b4eaf21-3d5c-4f6e-9b70-1c2d3e4f5a06"
* entry[1].resource = SyncedContactSource
* entry[1].request.method = #POST
* entry[1].request.url = "Provenance"

Instance: SyncedContact
InstanceOf: MHeroContact
Usage: #inline
* identifier[rapidpro].value = "7a3d9f10-2c4b-4e5d-8a6f-0b1c2d3e4f05"
* active = true
* name.text = "Musu Flomo"
* telecom[0].system = #phone
* telecom[0].value = "+231770000205"
* telecom[0].use = #mobile
* communication = urn:ietf:bcp:47#en

Instance: SyncedContactSource
InstanceOf: MHeroSyncProvenance
Usage: #inline
* target.reference = "urn:uuid:7a3d9f10-2c4b-4e5d-8a6f-0b1c2d3e4f05"
* recorded = "2025-03-03T02:00:05Z"
* activity = http://terminology.hl7.org/CodeSystem/v3-DataOperation#CREATE "create"
* extension[decision][0].extension[rule].valueCode = #only-source
* extension[decision][0].extension[element][0].valueString = "name"
* extension[decision][0].extension[element][1].valueString = "telecom"
* extension[decision][0].extension[element][2].valueString = "communication"
* agent.type = http://terminology.hl7.org/CodeSystem/provenance-participant-type#assembler "Assembler"
* agent.who.display = "Connector of Riverside District"
* entity[0].role = #source
* entity[0].what.identifier.system = $contact-uuid
* entity[0].what.identifier.value = "7a3d9f10-2c4b-4e5d-8a6f-0b1c2d3e4f05"
