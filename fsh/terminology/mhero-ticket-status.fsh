ValueSet: MHeroTicketStatus
Id: mhero-ticket-status
Title: "Ticket status"
Description: "How a ticket of a call centre stands: open and nobody's, taken by an agent, waiting for somebody else, closed, or made by mistake."
* insert Definition
* http://hl7.org/fhir/task-status#requested
* http://hl7.org/fhir/task-status#accepted
* http://hl7.org/fhir/task-status#in-progress
* http://hl7.org/fhir/task-status#on-hold
* http://hl7.org/fhir/task-status#completed
* http://hl7.org/fhir/task-status#cancelled
* http://hl7.org/fhir/task-status#entered-in-error
