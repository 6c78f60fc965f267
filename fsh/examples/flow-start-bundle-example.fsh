Instance: flow-start-stock-survey
InstanceOf: MHeroFlowStart
Usage: #example
Title: "A transaction that starts a flow"
Description: "The request to start the stock survey, with the contact that it is for."
* type = #transaction
* entry[request].fullUrl = "http://mhero.org/fhir/CommunicationRequest/request-flow-start"
* entry[request].resource = request-flow-start
* entry[request].request.method = #PUT
* entry[request].request.url = "CommunicationRequest/request-flow-start"
* entry[1].fullUrl = "http://mhero.org/fhir/Practitioner/contact-fatu-kamara"
* entry[1].resource = contact-fatu-kamara
* entry[1].request.method = #PUT
* entry[1].request.url = "Practitioner/contact-fatu-kamara"
