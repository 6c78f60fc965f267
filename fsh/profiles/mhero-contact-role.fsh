Profile: MHeroContactRole
Parent: PractitionerRole
Id: mhero-contact-role
Title: "mHero Contact Role"
Description: "What a contact does and where: the cadre, the facility and the place by which recipients of a flow are chosen. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-role-1
* active MS
* practitioner 1..1 MS
* practitioner only Reference(MHeroContact)
* practitioner.reference 1..1 MS
* code 1..* MS
* code obeys mhero-role-2
* specialty MS
* specialty ^short = "What the contact can do"
* specialty obeys mhero-role-3
* organization MS
* location MS

Invariant: mhero-role-1
Description: "A role should say where the contact works: an organization or a location."
Severity: #warning
Expression: "organization.exists() or location.exists()"
* requirements = "MH-ROLE-03"

Invariant: mhero-role-2
Description: "A cadre is a code with its system, or at least a text."
Severity: #error
Expression: "coding.where(system.exists() and code.exists()).exists() or text.exists()"
* requirements = "MH-ROLE-02"

Invariant: mhero-role-3
Description: "A skill is a code with its system, or at least a text."
Severity: #error
Expression: "coding.where(system.exists() and code.exists()).exists() or text.exists()"
* requirements = "MH-ROLE-04"

Mapping: MHeroContactRoleRequirements
Source: MHeroContactRole
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* practitioner -> "MH-ROLE-01"
* practitioner.reference -> "MH-ROLE-01"
* code -> "MH-ROLE-02"
* organization -> "MH-ROLE-03"
* specialty -> "MH-ROLE-04"
* location -> "MH-ROLE-03"
