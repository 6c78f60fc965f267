Profile: MHeroContact
Parent: Practitioner
Id: mhero-contact
Title: "mHero Contact"
Description: "A health worker who can be reached by messages. The flow engine and the health worker registry know the same person by the identifiers here. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* insert ContactTags
* extension contains MHeroContactField named field 0..* MS
* insert ContactIdentifiers
* active MS
* insert ContactNameAndAddresses
* qualification MS
* qualification ^short = "Trainings attended and certificates held"
* qualification.code MS
* qualification.code obeys mhero-training-1
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

Invariant: mhero-training-1
Description: "A training is a code with its system, or at least a text."
Severity: #error
Expression: "coding.where(system.exists() and code.exists()).exists() or text.exists()"
* requirements = "MH-CONTACT-08"

Mapping: MHeroContactRequirements
Source: MHeroContact
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[field] -> "MH-CONTACT-07"
* qualification -> "MH-CONTACT-08"
* insert ContactRequirements
