Instance: request-broadcast
InstanceOf: MheroCommunicationRequest
Usage: #example
Title: "A request to send a message"
Description: "One text to one contact, sent as a broadcast."
* status = #completed
* extension[commReqBroadcastStarts].extension[broadcast_id].valueString = "7540339"
* extension[commReqBroadcastStarts].extension[created_on].valueDateTime = "2025-03-10T12:28:06.768Z"
* extension[commReqBroadcastStarts].extension[contact_globalid][0].valueString = "contact-fatu-kamara"
* recipient[0] = Reference(contact-fatu-kamara)
* payload[0].contentString = "The gloves are on their way."
