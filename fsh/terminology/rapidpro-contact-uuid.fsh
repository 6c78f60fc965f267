Instance: rapidpro-contact-uuid
InstanceOf: NamingSystem
Usage: #definition
Title: "RapidPro contact uuid"
Description: "Identifies a contact by the uuid that RapidPro gave it."
* name = "RapidProContactUuid"
* status = #draft
* kind = #identifier
* date = "2025-11-22"
* publisher = "mHero"
* description = "Identifies a contact by the uuid that RapidPro gave it."
* usage = "Identifier of a Practitioner, Patient or Person."
* uniqueId.type = #uri
* uniqueId.value = "http://app.rapidpro.io/contact-uuid"
* uniqueId.preferred = true
