Instance: flow-results-contact
InstanceOf: NamingSystem
Usage: #definition
Title: "Flow Results contact id"
Description: "Identifies a contact by the id in the rows of a Flow Results package."
* name = "FlowResultsContact"
* status = #draft
* kind = #identifier
* date = "2025-11-22"
* publisher = "mHero"
* description = "Identifies a contact by the id in the rows of a Flow Results package."
* usage = "Identifier of a Person."
* uniqueId.type = #uri
* uniqueId.value = "http://mhero.org/fhir/flow-results-contact"
* uniqueId.preferred = true
