Instance: request-scheduled
InstanceOf: MHeroScheduledRequest
Usage: #example
Title: "A request for every Monday"
Description: "A reminder to send the weekly report, every Monday at eight."
* extension[schedule].extension[frequency].valueString = "recurring"
* extension[schedule].extension[cronExpression].valueString = "0 8 * * 1"
* extension[schedule].extension[cronExpressionParsed].valueString = "At 08:00 on Mondays"
* status = #active
* occurrenceDateTime = "2025-04-14T08:00:00Z"
* recipient = Reference(contact-group-nurses)
* payload.contentString = "Good morning. Please send the weekly report by noon: reply REPORT to begin."
