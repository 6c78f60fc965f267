Profile: MHeroTicket
Parent: Task
Id: mhero-ticket
Title: "mHero Ticket"
Description: "A conversation that a person has to take over from a flow: the work of a call centre. It tells whose it is, what it is about and how it ended. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-ticket-1 and mhero-ticket-2 and mhero-ticket-3
* identifier 1..* MS
* identifier.system 1..1 MS
* identifier.value 1..1 MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains rapidpro 0..1 MS
* identifier[rapidpro] ^short = "Uuid of the ticket in RapidPro"
* identifier[rapidpro].system = "http://app.rapidpro.io/ticket-uuid"
* status from MHeroTicketStatus (required)
* status MS
* code MS
* code ^short = "Topic"
* description MS
* focus MS
* focus ^short = "The message that the ticket was opened for"
* for 1..1 MS
* for only Reference(Practitioner or Patient or Person or RelatedPerson)
* for.reference 1..1
* authoredOn 1..1 MS
* lastModified MS
* executionPeriod MS
* owner MS
* owner ^short = "The agent"
* note MS

Invariant: mhero-ticket-1
Description: "A ticket that is closed says when it was."
Severity: #error
Expression: "status = 'completed' implies executionPeriod.end.exists()"
* requirements = "MH-TICKET-04"

Invariant: mhero-ticket-2
Description: "A ticket that somebody works on says who."
Severity: #error
Expression: "status in ('accepted' | 'in-progress') implies owner.exists()"
* requirements = "MH-TICKET-03"

Invariant: mhero-ticket-3
Description: "A ticket says what it is about: in words, or by the message that it was opened for."
Severity: #error
Expression: "description.exists() or focus.exists()"
* requirements = "MH-TICKET-05"

Mapping: MHeroTicketRequirements
Source: MHeroTicket
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* identifier -> "MH-TICKET-01"
* identifier.system -> "MH-TICKET-01"
* identifier.value -> "MH-TICKET-01"
* for -> "MH-TICKET-02"
* for.reference -> "MH-TICKET-02"
* status -> "MH-TICKET-03"
* authoredOn -> "MH-TICKET-04"
