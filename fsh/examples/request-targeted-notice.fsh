Instance: request-targeted-notice
InstanceOf: MHeroFlowStartRequest
Usage: #example
Title: "A request to start a flow with a target group"
Description: "Starts the notice about a refresher with the midwives whom it concerns."
* status = #active
* authoredOn = "2025-03-03T08:30:00.000Z"
* recipient = Reference(target-group-midwives)
* payload.contentReference = Reference(13d624f1-9e9a-46b0-b907-ebcd2f182068)
