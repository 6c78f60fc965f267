Instance: run-stock-survey
InstanceOf: MHeroRun
Usage: #example
Title: "A transaction that tells of a run"
Description: "The run of the stock survey with its answers and its messages."
* type = #transaction
* entry[response].fullUrl = "http://mhero.org/fhir/QuestionnaireResponse/c1d2e3f4-5a6b-4c7d-8e9f-a0b1c2d3e4f5"
* entry[response].resource = c1d2e3f4-5a6b-4c7d-8e9f-a0b1c2d3e4f5
* entry[response].request.method = #PUT
* entry[response].request.url = "QuestionnaireResponse/c1d2e3f4-5a6b-4c7d-8e9f-a0b1c2d3e4f5"
* entry[message][0].fullUrl = "http://mhero.org/fhir/Communication/message-sent"
* entry[message][0].resource = message-sent
* entry[message][0].request.method = #PUT
* entry[message][0].request.url = "Communication/message-sent"
* entry[message][1].fullUrl = "http://mhero.org/fhir/Communication/message-reply"
* entry[message][1].resource = message-reply
* entry[message][1].request.method = #PUT
* entry[message][1].request.url = "Communication/message-reply"
* entry[3].fullUrl = "http://mhero.org/fhir/Basic/run-c1d2e3f4-5a6b-4c7d-8e9f-a0b1c2d3e4f5"
* entry[3].resource = run-c1d2e3f4-5a6b-4c7d-8e9f-a0b1c2d3e4f5
* entry[3].request.method = #PUT
* entry[3].request.url = "Basic/run-c1d2e3f4-5a6b-4c7d-8e9f-a0b1c2d3e4f5"
