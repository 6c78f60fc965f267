ValueSet: MHeroFlowAnswerType
Id: mhero-flow-answer-type
Title: "Flow answer type"
Description: "What a question of a flow takes as an answer; finer than the item types of a Questionnaire."
* insert Definition
* include codes from system MHeroFlowAnswerTypeCodes
