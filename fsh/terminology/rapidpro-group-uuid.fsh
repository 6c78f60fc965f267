Instance: rapidpro-group-uuid
InstanceOf: NamingSystem
Usage: #definition
Title: "RapidPro group uuid"
Description: "Identifies a group by the uuid that RapidPro gave it."
* name = "RapidProGroupUuid"
* status = #draft
* kind = #identifier
* date = "2025-11-22"
* publisher = "mHero"
* description = "Identifies a group by the uuid that RapidPro gave it."
* usage = "Identifier of a Group."
* uniqueId.type = #uri
* uniqueId.value = "http://app.rapidpro.io/group-uuid"
* uniqueId.preferred = true
