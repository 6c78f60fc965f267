Instance: rapidpro-channel-uuid
InstanceOf: NamingSystem
Usage: #definition
Title: "RapidPro channel uuid"
Description: "Identifies a channel by the uuid that RapidPro gave it."
* name = "RapidProChannelUuid"
* status = #draft
* kind = #identifier
* date = "2025-11-22"
* publisher = "mHero"
* description = "Identifies a channel by the uuid that RapidPro gave it."
* usage = "Identifier of an Endpoint."
* uniqueId.type = #uri
* uniqueId.value = "http://app.rapidpro.io/channel-uuid"
* uniqueId.preferred = true
