Instance: questionnaire-flow-type
InstanceOf: SearchParameter
Title: "Search flows by type"
Description: "Finds the flows that run by messages, as a call, on a device or in the background."
Usage: #definition
* url = "http://mhero.org/fhir/SearchParameter/questionnaire-flow-type"
* name = "MHeroQuestionnaireFlowType"
* status = #draft
* experimental = false
* description = "Finds the flows that run by messages, as a call, on a device or in the background."
* code = #flow-type
* base = #Questionnaire
* type = #token
* expression = "Questionnaire.extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-type').value.ofType(code)"
* xpathUsage = #normal
