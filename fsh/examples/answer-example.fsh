Instance: message-answer
InstanceOf: MHeroAnswer
Usage: #example
Title: "An approved answer"
Description: "The answer to a question in natural language, out of the national treatment guideline."
* extension[answerSource].extension[source].valueUri = "https://moh.example.org/guidelines/malaria-2024#dose-by-weight"
* extension[answerSource].extension[approvedBy].valueString = "National Malaria Control Programme"
* extension[answerSource].extension[approvedOn].valueDate = "2024-11-05"
* inResponseTo = Reference(message-question)
* status = #completed
* medium = http://terminology.hl7.org/CodeSystem/v3-ParticipationMode#APPWRIT
* sent = "2025-04-11T10:15:03.000Z"
* recipient = Reference(contact-fatu-kamara)
* payload.contentString = "The dose by weight is in table 4 of the malaria guideline. Reply CALL to speak to a person."
