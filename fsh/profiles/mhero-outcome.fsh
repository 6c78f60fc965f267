Profile: MHeroOutcome
Parent: OperationOutcome
Id: mhero-outcome
Title: "mHero Outcome"
Description: "What a server, a connector or the validator of this guide answers when it has something to say: in words for people and, where it comes from the validator, in codes for programs. Who answers fills the must-support elements; who asked shows the text and does not hide an error."
* insert Definition
* issue obeys mhero-outcome-1 and mhero-outcome-2
* issue.severity MS
* issue.code MS
* issue.details MS
* issue.details.text MS
* issue.details.coding MS
* issue.details.coding ^slicing.discriminator.type = #value
* issue.details.coding ^slicing.discriminator.path = "system"
* issue.details.coding ^slicing.rules = #open
* issue.details.coding contains finding 0..1 MS
* issue.details.coding[finding] ^short = "The kind of finding, for mhero explain and for programs"
* issue.details.coding[finding].system 1..1
* issue.details.coding[finding].system = $mhero-finding
* issue.details.coding[finding].code 1..1
* issue.details.coding[finding] from MHeroFindings (required)
* issue.diagnostics MS
* issue.expression MS

Invariant: mhero-outcome-1
Description: "An issue says in words what is wrong."
Severity: #error
Expression: "details.text.exists() or diagnostics.exists()"
* requirements = "MH-OP-01"

Invariant: mhero-outcome-2
Description: "An error says where it is."
Severity: #warning
Expression: "severity in ('error' | 'fatal') implies (expression.exists() or location.exists())"
* requirements = "MH-OP-03"

Mapping: MHeroOutcomeRequirements
Source: MHeroOutcome
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* issue.details.coding[finding] -> "MH-OP-02"
* issue.details.coding[finding].code -> "MH-OP-02"
