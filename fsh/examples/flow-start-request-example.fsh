Instance: request-flow-start
InstanceOf: MHeroFlowStartRequest
Usage: #example
Title: "A request to start a flow with a value"
Description: "Starts the stock survey with the nurses of a district and tells the flow which week it is about."
* extension[parameter][0].extension[key].valueString = "week"
* extension[parameter][0].extension[value].valueString = "2025-W15"
* extension[parameter][1].extension[key].valueString = "district"
* extension[parameter][1].extension[value].valueString = "Riverside"
* status = #active
* authoredOn = "2025-04-07T07:30:00.000Z"
* recipient = Reference(contact-group-nurses)
* payload.contentReference = Reference(workflow-stock-survey)
