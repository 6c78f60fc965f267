Extension: MHeroFlowChoice
Id: mhero-flow-choice
Title: "Flow choice"
Description: "The name that the flow gives to the choice, where the option shows another text."
Context: Questionnaire.item.answerOption
* insert Definition
* value[x] 1..1
* value[x] only string
