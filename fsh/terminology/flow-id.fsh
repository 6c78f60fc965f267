Instance: flow-id
InstanceOf: NamingSystem
Usage: #definition
Title: "mHero flow id"
Description: "Identifies a flow by the id that its engine gave it, where that is no UUID."
* name = "MHeroFlowId"
* status = #draft
* kind = #identifier
* date = "2025-11-22"
* publisher = "mHero"
* description = "Identifies a flow by the id that its engine gave it, where that is no UUID."
* usage = "Identifier of a Questionnaire or Library, beside the UUID that is made of it."
* uniqueId.type = #uri
* uniqueId.value = "http://mhero.org/fhir/flow-id"
* uniqueId.preferred = true
