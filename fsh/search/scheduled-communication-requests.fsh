Instance: scheduled-communication-requests
InstanceOf: SearchParameter
Title: "Search scheduled requests"
Description: "Finds the requests that are sent on a schedule by their cron expression, or all of them by the modifier missing. The code and id are those that emNutt uses; the expression looks where the schedule is."
Usage: #definition
* url = "http://mhero.org/fhir/SearchParameter/scheduled-communication-requests"
* name = "MHeroScheduledRequests"
* status = #draft
* experimental = false
* description = "Finds the requests that are sent on a schedule by their cron expression, or all of them by the modifier missing. The code and id are those that emNutt uses; the expression looks where the schedule is."
* code = #scheduletime
* base = #CommunicationRequest
* type = #string
* expression = "CommunicationRequest.extension('http://mhero.org/fhir/StructureDefinition/sms-cron-expression-schedule').extension('cronExpression').value.ofType(string)"
* xpathUsage = #normal
* modifier[0] = #missing
* modifier[1] = #exact
* modifier[2] = #contains
