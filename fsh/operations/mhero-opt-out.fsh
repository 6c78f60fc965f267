Instance: mhero-opt-out
InstanceOf: OperationDefinition
Title: "Opt out"
Description: "Records that a contact wants no messages, or wants them again, on the server and on the messaging platform. What emNutt's endpoints optout and undoOptout do."
Usage: #definition
* url = "http://mhero.org/fhir/OperationDefinition/mhero-opt-out"
* name = "MHeroOptOut"
* title = "Opt out"
* status = #draft
* experimental = false
* description = "Records that a contact wants no messages, or wants them again, on the server and on the messaging platform. What emNutt's endpoints optout and undoOptout do."
* kind = #operation
* affectsState = true
* code = #opt-out
* resource[+] = #Practitioner
* resource[+] = #Patient
* resource[+] = #Person
* resource[+] = #RelatedPerson
* system = false
* type = false
* instance = true
* parameter[+].name = #optOut
* parameter[=].use = #in
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "True to get no messages any more, false to get them again."
* parameter[=].type = #boolean
* parameter[+].name = #reason
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].documentation = "What the contact said."
* parameter[=].type = #string
* parameter[+].name = #return
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "What was done."
* parameter[=].type = #OperationOutcome
