Instance: mhero-request-status-map
InstanceOf: ConceptMap
Usage: #definition
Title: "Status of a flow start or broadcast as request status"
Description: "How a flow start or a broadcast stands on the platform, as the status of a CommunicationRequest."
* url = "http://mhero.org/fhir/ConceptMap/mhero-request-status-map"
* name = "MHeroRequestStatusMap"
* title = "Status of a flow start or broadcast as request status"
* status = #draft
* experimental = false
* description = "How a flow start or a broadcast stands on the platform, as the status of a CommunicationRequest."
* sourceCanonical = "http://mhero.org/fhir/ValueSet/mhero-request-status"
* targetCanonical = "http://hl7.org/fhir/ValueSet/request-status"
* group.source = "http://mhero.org/fhir/CodeSystem/mhero-request-status-codes"
* group.target = "http://hl7.org/fhir/request-status"
* insert Mapped(pending, "Pending", active, "Active", wider)
* insert Mapped(queued, "Queued", active, "Active", wider)
* insert Mapped(starting, "Starting", active, "Active", wider)
* insert Mapped(started, "Started", active, "Active", wider)
* insert Mapped(sending, "Sending", active, "Active", wider)
* insert Mapped(complete, "Complete", completed, "Completed", wider)
* insert Mapped(completed, "Completed", completed, "Completed", wider)
* insert Mapped(sent, "Sent", completed, "Completed", wider)
* insert Mapped(failed, "Failed", revoked, "Revoked", wider)
* insert Mapped(interrupted, "Interrupted", revoked, "Revoked", wider)
