Instance: flow-results-name
InstanceOf: NamingSystem
Usage: #definition
Title: "Flow Results package name"
Description: "Identifies a Flow Results package by its short name."
* name = "FlowResultsName"
* status = #draft
* kind = #identifier
* date = "2025-11-22"
* publisher = "mHero"
* description = "Identifies a Flow Results package by its short name."
* usage = "Identifier of a Questionnaire that was made from a Flow Results package."
* uniqueId.type = #uri
* uniqueId.value = "http://mhero.org/fhir/flow-results-name"
* uniqueId.preferred = true
