Instance: flow-run-started
InstanceOf: SearchParameter
Title: "Search runs by start"
Description: "Finds the runs by the time when they started."
Usage: #definition
* url = "http://mhero.org/fhir/SearchParameter/flow-run-started"
* name = "MHeroFlowRunStarted"
* status = #draft
* experimental = false
* description = "Finds the runs by the time when they started."
* code = #started
* base = #Basic
* type = #date
* expression = "Basic.extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-run-details').extension('created_on').value.ofType(dateTime)"
* xpathUsage = #normal
