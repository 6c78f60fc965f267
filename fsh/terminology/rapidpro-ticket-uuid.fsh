Instance: rapidpro-ticket-uuid
InstanceOf: NamingSystem
Usage: #definition
Title: "RapidPro ticket uuid"
Description: "Identifies a ticket by the uuid that RapidPro gave it."
* name = "RapidProTicketUuid"
* status = #draft
* kind = #identifier
* date = "2025-11-22"
* publisher = "mHero"
* description = "Identifies a ticket by the uuid that RapidPro gave it."
* usage = "Identifier of a Task."
* uniqueId.type = #uri
* uniqueId.value = "http://app.rapidpro.io/ticket-uuid"
* uniqueId.preferred = true
