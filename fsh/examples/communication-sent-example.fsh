Instance: message-sent
InstanceOf: MheroCommunication
Usage: #example
Title: "A message that was sent"
Description: "The first question of the stock survey, as it went to the contact."
* extension[commFlowRun].valueReference = Reference(run-c1d2e3f4-5a6b-4c7d-8e9f-a0b1c2d3e4f5)
* basedOn = Reference(request-stock-survey)
* status = #completed
* sent = "2025-03-03T09:00:02.000Z"
* recipient = Reference(contact-fatu-kamara)
* payload.contentString = "How many boxes of gloves are left?"
