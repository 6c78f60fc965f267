Instance: request-stock-survey
InstanceOf: MheroCommunicationRequest
Usage: #example
Title: "A request to start a flow"
Description: "Starts the stock survey with one contact, every first Monday of the month at nine."
* status = #completed
* extension[commReqFlowStarts].extension[flow_starts_uuid].valueString = "e5f6a7b8-1c2d-4e3f-8a9b-0c1d2e3f4a5b"
* extension[commReqFlowStarts].extension[created_on].valueDateTime = "2025-03-03T09:00:00.000Z"
* extension[commReqFlowStarts].extension[modified_on].valueDateTime = "2025-03-03T09:00:01.000Z"
* extension[commReqFlowStarts].extension[status].valueString = "complete"
* extension[commReqFlowStarts].extension[responded].valueString = "Yes"
* extension[commReqFlowStarts].extension[exit_type].valueString = "completed"
* extension[commReqFlowStarts].extension[exited_on].valueDateTime = "2025-03-03T09:07:44.000Z"
* extension[commReqFlowStarts].extension[rapidpro_contact_id].valueString = "6f1f4c0e-3a53-4d6d-9c58-0b6c1f0a4e21"
* extension[schedule].extension[frequency].valueString = "recurring"
* extension[schedule].extension[cronExpression].valueString = "0 9 1-7 * 1"
* extension[schedule].extension[cronExpressionParsed].valueString = "At 09:00 on Mondays in the first seven days of the month"
* occurrenceDateTime = "2025-03-03T09:00:00Z"
* recipient[0] = Reference(contact-fatu-kamara)
* payload[0].contentReference = Reference(workflow-stock-survey)
