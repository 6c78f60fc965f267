Profile: MHeroOrganization
Parent: Organization
Id: mhero-organization
Title: "mHero Organization"
Description: "A ministry, a district health team or a facility as an employer: what contacts are grouped by, and who answers for a registry. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* identifier 1..* MS
* identifier.system 1..1 MS
* identifier.value 1..1 MS
* active MS
* type 1..* MS
* type obeys mhero-kind-1
* name 1..1 MS
* telecom MS
* partOf MS
* partOf only Reference(MHeroOrganization)
* partOf.reference 1..1 MS
* partOf ^short = "The organization above it"

Invariant: mhero-kind-1
Description: "A kind is a code with its system, or at least a text."
Severity: #error
Expression: "coding.where(system.exists() and code.exists()).exists() or text.exists()"
* requirements = "MH-ORG-03"

Mapping: MHeroOrganizationRequirements
Source: MHeroOrganization
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* identifier -> "MH-ORG-01"
* identifier.system -> "MH-ORG-01"
* identifier.value -> "MH-ORG-01"
* name -> "MH-ORG-02"
* type -> "MH-ORG-03"
* partOf -> "MH-ORG-04"
* partOf.reference -> "MH-ORG-04"
