Instance: 4c1d7e2a-6b3f-4a58-9d0e-5f2c8b7a1e30
InstanceOf: MHeroQuizFlow
Usage: #example
Title: "A flow: quiz on child health"
Description: "One question on child health, which answer to it is right, and where the score is kept."
* meta.profile[0] = "http://mhero.org/fhir/StructureDefinition/mhero-quiz-flow"
* meta.profile[1] = "http://mhero.org/fhir/StructureDefinition/mhero-flow"
* language = #en
* url = "http://mhero.org/fhir/Questionnaire/4c1d7e2a-6b3f-4a58-9d0e-5f2c8b7a1e30"
* version = "1.0.0"
* identifier[flow].value = "urn:uuid:4c1d7e2a-6b3f-4a58-9d0e-5f2c8b7a1e30"
* name = "ChildHealthQuiz"
* title = "Quiz on child health"
* status = #draft
* experimental = true
* description = "One question on child health."
* extension[flowType].valueCode = #messaging
* extension[flowLanguage][0].extension[language].valueCode = #en
* extension[score].extension[result].valueString = "score"
* extension[score].extension[pass].valueInteger = 1
* item[+].linkId = "4c1d7e2a-6b3f-4a58-9d0e-5f2c8b7a0001"
* item[=].code = https://moh.example.org/fhir/CodeSystem/quiz-question#handwashing-time "How long to wash hands"
* item[=].type = #choice
* item[=].text = "How long do you wash your hands? 1. Five seconds 2. Twenty seconds"
* item[=].extension[answerType].valueCode = #choice
* item[=].extension[result].valueString = "Handwashing"
* item[=].answerOption[0].valueCoding = urn:uuid:4c1d7e2a-6b3f-4a58-9d0e-5f2c8b7a1e30#Five "Five"
* item[=].answerOption[1].valueCoding = urn:uuid:4c1d7e2a-6b3f-4a58-9d0e-5f2c8b7a1e30#Twenty "Twenty"
* item[=].answerOption[1].extension[right].valueBoolean = true
* insert Route(0, match, "4c1d7e2a-6b3f-4a58-9d0e-5f2c8b7a0002")
* insert Outcome(0, "Five")
* insert Test(0, "has_any_word", "1 five")
* insert Route(1, match, "4c1d7e2a-6b3f-4a58-9d0e-5f2c8b7a0002")
* insert Outcome(1, "Twenty")
* insert Test(1, "has_any_word", "2 twenty")
* insert Route(2, default, "4c1d7e2a-6b3f-4a58-9d0e-5f2c8b7a0001")
* insert Outcome(2, "Other")
* item[+].linkId = "4c1d7e2a-6b3f-4a58-9d0e-5f2c8b7a0002"
* item[=].type = #display
* item[=].text = "Thank you. Your score is @results.score."
* item[=].extension[route][0].extension[kind].valueCode = #only
