Profile: MHeroPerson
Parent: Person
Id: mhero-person
Title: "mHero Person"
Description: "Somebody who can be reached by messages and of whom it is not known yet whether the person is a health worker or a client, or who is both. It holds the records of several registries together. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* insert ContactTags
* obeys mhero-person-1
* extension contains MHeroContactField named field 0..* MS
* insert ContactIdentifiers
* active MS
* insert ContactNameAndAddresses
* link MS
* link ^short = "A record of the same person in a registry"
* link.target only Reference(Patient or Practitioner or RelatedPerson or Person)
* link.target.reference 1..1 MS
* link.assurance 1..1 MS
* link.assurance ^short = "How sure it is that they are the same person"

Invariant: mhero-person-1
Description: "A record is linked once."
Severity: #error
Expression: "link.target.reference.isDistinct()"
* requirements = "MH-PERSON-03"

Mapping: MHeroPersonRequirements
Source: MHeroPerson
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[field] -> "MH-CONTACT-07"
* insert ContactRequirements
* link.target -> "MH-PERSON-01"
* link.target.reference -> "MH-PERSON-01"
* link.assurance -> "MH-PERSON-02"
* link -> "MH-PERSON-03"
