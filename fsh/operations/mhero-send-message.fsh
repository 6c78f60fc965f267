Instance: mhero-send-message
InstanceOf: OperationDefinition
Title: "Send a message"
Description: "Sends what a request says, now or on its schedule, and answers with the request as it was taken. What a POST of a CommunicationRequest to emNutt does."
Usage: #definition
* url = "http://mhero.org/fhir/OperationDefinition/mhero-send-message"
* name = "MHeroSendMessage"
* title = "Send a message"
* status = #draft
* experimental = false
* description = "Sends what a request says, now or on its schedule, and answers with the request as it was taken. What a POST of a CommunicationRequest to emNutt does."
* kind = #operation
* affectsState = true
* code = #send-message
* resource[+] = #CommunicationRequest
* system = false
* type = true
* instance = false
* parameter[+].name = #request
* parameter[=].use = #in
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "What to send and to whom."
* parameter[=].type = #CommunicationRequest
* parameter[+].name = #return
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "The request as it was taken, with its id and status."
* parameter[=].type = #CommunicationRequest
