Extension: MHeroFlowDecision
Id: mhero-flow-decision
Title: "Flow decision"
Description: "The flow chooses its way here without asking."
Context: Questionnaire.item
* insert Definition
* extension contains
    split 1..1 MS and
    operand 0..1 MS
* insert Part(split, code, "By a value or by chance.")
* extension[split].valueCode from MHeroFlowSplit (required)
* insert Part(operand, string, "The expression whose value decides.")
