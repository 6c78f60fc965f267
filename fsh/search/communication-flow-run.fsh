Instance: communication-flow-run
InstanceOf: SearchParameter
Title: "Search messages by run"
Description: "Finds the messages of one run of a flow."
Usage: #definition
* url = "http://mhero.org/fhir/SearchParameter/communication-flow-run"
* name = "MHeroCommunicationFlowRun"
* status = #draft
* experimental = false
* description = "Finds the messages of one run of a flow."
* code = #flow-run
* base = #Communication
* type = #reference
* expression = "Communication.extension('http://mhero.org/fhir/StructureDefinition/mhero-comm-flow-run').value.ofType(Reference)"
* xpathUsage = #normal
* target[0] = #Basic
