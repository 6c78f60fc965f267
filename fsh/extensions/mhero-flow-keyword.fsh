Extension: MHeroFlowKeyword
Id: mhero-flow-keyword
Title: "Flow keyword"
Description: "A word that starts the flow when a contact sends it, in lower case. It is for readers of a flow who want to know how a contact gets into it."
Context: Questionnaire
* insert Definition
* value[x] 1..1
* value[x] only string
* valueString obeys mhero-keyword-1

Invariant: mhero-keyword-1
Description: "A keyword is one word in lower case."
Severity: #error
Expression: "$this = lower() and matches('\\\\s').not()"
* requirements = "MH-OPT-05"
