Extension: MHeroFlowAnswerTypeExtension
Id: mhero-flow-answer-type
Title: "Flow answer type"
Description: "What the question takes as an answer. It tells apart what a Questionnaire item type does not: audio, image and video; location and text; one choice and several."
Context: Questionnaire.item
* insert Definition
* value[x] 1..1
* value[x] only code
* valueCode from MHeroFlowAnswerType (required)
