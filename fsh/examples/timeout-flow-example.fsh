Instance: 8e2b5f6c-0d4a-4f39-a1c7-3b9d6e5f2a40
InstanceOf: MHeroTimeoutFlow
Usage: #example
Title: "A flow that never waits for ever"
Description: "Asks whether the health worker is well and goes on after a day without an answer."
* meta.profile[0] = "http://mhero.org/fhir/StructureDefinition/mhero-timeout-flow"
* meta.profile[1] = "http://mhero.org/fhir/StructureDefinition/mhero-flow"
* language = #en
* url = "http://mhero.org/fhir/Questionnaire/8e2b5f6c-0d4a-4f39-a1c7-3b9d6e5f2a40"
* version = "1.0.0"
* identifier[flow].value = "urn:uuid:8e2b5f6c-0d4a-4f39-a1c7-3b9d6e5f2a40"
* name = "AreYouWell"
* title = "Are you well?"
* status = #draft
* experimental = true
* description = "Asks whether the health worker is well."
* extension[flowType].valueCode = #messaging
* extension[flowLanguage][0].extension[language].valueCode = #en
* item[+].linkId = "8e2b5f6c-0d4a-4f39-a1c7-3b9d6e5f0001"
* item[=].type = #text
* item[=].text = "Are you well? Tell us what you need."
* item[=].extension[answerType].valueCode = #text
* item[=].extension[result].valueString = "Need"
* item[=].extension[timeout].valueDuration.value = 86400
* item[=].extension[timeout].valueDuration.system = "http://unitsofmeasure.org"
* item[=].extension[timeout].valueDuration.code = #s
* insert Route(0, default, "8e2b5f6c-0d4a-4f39-a1c7-3b9d6e5f0002")
* insert Outcome(0, "All Responses")
* item[=].extension[route][1].extension[kind].valueCode = #timeout
* item[=].extension[route][1].extension[outcome].valueString = "No Response"
* item[+].linkId = "8e2b5f6c-0d4a-4f39-a1c7-3b9d6e5f0002"
* item[=].type = #display
* item[=].text = "Thank you."
* item[=].extension[route][0].extension[kind].valueCode = #only
