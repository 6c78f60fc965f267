Profile: MHeroSyncRequest
Parent: Parameters
Id: mhero-sync-request
Title: "mHero Sync Request"
Description: "What is asked of a connector with the operation mhero-sync: which kinds of data it is to bring, and from when on. Who asks names the kinds; the connector brings these and no others."
* insert Definition
* obeys mhero-op-1
* parameter 1..* MS
* parameter ^slicing.discriminator.type = #value
* parameter ^slicing.discriminator.path = "name"
* parameter ^slicing.rules = #closed
* parameter contains kind 1..* MS and since 0..1 MS and dryRun 0..1 MS
* parameter[kind] ^short = "What to bring"
* parameter[kind].name = "kind"
* parameter[kind].value[x] 1..1
* parameter[kind].value[x] only code
* parameter[kind].valueCode from MHeroSyncKind (required)
* parameter[since] ^short = "Only what changed since then; all of it without"
* parameter[since].name = "since"
* parameter[since].value[x] 1..1
* parameter[since].value[x] only instant
* parameter[dryRun] ^short = "True to be told what would change, without a change"
* parameter[dryRun].name = "dryRun"
* parameter[dryRun].value[x] 1..1
* parameter[dryRun].value[x] only boolean

Invariant: mhero-op-1
Description: "Each kind is asked for once."
Severity: #error
Expression: "parameter.where(name = 'kind').value.isDistinct()"
* requirements = "MH-OP-04"

Mapping: MHeroSyncRequestRequirements
Source: MHeroSyncRequest
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* parameter -> "MH-OP-04"
* parameter[kind] -> "MH-OP-04"
* parameter[kind].value[x] -> "MH-OP-04"
* parameter[since] -> "MH-OP-05"
* parameter[since].value[x] -> "MH-OP-05"
* parameter[dryRun].value[x] -> "MH-OP-05"
