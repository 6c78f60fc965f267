Instance: mhero-cancel-schedule
InstanceOf: OperationDefinition
Title: "Cancel a schedule"
Description: "Ends the schedule of a request: it is not sent again. What emNutt's endpoint cancelMessageSchedule does."
Usage: #definition
* url = "http://mhero.org/fhir/OperationDefinition/mhero-cancel-schedule"
* name = "MHeroCancelSchedule"
* title = "Cancel a schedule"
* status = #draft
* experimental = false
* description = "Ends the schedule of a request: it is not sent again. What emNutt's endpoint cancelMessageSchedule does."
* kind = #operation
* affectsState = true
* code = #cancel-schedule
* resource[+] = #CommunicationRequest
* system = false
* type = false
* instance = true
* parameter[+].name = #return
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "The request with the status revoked."
* parameter[=].type = #CommunicationRequest
