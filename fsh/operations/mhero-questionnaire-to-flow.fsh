Instance: mhero-questionnaire-to-flow
InstanceOf: OperationDefinition
Title: "Questionnaire to flow"
Description: "Makes a flow package of a Questionnaire, as mhero convert --to rapidpro or --to floip does."
Usage: #definition
* url = "http://mhero.org/fhir/OperationDefinition/mhero-questionnaire-to-flow"
* name = "MHeroQuestionnaireToFlow"
* title = "Questionnaire to flow"
* status = #draft
* experimental = false
* description = "Makes a flow package of a Questionnaire, as mhero convert --to rapidpro or --to floip does."
* kind = #operation
* affectsState = false
* code = #to-flow
* resource[+] = #Questionnaire
* system = false
* type = true
* instance = true
* parameter[+].name = #questionnaire
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].documentation = "The Questionnaire, where the operation is called on the type."
* parameter[=].type = #Questionnaire
* parameter[+].name = #format
* parameter[=].use = #in
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "The format of the package: rapidpro or floip."
* parameter[=].type = #code
* parameter[=].binding.strength = #required
* parameter[=].binding.valueSet = "http://mhero.org/fhir/ValueSet/mhero-flow-export-format"
* parameter[+].name = #return
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "The package, with the flow as its content."
* parameter[=].type = #Library
