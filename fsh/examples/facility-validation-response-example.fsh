Instance: 6613e7be-0ba9-55cc-ba22-935cddc41750
InstanceOf: MHeroFlowResponse
Usage: #example
Title: "The answers about a facility"
Description: "A nurse answers for her health post: no vaccinations now, and a new phone number."
* identifier.system = $uri
* identifier.value = "urn:uuid:6613e7be-0ba9-55cc-ba22-935cddc41750"
* questionnaire = "http://mhero.org/fhir/Questionnaire/65d83f0f-55c7-4f08-b438-0fcbc0c48db1"
* status = #completed
* subject = Reference(contact-fatu-kamara)
* source = Reference(contact-fatu-kamara)
* authored = "2025-03-03T09:04:12Z"
* item[0].linkId = "5eb11db8-225b-422f-a75c-b494da58fe0c"
* item[0].text = "Yearly check of your facility's record: six questions, free. Which facility is yours?\n1. Riverside Clinic\n2. Hilltop Health Post\n3. Market Road Clinic"
* item[0].answer[0].valueCoding = http://registry.example.org/facility#F-0413 "Hilltop Health Post"
* item[1].linkId = "5fb4f436-9a76-4179-a346-22a00a4a2715"
* item[1].text = "Is it open?\n1. Open\n2. Closed for now\n3. Closed for good"
* item[1].answer[0].valueCoding = http://hl7.org/fhir/location-status#active "Active"
* item[2].linkId = "ed01270a-3682-452a-8377-1d00a17b24cf"
* item[2].text = "Are vaccinations given there now?\n1. Yes\n2. No"
* item[2].answer[0].valueCoding = http://terminology.hl7.org/CodeSystem/v2-0136#N "No"
* item[3].linkId = "f3cd1dde-bff2-4376-bc13-956ed42f8775"
* item[3].text = "Are deliveries attended there now?\n1. Yes\n2. No"
* item[3].answer[0].valueCoding = http://terminology.hl7.org/CodeSystem/v2-0136#Y "Yes"
* item[4].linkId = "0c787206-dcd7-4fac-8114-d4fe07b3270d"
* item[4].text = "Which phone number reaches the facility? Write it with the country code, such as +231770000100."
* item[4].answer[0].valueString = "+231770000133"
* item[5].linkId = "56b86ede-009c-4451-af30-673b8af66fb7"
* item[5].text = "We noted: @results.facility.category, @results.operational_status.category; vaccinations: @results.immunization.category; deliveries: @results.obstetrics.category; @results.phone. Is this right?\n1. Yes\n2. No"
* item[5].answer[0].valueCoding = http://terminology.hl7.org/CodeSystem/v2-0136#Y "Yes"
