Instance: message-notice
InstanceOf: MHeroMessageSent
Usage: #example
Title: "A message of a broadcast"
Description: "The notice of a vaccination day, as it went to one health worker."
* extension[channel].valueReference = Reference(channel-sms)
* basedOn = Reference(request-notice)
* status = #completed
* medium = http://terminology.hl7.org/CodeSystem/v3-ParticipationMode#SMSWRIT
* sent = "2025-04-07T08:00:11.000Z"
* recipient = Reference(contact-fatu-kamara)
* payload.contentString = "Measles vaccination day is 14 April. Cold boxes come on 11 April."
