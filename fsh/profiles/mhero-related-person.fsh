Profile: MHeroRelatedPerson
Parent: RelatedPerson
Id: mhero-related-person
Title: "mHero Related Person"
Description: "Somebody who gets messages on behalf of a client: a mother for her child, a treatment supporter. It keeps the address of the one who reads apart from the client's own. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* insert ContactTags
* insert ContactIdentifiers
* active MS
* patient only Reference(MHeroClient)
* patient MS
* patient.reference 1..1 MS
* relationship 1..* MS
* relationship obeys mhero-related-1
* insert ContactNameAndAddresses
* period MS
* period ^short = "How long messages go to this person"
* communication MS

Invariant: mhero-related-1
Description: "A relationship is a code with its system, or at least a text."
Severity: #error
Expression: "coding.where(system.exists() and code.exists()).exists() or text.exists()"
* requirements = "MH-PERSON-05"

Mapping: MHeroRelatedPersonRequirements
Source: MHeroRelatedPerson
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* insert ContactRequirements
* patient -> "MH-PERSON-04"
* patient.reference -> "MH-PERSON-04"
* relationship -> "MH-PERSON-05"
