Profile: MHeroContact
Parent: Practitioner
Id: mhero-contact
Title: "mHero Contact"
Description: "A health worker who can be reached by messages. The flow engine and the health worker registry know the same person by the identifiers here. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-contact-1
* extension contains MHeroContactField named field 0..* MS
* meta.tag ^short = "http://mhero.org/codesystem#optedout: wants no messages"
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
* active MS
* name MS
* name obeys mhero-name-1
* telecom 1..* MS
* telecom obeys mhero-telecom-1
* telecom.system 1..1 MS
* telecom.value 1..1 MS
* communication MS
* communication ^short = "Language to write to the contact in, the preferred one first"

Invariant: mhero-contact-1
Description: "A contact that wants no messages is tagged with the code optedout and no other spelling of it."
Severity: #error
Expression: "meta.tag.where(system = 'http://mhero.org/codesystem').all(code = 'optedout')"
* requirements = "MH-CONTACT-06"

Invariant: mhero-uuid-1
Description: "A uuid is 32 hexadecimal digits in lower case, in five groups."
Severity: #error
Expression: "value.exists() implies value.matches('^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')"
* requirements = "MH-CONTACT-02"

Invariant: mhero-name-1
Description: "A name says something: a text, a family or a given name, and never the word undefined."
Severity: #error
Expression: "(text | family | given).exists() and (text | family | given).all($this.matches('(^|[ ,])(undefined|null)([ ,]|$)').not())"
* requirements = "MH-CONTACT-03"

Invariant: mhero-telecom-1
Description: "A phone number is a number; other addresses (whatsapp:, telegram:, mailto:) have their own system."
Severity: #error
Expression: "(system = 'phone' and value.exists()) implies value.matches('^[+]?[0-9][-0-9 ().]*$')"
* requirements = "MH-CONTACT-05"

Mapping: MHeroContactRequirements
Source: MHeroContact
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[field] -> "MH-CONTACT-07"
* identifier -> "MH-CONTACT-01"
* identifier.system -> "MH-CONTACT-01"
* identifier.value -> "MH-CONTACT-01"
* identifier[rapidpro] -> "MH-CONTACT-02"
* name -> "MH-CONTACT-03"
* telecom -> "MH-CONTACT-04"
* telecom.system -> "MH-CONTACT-04"
* telecom.value -> "MH-CONTACT-04"
* meta.tag -> "MH-CONTACT-06"
