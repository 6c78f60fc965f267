Instance: c1d2e3f4-5a6b-4c7d-8e9f-a0b1c2d3e4f5
InstanceOf: MHeroFlowResponse
Usage: #example
Title: "The answers of a run"
Description: "Three boxes of gloves are left, and the district store is to be told."
* identifier.system = $uri
* identifier.value = "urn:uuid:c1d2e3f4-5a6b-4c7d-8e9f-a0b1c2d3e4f5"
* questionnaire = "http://mhero.org/fhir/Questionnaire/0f9c4f0e-6c39-4d55-9f53-1f7d1d2b7a10"
* status = #completed
* subject = Reference(contact-fatu-kamara)
* source = Reference(contact-fatu-kamara)
* authored = "2025-03-03T09:07:44.000Z"
* item[0].linkId = "5f1c0f50-0a8e-4f1a-8c11-6a1c8d2b0001"
* item[0].text = "How many boxes of gloves are left?"
* item[0].answer[0].valueInteger = 3
* item[1].linkId = "5f1c0f50-0a8e-4f1a-8c11-6a1c8d2b0003"
* item[1].text = "Who shall be told?"
* item[1].answer[0].valueCoding = urn:uuid:0f9c4f0e-6c39-4d55-9f53-1f7d1d2b7a10#Store "The district store"
