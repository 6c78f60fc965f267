Instance: alert-cholera-riverside-fatu-kamara
InstanceOf: MHeroAlertStatus
Usage: #example
Title: "The status of an alert"
Description: "The alert was delivered to the nurse's phone."
* basedOn = Reference(alert-cholera-riverside)
* status = #completed
* medium = http://terminology.hl7.org/CodeSystem/v3-ParticipationMode#SMSWRIT "SMS message"
* recipient = Reference(contact-fatu-kamara)
* sent = "2025-03-06T10:00:04Z"
* payload.contentString = "Cholera is confirmed in Riverside district. Send anybody with watery diarrhoea to the treatment centre. Reply 1 when you have read this."
