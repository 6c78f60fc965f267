Instance: communication-request-mHeroFlowStarts
InstanceOf: SearchParameter
Title: "Search requests by flow start"
Description: "Finds the requests of one start of a flow by the uuid of the start. The code and id are those that emNutt uses."
Usage: #definition
* url = "http://mhero.org/fhir/SearchParameter/communication-request-mHeroFlowStarts"
* name = "MHeroFlowStarts"
* status = #draft
* experimental = false
* description = "Finds the requests of one start of a flow by the uuid of the start. The code and id are those that emNutt uses."
* code = #rpflowstarts
* base = #CommunicationRequest
* type = #string
* expression = "CommunicationRequest.extension('http://mhero.org/fhir/StructureDefinition/mhero-comm-req-flow-starts').extension('flow_starts_uuid').value.ofType(string)"
* xpathUsage = #normal
