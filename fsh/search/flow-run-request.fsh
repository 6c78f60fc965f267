Instance: flow-run-request
InstanceOf: SearchParameter
Title: "Search runs by request"
Description: "Finds the runs that a request started."
Usage: #definition
* url = "http://mhero.org/fhir/SearchParameter/flow-run-request"
* name = "MHeroFlowRunRequest"
* status = #draft
* experimental = false
* description = "Finds the runs that a request started."
* code = #request
* base = #Basic
* type = #reference
* expression = "Basic.extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-run-details').extension('CommunicationRequest').value.ofType(Reference)"
* xpathUsage = #normal
* target[0] = #CommunicationRequest
