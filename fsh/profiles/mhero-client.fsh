Profile: MHeroClient
Parent: Patient
Id: mhero-client
Title: "mHero Client"
Description: "A client of a health service who can be reached by messages, such as a reminder of an appointment. It is for client registries and OpenMRS, which know who the client is, and for the messaging platform, which has the address. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* insert ContactTags
* obeys mhero-client-1 and mhero-client-2 and mhero-client-3
* extension contains MHeroContactField named field 0..* MS
* insert ContactIdentifiers
* active MS
* insert ContactNameAndAddresses
* gender MS
* birthDate MS
* deceased[x] MS
* communication MS
* communication ^short = "Language to write to the client in"
* communication.preferred MS
* managingOrganization MS
* managingOrganization ^short = "Who keeps the record"
* link MS

Invariant: mhero-client-1
Description: "Nobody writes to the dead: a client who has died is not active."
Severity: #error
Expression: "(deceased.ofType(dateTime).exists() or deceased.ofType(boolean).where($this = true).exists()) implies active.where($this = false).exists()"
* requirements = "MH-CLIENT-01"

Invariant: mhero-client-2
Description: "A record that another one replaces is not active, so that the client is not written to twice."
Severity: #error
Expression: "link.where(type = 'replaced-by').exists() implies active.where($this = false).exists()"
* requirements = "MH-CLIENT-02"

Invariant: mhero-client-3
Description: "At most one language is the preferred one."
Severity: #error
Expression: "communication.where(preferred = true).count() <= 1"
* requirements = "MH-CLIENT-03"

Mapping: MHeroClientRequirements
Source: MHeroClient
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[field] -> "MH-CONTACT-07"
* insert ContactRequirements
* deceased[x] -> "MH-CLIENT-01"
* link -> "MH-CLIENT-02"
* communication.preferred -> "MH-CLIENT-03"
