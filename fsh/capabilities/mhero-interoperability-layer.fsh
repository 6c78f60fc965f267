Instance: mhero-interoperability-layer
InstanceOf: CapabilityStatement
Title: "Interoperability Layer"
Description: "What the layer between the parties does, such as OpenHIM: it lets through what the role of a client allows, asks the connector on a schedule, and keeps an audit of every exchange."
Usage: #definition
* insert Capabilities(mhero-interoperability-layer, MHeroInteroperabilityLayer, Interoperability Layer)
* description = "What the layer between the parties does, such as OpenHIM: it lets through what the role of a client allows, asks the connector on a schedule, and keeps an audit of every exchange."
* rest[+].mode = #server
* rest[=].documentation = "Passes every request of this guide on to the party that it is for, and refuses with 401 a client that it does not know and with 403 what the role of the client does not allow."
* rest[=].security.description = "TLS, a known client, and no more than the role of the client allows (MH-SEC-01 to MH-SEC-03)."
* insert Type(AuditEvent, SHALL)
* insert Supports(mhero-audit, SHALL)
* insert Does(create, SHOULD)
* insert Does(read, SHALL)
* insert Does(search-type, SHALL)
* insert Does(update, SHOULD-NOT)
* insert Does(delete, SHOULD-NOT)
* insert FindsBy(_id, token, http://hl7.org/fhir/SearchParameter/Resource-id, SHALL)
* insert FindsBy(_lastUpdated, date, http://hl7.org/fhir/SearchParameter/Resource-lastUpdated, SHALL)
* insert FindsBy(date, date, http://hl7.org/fhir/SearchParameter/AuditEvent-date, SHALL)
* insert FindsBy(agent, reference, http://hl7.org/fhir/SearchParameter/AuditEvent-agent, SHALL)
* insert FindsBy(entity, reference, http://hl7.org/fhir/SearchParameter/AuditEvent-entity, SHALL)
* insert FindsBy(outcome, token, http://hl7.org/fhir/SearchParameter/AuditEvent-outcome, SHOULD)
* insert FindsBy(subtype, token, http://hl7.org/fhir/SearchParameter/AuditEvent-subtype, SHOULD)
* insert FindsBy(action, token, http://hl7.org/fhir/SearchParameter/AuditEvent-action, SHOULD)
* insert FindsByBoth(agent, date, SHOULD)
* insert FindsByBoth(entity, date, SHOULD)
* rest[+].mode = #client
* rest[=].documentation = "Calls the connector on a schedule (a polling channel)."
* rest[=].operation[+].name = "mhero-sync"
* rest[=].operation[=].definition = "http://mhero.org/fhir/OperationDefinition/mhero-sync"
* rest[=].operation[=].extension[0].url = $expectation
* rest[=].operation[=].extension[0].valueCode = #SHALL
