Instance: alert-cholera-riverside
InstanceOf: MHeroAlert
Usage: #example
Title: "An alert"
Description: "The ministry warns the health workers of a district of cholera."
* identifier.system = "http://alerts.example.org/alert"
* identifier.value = "2025-017"
* status = #active
* category[use] = $alert-category#crisis "Crisis response"
* priority = #urgent
* about = Reference(case-lb-mnd-014)
* authoredOn = "2025-03-06T10:00:00Z"
* requester.display = "Example Ministry of Health"
* recipient = Reference(contact-fatu-kamara)
* payload.contentString = "Cholera is confirmed in Riverside district. Send anybody with watery diarrhoea to the treatment centre. Reply 1 when you have read this."
