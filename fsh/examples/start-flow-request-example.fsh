Instance: start-flow-request
InstanceOf: MHeroStartFlowRequest
Usage: #example
Title: "A request to start a flow"
Description: "The stock survey goes to one nurse and to a group of them."
* parameter[recipient][0].valueReference = Reference(contact-fatu-kamara)
* parameter[recipient][1].valueReference = Reference(contact-group-nurses)
* parameter[restart].valueBoolean = false
