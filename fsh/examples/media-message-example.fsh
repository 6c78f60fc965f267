Instance: message-photo
InstanceOf: MHeroMediaMessage
Usage: #example
Title: "A message with a picture"
Description: "A health worker sends a picture of a broken refrigerator over WhatsApp."
* status = #completed
* medium = http://terminology.hl7.org/CodeSystem/v3-ParticipationMode#APPWRIT
* received = "2025-04-10T07:45:12.000Z"
* sender = Reference(contact-fatu-kamara)
* payload[0].contentString = "The vaccine refrigerator does not cool any more."
* payload[1].contentAttachment.contentType = #image/jpeg
* payload[1].contentAttachment.url = "https://media.example.org/in/refrigerator.jpg"
