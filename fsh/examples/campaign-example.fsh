Instance: campaign-child-health
InstanceOf: MHeroCampaign
Usage: #example
Title: "A campaign: quiz after a training"
Description: "A reminder a week after the training on child health and a quiz after thirty and ninety days, at five in the afternoon."
* url = "http://mhero.org/fhir/PlanDefinition/campaign-child-health"
* name = "ChildHealthQuizzes"
* title = "Quizzes after the training on child health"
* status = #draft
* type = http://terminology.hl7.org/CodeSystem/plan-definition-type#workflow-definition
* subjectReference = Reference(contact-group-nurses)
* action[0].title = "Reminder after a week"
* action[0].extension[date].extension[field].valueString = "trained_on"
* action[0].extension[date].extension[hour].valueInteger = 17
* action[0].timingDuration = 1 'wk'
* action[0].definitionCanonical = "http://mhero.org/fhir/ActivityDefinition/campaign-message-handwashing"
* action[1].title = "First quiz"
* action[1].extension[date].extension[field].valueString = "trained_on"
* action[1].extension[date].extension[hour].valueInteger = 17
* action[1].timingDuration = 30 'd'
* action[1].definitionCanonical = "http://mhero.org/fhir/Questionnaire/4c1d7e2a-6b3f-4a58-9d0e-5f2c8b7a1e30"
* action[2].title = "Second quiz"
* action[2].extension[date].extension[field].valueString = "trained_on"
* action[2].timingDuration = 90 'd'
* action[2].definitionCanonical = "http://mhero.org/fhir/Questionnaire/4c1d7e2a-6b3f-4a58-9d0e-5f2c8b7a1e30"
