Extension: MHeroFlowTimeout
Id: mhero-flow-timeout
Title: "Flow timeout"
Description: "How long the flow waits for an answer before it goes on without one."
Context: Questionnaire.item
* insert Definition
* value[x] 1..1
* value[x] only Duration
* valueDuration.value 1..1
* valueDuration.system 1..1
* valueDuration.system = "http://unitsofmeasure.org"
* valueDuration.code 1..1
* valueDuration.code = #s
