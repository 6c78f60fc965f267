Instance: mhero-start-flow
InstanceOf: OperationDefinition
Title: "Start a flow"
Description: "Starts a flow with contacts and groups. Contacts that opted out are left out. The answer is the request that the start became."
Usage: #definition
* url = "http://mhero.org/fhir/OperationDefinition/mhero-start-flow"
* name = "MHeroStartFlow"
* title = "Start a flow"
* status = #draft
* experimental = false
* description = "Starts a flow with contacts and groups. Contacts that opted out are left out. The answer is the request that the start became."
* kind = #operation
* affectsState = true
* code = #start-flow
* resource[+] = #Questionnaire
* system = false
* type = false
* instance = true
* inputProfile = "http://mhero.org/fhir/StructureDefinition/mhero-start-flow-request"
* parameter[+].name = #recipient
* parameter[=].use = #in
* parameter[=].min = 1
* parameter[=].max = "*"
* parameter[=].documentation = "A contact, or a group of them."
* parameter[=].type = #Reference
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/Practitioner"
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/PractitionerRole"
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/Patient"
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/Person"
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/RelatedPerson"
* parameter[=].targetProfile[+] = "http://hl7.org/fhir/StructureDefinition/Group"
* parameter[+].name = #restart
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].documentation = "False to leave out who is in the flow already."
* parameter[=].type = #boolean
* parameter[+].name = #return
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "The request, with the uuid of the start."
* parameter[=].type = #CommunicationRequest
