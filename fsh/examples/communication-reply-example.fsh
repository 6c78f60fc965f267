Instance: message-reply
InstanceOf: MheroCommunication
Usage: #example
Title: "A message that came back"
Description: "The contact's answer to the first question of the stock survey."
* extension[commFlowRun].valueReference = Reference(run-c1d2e3f4-5a6b-4c7d-8e9f-a0b1c2d3e4f5)
* basedOn = Reference(request-stock-survey)
* inResponseTo = Reference(message-sent)
* status = #completed
* received = "2025-03-03T09:05:30.000Z"
* sender = Reference(contact-fatu-kamara)
* payload.contentString = "3"
