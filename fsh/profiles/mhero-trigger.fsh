Profile: MHeroTrigger
Parent: PlanDefinition
Id: mhero-trigger
Title: "mHero Trigger"
Description: "What starts a flow where nobody asks for it: a keyword that a contact sends, a call, a time. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* url 1..1 MS
* name 1..1 MS
* title MS
* status MS
* type 1..1 MS
* type = http://terminology.hl7.org/CodeSystem/plan-definition-type#eca-rule
* subject[x] only Reference(MHeroContactGroup)
* subject[x] MS
* subject[x] ^short = "Contacts for whom the trigger is; everybody without it"
* action 1..1 MS
* action.trigger 1..1 MS
* action.trigger.extension contains MHeroTriggerExtension named cause 1..1 MS
* action.trigger obeys mhero-trigger-3
* action.definition[x] 1..1 MS
* action.definition[x] only Canonical(MHeroFlow)
* action.action 0..0

Invariant: mhero-trigger-3
Description: "A schedule says when, and only a schedule does."
Severity: #error
Expression: "extension('http://mhero.org/fhir/StructureDefinition/mhero-trigger-cause').extension('kind').exists() implies ((extension('http://mhero.org/fhir/StructureDefinition/mhero-trigger-cause').extension('kind').where(value = 'schedule').exists()) = (type = 'periodic' and timing.exists()))"
* requirements = "MH-TRIGGER-05"

Mapping: MHeroTriggerRequirements
Source: MHeroTrigger
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* url -> "MH-TRIGGER-01"
* name -> "MH-TRIGGER-01"
* type -> "MH-TRIGGER-01"
* action -> "MH-TRIGGER-01"
* action.definition[x] -> "MH-TRIGGER-01"
* action.action -> "MH-TRIGGER-01"
* action.trigger -> "MH-TRIGGER-02"
* action.trigger.extension[cause] -> "MH-TRIGGER-02"
