Instance: message-voice
InstanceOf: MHeroVoiceMessage
Usage: #example
Title: "A question in a call"
Description: "The first question of the quiz, played in a call."
* status = #completed
* medium = http://terminology.hl7.org/CodeSystem/v3-ParticipationMode#PHONE
* sent = "2025-04-09T17:30:05.000Z"
* recipient = Reference(contact-fatu-kamara)
* payload[0].contentString = "How long do you wash your hands before you examine a patient?"
* payload[1].contentAttachment.contentType = #audio/mpeg
* payload[1].contentAttachment.url = "https://media.example.org/quiz/handwashing.mp3"
