Profile: MHeroAudit
Parent: AuditEvent
Id: mhero-audit
Title: "mHero Audit"
Description: "What the interoperability layer records of each exchange that passes through it: who asked whom for what, when, and how it ended, and never what a message said. The layer fills the must-support elements; a server keeps them and gives them back."
* insert Definition
* obeys mhero-audit-1 and mhero-audit-2 and mhero-audit-3 and mhero-audit-6
* type = $audit-event-type#rest
* type MS
* subtype 1..1 MS
* subtype from http://hl7.org/fhir/ValueSet/type-restful-interaction (required)
* subtype ^short = "The interaction: create, read, search-type, transaction, operation, ..."
* action 1..1 MS
* recorded MS
* outcome 1..1 MS
* outcome ^short = "0 where it went well, 4 where the request was at fault, 8 where the server was, 12 where nobody answered"
* outcomeDesc MS
* agent MS
* agent.who 1..1 MS
* agent.who obeys mhero-audit-4
* agent.requestor MS
* agent.network MS
* source MS
* source.observer MS
* source.observer obeys mhero-audit-5
* entity MS
* entity.what MS
* entity.query MS
* entity.detail obeys mhero-audit-7
* entity.detail ^short = "Ids of the request in the layer, and nothing else"

Invariant: mhero-audit-1
Description: "The action is that of the interaction: C to create, R to read, U to update or patch, D to delete, E for all else."
Severity: #error
Expression: "action = iif(subtype.where(code = 'create').exists(), 'C', iif(subtype.where(code in ('read' | 'vread')).exists(), 'R', iif(subtype.where(code in ('update' | 'patch')).exists(), 'U', iif(subtype.where(code = 'delete').exists(), 'D', 'E'))))"
* requirements = "MH-AUDIT-02"

Invariant: mhero-audit-2
Description: "An exchange that failed says why."
Severity: #error
Expression: "outcome != '0' implies outcomeDesc.exists()"
* requirements = "MH-AUDIT-03"

Invariant: mhero-audit-3
Description: "One of the agents asked for the exchange."
Severity: #error
Expression: "agent.where(requestor = true).count() = 1"
* requirements = "MH-AUDIT-04"

Invariant: mhero-audit-4
Description: "An agent is known by a reference or an identifier."
Severity: #error
Expression: "reference.exists() or identifier.exists()"
* requirements = "MH-AUDIT-04"

Invariant: mhero-audit-5
Description: "The observer is known by a reference or an identifier."
Severity: #error
Expression: "reference.exists() or identifier.exists()"
* requirements = "MH-AUDIT-05"

Invariant: mhero-audit-6
Description: "An exchange of one resource that went well names the resource."
Severity: #error
Expression: "(outcome.where($this = '0').exists() and subtype.where(code in ('create' | 'read' | 'vread' | 'update' | 'patch' | 'delete')).exists()) implies entity.what.reference.exists()"
* requirements = "MH-AUDIT-06"

Invariant: mhero-audit-7
Description: "The details of an audit are ids of the request: no part of what was exchanged."
Severity: #error
Expression: "type in ('X-OpenHIM-TransactionID' | 'X-Request-ID' | 'X-Correlation-ID') and value is string and value.matches('^[A-Za-z0-9._:-]{1,64}$')"
* requirements = "MH-AUDIT-07"

Mapping: MHeroAuditRequirements
Source: MHeroAudit
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* type -> "MH-AUDIT-01"
* subtype -> "MH-AUDIT-01"
* action -> "MH-AUDIT-02"
* outcome -> "MH-AUDIT-03"
* agent.who -> "MH-AUDIT-04"
