Instance: d0504124-44a3-5262-b562-f5cdc93dd8f6
InstanceOf: MHeroFlowResponse
Usage: #example
Title: "The answers about a health worker's record"
Description: "A nurse has moved to another facility."
* identifier.system = $uri
* identifier.value = "urn:uuid:d0504124-44a3-5262-b562-f5cdc93dd8f6"
* questionnaire = "http://mhero.org/fhir/Questionnaire/190d44d3-5187-4fe9-987c-6d02b8bada13"
* status = #completed
* subject = Reference(contact-fatu-kamara)
* source = Reference(contact-fatu-kamara)
* authored = "2025-03-03T09:03:40Z"
* item[0].linkId = "152cd9f8-1fd0-4861-a838-2bb4ca358f59"
* item[0].text = "Hello, this is the yearly check of your staff record. It has five questions and is free. What is your full name, as in your contract?"
* item[0].answer[0].valueString = "Fatu Kamara"
* item[1].linkId = "6c192857-9f14-49d3-9c94-6137e4b1ccfb"
* item[1].text = "What is your cadre?\n1. Nurse\n2. Midwife\n3. Community health worker\n4. Medical assistant"
* item[1].answer[0].valueCoding = $isco-08#2221
* item[2].linkId = "8a2ba7de-eb17-4eeb-b4f0-0f4b77bc35bf"
* item[2].text = "Where do you work now?\n1. Riverside Clinic\n2. Hilltop Health Post\n3. Market Road Clinic"
* item[2].answer[0].valueCoding = http://registry.example.org/facility#F-0413 "Hilltop Health Post"
* item[3].linkId = "02f7e80e-7d0f-4acd-9268-4390913bb177"
* item[3].text = "Which phone number reaches you at work? Write it with the country code, such as +231770000100."
* item[3].answer[0].valueString = "+231770000141"
* item[4].linkId = "ecfb9368-74c0-48e1-9296-99cb5948657d"
* item[4].text = "We noted: @results.name, @results.cadre.category, @results.facility.category, @results.phone. Is this right?\n1. Yes\n2. No"
* item[4].answer[0].valueCoding = http://terminology.hl7.org/CodeSystem/v2-0136#Y "Yes"
