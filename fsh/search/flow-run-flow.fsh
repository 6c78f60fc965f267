Instance: flow-run-flow
InstanceOf: SearchParameter
Title: "Search runs by flow"
Description: "Finds the runs of a flow."
Usage: #definition
* url = "http://mhero.org/fhir/SearchParameter/flow-run-flow"
* name = "MHeroFlowRunFlow"
* status = #draft
* experimental = false
* description = "Finds the runs of a flow."
* code = #flow
* base = #Basic
* type = #reference
* expression = "Basic.extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-run-details').extension('flow').value.ofType(Reference)"
* xpathUsage = #normal
* target[0] = #Basic
* target[1] = #Questionnaire
