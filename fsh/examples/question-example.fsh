Instance: message-question
InstanceOf: MHeroMessageReceived
Usage: #example
Title: "A question in natural language"
Description: "A health worker asks in her own words; a program takes it for a question on the dose of a medicine."
* extension[intent].extension[intent].valueCoding = https://moh.example.org/fhir/CodeSystem/question-topic#malaria-dose-child "Dose of malaria treatment for a child"
* extension[intent].extension[confidence].valueDecimal = 0.93
* extension[intent].extension[classifier].valueString = "Example classifier 2.1"
* status = #completed
* medium = http://terminology.hl7.org/CodeSystem/v3-ParticipationMode#APPWRIT
* received = "2025-04-11T10:15:00.000Z"
* sender = Reference(contact-fatu-kamara)
* payload.contentString = "how many act tablets for a child of 12 kilos"
