Extension: MHeroFlowResult
Id: mhero-flow-result
Title: "Flow result"
Description: "The name of the result in which the flow keeps the answer."
Context: Questionnaire.item
* insert Definition
* value[x] 1..1
* value[x] only string
