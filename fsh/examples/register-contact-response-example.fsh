Instance: 6cb7bef8-9922-5800-9ee2-71a8d1ad1943
InstanceOf: MHeroFlowResponse
Usage: #example
Title: "The answers of a registration, with consent"
Description: "A midwife agrees that her data is kept, and gives it."
* identifier.system = $uri
* identifier.value = "urn:uuid:6cb7bef8-9922-5800-9ee2-71a8d1ad1943"
* questionnaire = "http://mhero.org/fhir/Questionnaire/26fa12bb-3090-48fe-87db-366d7087727d"
* status = #completed
* subject = Reference(contact-musu-flomo)
* source = Reference(contact-musu-flomo)
* authored = "2025-03-03T09:03:15Z"
* item[0].linkId = "487dc24a-cdea-463e-994d-662387981a2f"
* item[0].text = "Welcome to the health worker line of the Ministry. We keep your name, cadre and facility to send you work messages, and give them to nobody else. May we?\n1. Yes\n2. No"
* item[0].answer[0].valueCoding = http://terminology.hl7.org/CodeSystem/v2-0136#Y "Yes"
* item[1].linkId = "cc1c2fa1-cf7e-4e16-8335-d979d702eb15"
* item[1].text = "What is your full name, as in your work contract?"
* item[1].answer[0].valueString = "Musu Flomo"
* item[2].linkId = "eddba5da-dff9-4e35-9837-d47988b883ef"
* item[2].text = "What is your cadre?\n1. Nurse\n2. Midwife\n3. Community health worker\n4. Medical assistant"
* item[2].answer[0].valueCoding = $isco-08#2222
* item[3].linkId = "072fc119-d54a-4d32-b7fb-0d297747149d"
* item[3].text = "Where do you work?\n1. Riverside Clinic\n2. Hilltop Health Post\n3. Market Road Clinic"
* item[3].answer[0].valueCoding = http://registry.example.org/facility#F-0412 "Riverside Clinic"
