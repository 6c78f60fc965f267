Instance: flow-run-state
InstanceOf: SearchParameter
Title: "Search runs by how they ended"
Description: "Finds the runs that ended in a way: completed, interrupted, expired or failed. With the modifier missing it finds the runs that go on, and those that ended."
Usage: #definition
* url = "http://mhero.org/fhir/SearchParameter/flow-run-state"
* name = "MHeroFlowRunState"
* status = #draft
* experimental = false
* description = "Finds the runs that ended in a way: completed, interrupted, expired or failed. With the modifier missing it finds the runs that go on, and those that ended."
* code = #state
* base = #Basic
* type = #token
* expression = "Basic.extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-run-details').extension('exit_type').value.ofType(string)"
* xpathUsage = #normal
