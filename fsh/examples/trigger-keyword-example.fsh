Instance: trigger-facts
InstanceOf: MHeroTrigger
Usage: #example
Title: "A trigger by keyword"
Description: "A message that begins with facts, or fait in French, starts the flow."
* url = "http://mhero.org/fhir/PlanDefinition/trigger-facts"
* name = "FactsKeyword"
* title = "Facts by keyword"
* status = #draft
* type = http://terminology.hl7.org/CodeSystem/plan-definition-type#eca-rule
* action.trigger.type = #named-event
* action.trigger.name = "keyword"
* action.trigger.extension[cause].extension[kind].valueCode = #keyword
* action.trigger.extension[cause].extension[keyword][0].valueString = "facts"
* action.trigger.extension[cause].extension[keyword][1].valueString = "fait"
* action.trigger.extension[cause].extension[match].valueCode = #first-word
* action.definitionCanonical = "http://mhero.org/fhir/Questionnaire/4c1d7e2a-6b3f-4a58-9d0e-5f2c8b7a1e30"
