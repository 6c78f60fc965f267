Instance: rapidpro-label-uuid
InstanceOf: NamingSystem
Usage: #definition
Title: "RapidPro label uuid"
Description: "Identifies a label, by which a platform's users sort messages, by the uuid that RapidPro gave it."
* name = "RapidProLabelUuid"
* status = #draft
* kind = #codesystem
* date = "2025-11-22"
* publisher = "mHero"
* description = "Identifies a label, by which a platform's users sort messages, by the uuid that RapidPro gave it."
* usage = "Code in the category of a Communication."
* uniqueId.type = #uri
* uniqueId.value = "http://app.rapidpro.io/label-uuid"
* uniqueId.preferred = true
