Instance: flow-run-recipient
InstanceOf: SearchParameter
Title: "Search runs by contact"
Description: "Finds the runs of a contact."
Usage: #definition
* url = "http://mhero.org/fhir/SearchParameter/flow-run-recipient"
* name = "MHeroFlowRunRecipient"
* status = #draft
* experimental = false
* description = "Finds the runs of a contact."
* code = #recipient
* base = #Basic
* type = #reference
* expression = "Basic.extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-run-details').extension('recipient').value.ofType(Reference)"
* xpathUsage = #normal
* target[0] = #Practitioner
* target[1] = #Patient
* target[2] = #Person
* target[3] = #RelatedPerson
