Instance: request-notice
InstanceOf: MHeroMessageRequest
Usage: #example
Title: "A broadcast to a group"
Description: "The notice of a vaccination day to the nurses of a district, in English and French."
* language = #en
* extension[commReqBroadcastStarts].extension[broadcast_id].valueString = "0b6f2a7c-91d4-4f6e-8c25-5d3a1e0f7b10"
* extension[commReqBroadcastStarts].extension[created_on].valueDateTime = "2025-04-07T08:00:00.000Z"
* extension[channel].valueReference = Reference(channel-sms)
* status = #completed
* authoredOn = "2025-04-07T07:58:00.000Z"
* recipient = Reference(contact-group-nurses)
* payload.contentString = "Measles vaccination day is 14 April. Cold boxes come on 11 April."
* insert Translated(payload.contentString, fr, "Journée de vaccination contre la rougeole le 14 avril. Les glacières arrivent le 11 avril.")
