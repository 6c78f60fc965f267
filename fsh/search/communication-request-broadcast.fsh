Instance: communication-request-broadcast
InstanceOf: SearchParameter
Title: "Search requests by broadcast"
Description: "Finds the request for which the flow engine made a broadcast, by the id of the broadcast."
Usage: #definition
* url = "http://mhero.org/fhir/SearchParameter/communication-request-broadcast"
* name = "MHeroRequestBroadcast"
* status = #draft
* experimental = false
* description = "Finds the request for which the flow engine made a broadcast, by the id of the broadcast."
* code = #broadcast
* base = #CommunicationRequest
* type = #token
* expression = "CommunicationRequest.extension('http://mhero.org/fhir/StructureDefinition/mhero-comm-req-broadcast-starts').extension('broadcast_id').value.ofType(string)"
* xpathUsage = #normal
