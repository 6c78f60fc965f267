Profile: MHeroSyncResult
Parent: Parameters
Id: mhero-sync-result
Title: "mHero Sync Result"
Description: "What a connector answers to the operation mhero-sync: how much of each kind was made, changed, left as it was and refused, and from when on to ask the next time. Who asked keeps the time and looks at what was refused."
* insert Definition
* obeys mhero-op-2 and mhero-op-3
* parameter 1..* MS
* parameter ^slicing.discriminator.type = #value
* parameter ^slicing.discriminator.path = "name"
* parameter ^slicing.rules = #closed
* parameter contains until 1..1 MS and count 1..* MS and outcome 0..* MS
* parameter[until] ^short = "What to ask as since the next time"
* parameter[until].name = "until"
* parameter[until].value[x] 1..1
* parameter[until].value[x] only instant
* parameter[count] ^short = "How much of one kind"
* parameter[count].name = "count"
* parameter[count].part 5..5
* parameter[count].part ^slicing.discriminator.type = #value
* parameter[count].part ^slicing.discriminator.path = "name"
* parameter[count].part ^slicing.rules = #closed
* parameter[count].part contains kind 1..1 and created 1..1 and updated 1..1 and unchanged 1..1 and refused 1..1
* parameter[count].part[kind].name = "kind"
* parameter[count].part[kind].value[x] 1..1
* parameter[count].part[kind].value[x] only code
* parameter[count].part[kind].valueCode from MHeroSyncKind (required)
* parameter[count].part[created].name = "created"
* parameter[count].part[created].value[x] 1..1
* parameter[count].part[created].value[x] only unsignedInt
* parameter[count].part[updated].name = "updated"
* parameter[count].part[updated].value[x] 1..1
* parameter[count].part[updated].value[x] only unsignedInt
* parameter[count].part[unchanged].name = "unchanged"
* parameter[count].part[unchanged].value[x] 1..1
* parameter[count].part[unchanged].value[x] only unsignedInt
* parameter[count].part[refused].name = "refused"
* parameter[count].part[refused].value[x] 1..1
* parameter[count].part[refused].value[x] only unsignedInt
* parameter[outcome] ^short = "Why something was refused"
* parameter[outcome].name = "outcome"
* parameter[outcome].resource 1..1
* parameter[outcome].resource only MHeroOutcome

Invariant: mhero-op-2
Description: "What was refused has an outcome that says why."
Severity: #error
Expression: "parameter.where(name = 'count').part.where(name = 'refused').where(value > 0).exists() implies parameter.where(name = 'outcome').exists()"
* requirements = "MH-OP-07"

Invariant: mhero-op-3
Description: "Each kind is counted once."
Severity: #error
Expression: "parameter.where(name = 'count').part.where(name = 'kind').value.isDistinct()"
* requirements = "MH-OP-06"

Mapping: MHeroSyncResultRequirements
Source: MHeroSyncResult
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* parameter[until] -> "MH-OP-06"
* parameter[count] -> "MH-OP-06"
* parameter[count].part -> "MH-OP-06"
* parameter[count].part[created].value[x] -> "MH-OP-06"
