Instance: mhero-sync
InstanceOf: OperationDefinition
Title: "Synchronise"
Description: "Brings contacts, groups, flows, runs or messages from one side to the other, as much as changed since a time. What emNutt's endpoints under /sync do, in one operation that says what it did."
Usage: #definition
* url = "http://mhero.org/fhir/OperationDefinition/mhero-sync"
* name = "MHeroSync"
* title = "Synchronise"
* status = #draft
* experimental = false
* description = "Brings contacts, groups, flows, runs or messages from one side to the other, as much as changed since a time. What emNutt's endpoints under /sync do, in one operation that says what it did."
* kind = #operation
* affectsState = true
* code = #mhero-sync
* system = true
* type = false
* instance = false
* inputProfile = "http://mhero.org/fhir/StructureDefinition/mhero-sync-request"
* outputProfile = "http://mhero.org/fhir/StructureDefinition/mhero-sync-result"
* parameter[+].name = #kind
* parameter[=].use = #in
* parameter[=].min = 1
* parameter[=].max = "*"
* parameter[=].documentation = "What to bring: contacts, groups, workflows, runs or messages."
* parameter[=].type = #code
* parameter[=].binding.strength = #required
* parameter[=].binding.valueSet = "http://mhero.org/fhir/ValueSet/mhero-sync-kind"
* parameter[+].name = #since
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].documentation = "Only what changed since then; everything without."
* parameter[=].type = #instant
* parameter[+].name = #dryRun
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].documentation = "True to be told what would change, without a change."
* parameter[=].type = #boolean
* parameter[+].name = #until
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "What to ask as since the next time."
* parameter[=].type = #instant
* parameter[+].name = #count
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "*"
* parameter[=].documentation = "How much of one kind was brought."
* parameter[=].part[+].name = #kind
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].documentation = "Which kind."
* parameter[=].part[=].type = #code
* parameter[=].part[+].name = #created
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].documentation = "How many are new."
* parameter[=].part[=].type = #unsignedInt
* parameter[=].part[+].name = #updated
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].documentation = "How many have changed."
* parameter[=].part[=].type = #unsignedInt
* parameter[=].part[+].name = #unchanged
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].documentation = "How many are as they were."
* parameter[=].part[=].type = #unsignedInt
* parameter[=].part[+].name = #refused
* parameter[=].part[=].use = #out
* parameter[=].part[=].min = 1
* parameter[=].part[=].max = "1"
* parameter[=].part[=].documentation = "How many were refused."
* parameter[=].part[=].type = #unsignedInt
* parameter[+].name = #outcome
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"
* parameter[=].documentation = "Why something was refused."
* parameter[=].type = #OperationOutcome
