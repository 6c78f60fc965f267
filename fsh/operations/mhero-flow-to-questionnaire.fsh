Instance: mhero-flow-to-questionnaire
InstanceOf: OperationDefinition
Title: "Flow to Questionnaire"
Description: "Makes Questionnaires of the flows in a flow package, as mhero convert --to fhir does."
Usage: #definition
* url = "http://mhero.org/fhir/OperationDefinition/mhero-flow-to-questionnaire"
* name = "MHeroFlowToQuestionnaire"
* title = "Flow to Questionnaire"
* status = #draft
* experimental = false
* description = "Makes Questionnaires of the flows in a flow package, as mhero convert --to fhir does."
* kind = #operation
* affectsState = false
* code = #to-questionnaire
* resource[+] = #Library
* system = false
* type = true
* instance = true
* parameter[+].name = #package
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].documentation = "The package, where the operation is called on the type."
* parameter[=].type = #Library
* parameter[+].name = #return
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "A collection of Questionnaires of the profile mHero Flow, and an OperationOutcome of what could not be said."
* parameter[=].type = #Bundle
