// Everybody who can be a contact on the messaging platform is known by identifiers, one of them the platform's.
RuleSet: ContactIdentifiers
* identifier 1..* MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier.system 1..1 MS
* identifier.value 1..1 MS
* identifier contains rapidpro 0..1 MS
* identifier[rapidpro] ^short = "Uuid of the contact in RapidPro"
* identifier[rapidpro].system = $contact-uuid
* identifier[rapidpro] obeys mhero-uuid-1

// A name and the addresses at which messages reach somebody.
RuleSet: ContactNameAndAddresses
* name MS
* name obeys mhero-name-1
* telecom 1..* MS
* telecom obeys mhero-telecom-1
* telecom.system 1..1 MS
* telecom.value 1..1 MS

// The tag that a sender must heed.
RuleSet: ContactTags
* obeys mhero-contact-1
* meta.tag ^short = "http://mhero.org/codesystem#optedout: wants no messages"

// Mappings of what the rule sets above state.
RuleSet: ContactRequirements
* identifier -> "MH-CONTACT-01"
* identifier.system -> "MH-CONTACT-01"
* identifier.value -> "MH-CONTACT-01"
* identifier[rapidpro] -> "MH-CONTACT-02"
* name -> "MH-CONTACT-03"
* telecom -> "MH-CONTACT-04"
* telecom.system -> "MH-CONTACT-04"
* telecom.value -> "MH-CONTACT-04"
* meta.tag -> "MH-CONTACT-06"
