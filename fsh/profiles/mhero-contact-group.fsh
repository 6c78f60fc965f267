Profile: MHeroContactGroup
Parent: Group
Id: mhero-contact-group
Title: "mHero Contact Group"
Description: "Contacts to whom a flow or a message goes together. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-group-1 and mhero-group-2
* extension contains MHeroGroupQuery named query 0..1 MS
* identifier MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains rapidpro 0..1 MS
* identifier[rapidpro] ^short = "Uuid of the group in RapidPro"
* identifier[rapidpro].system 1..1
* identifier[rapidpro].system = $group-uuid
* identifier[rapidpro].value 1..1
* active MS
* type MS
* type ^short = "practitioner, or person where there are others too"
* actual = true
* actual MS
* name 1..1 MS
* quantity MS
* member MS
* member.entity only Reference(Practitioner or PractitionerRole or Patient or Group)
* member.entity.reference 1..1 MS

Invariant: mhero-group-1
Description: "All members of a group of practitioners are practitioners."
Severity: #error
Expression: "type = 'practitioner' implies member.entity.reference.all($this.matches('(^|/)(Patient|Group)/').not())"
* requirements = "MH-GROUP-04"

Invariant: mhero-group-2
Description: "A list of members is whole: it has as many current ones as quantity says."
Severity: #error
Expression: "(quantity.exists() and member.exists()) implies quantity = member.where(inactive.empty() or inactive = false).count()"
* requirements = "MH-GROUP-05"

Mapping: MHeroContactGroupRequirements
Source: MHeroContactGroup
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[query] -> "MH-GROUP-06"
* identifier[rapidpro] -> "MH-GROUP-01"
* identifier[rapidpro].system -> "MH-GROUP-01"
* identifier[rapidpro].value -> "MH-GROUP-01"
* actual -> "MH-GROUP-02"
* name -> "MH-GROUP-03"
* member.entity -> "MH-GROUP-04"
* member.entity.reference -> "MH-GROUP-04"
