Profile: MHeroStartFlowRequest
Parent: Parameters
Id: mhero-start-flow-request
Title: "mHero Start Flow Request"
Description: "What is asked of a connector or a messaging adapter with the operation start-flow: which contacts or groups are to go through the flow. Who asks names them by literal references; the other side leaves out those that opted out."
* insert Definition
* obeys mhero-op-4
* parameter 1..* MS
* parameter ^slicing.discriminator.type = #value
* parameter ^slicing.discriminator.path = "name"
* parameter ^slicing.rules = #closed
* parameter contains recipient 1..* MS and restart 0..1 MS
* parameter[recipient] ^short = "A contact, or a group of them"
* parameter[recipient].name = "recipient"
* parameter[recipient].value[x] 1..1
* parameter[recipient].value[x] only Reference(Practitioner or PractitionerRole or Patient or Person or RelatedPerson or Group)
* parameter[recipient].valueReference.reference 1..1
* parameter[restart] ^short = "False to leave out who is in the flow already"
* parameter[restart].name = "restart"
* parameter[restart].value[x] 1..1
* parameter[restart].value[x] only boolean

Invariant: mhero-op-4
Description: "Each recipient is named once."
Severity: #error
Expression: "parameter.where(name = 'recipient').value.ofType(Reference).reference.isDistinct()"
* requirements = "MH-OP-08"

Mapping: MHeroStartFlowRequestRequirements
Source: MHeroStartFlowRequest
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* parameter[recipient] -> "MH-OP-08"
* parameter[recipient].value[x] -> "MH-OP-08"
* parameter[recipient].value[x].reference -> "MH-OP-08"
* parameter[restart].value[x] -> "MH-OP-08"
