Extension: MHeroFlowTypeExtension
Id: mhero-flow-type
Title: "Flow type"
Description: "How the flow meets its contact: by messages, as a call, on a device, or not at all."
Context: Questionnaire
* insert Definition
* value[x] 1..1
* value[x] only code
* valueCode from MHeroFlowType (required)
