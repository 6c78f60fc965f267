Instance: mhero-message-status-map
InstanceOf: ConceptMap
Usage: #definition
Title: "Message status of RapidPro as event status"
Description: "How a message stands on the platform, as the status of a Communication."
* url = "http://mhero.org/fhir/ConceptMap/mhero-message-status-map"
* name = "MHeroMessageStatusMap"
* title = "Message status of RapidPro as event status"
* status = #draft
* experimental = false
* description = "How a message stands on the platform, as the status of a Communication."
* sourceCanonical = "http://mhero.org/fhir/ValueSet/mhero-message-status"
* targetCanonical = "http://hl7.org/fhir/ValueSet/event-status"
* group.source = "http://mhero.org/fhir/CodeSystem/mhero-message-status-codes"
* group.target = "http://hl7.org/fhir/event-status"
* insert Mapped(initializing, "Initializing", preparation, "Preparation", wider)
* insert Mapped(pending, "Pending", preparation, "Preparation", wider)
* insert Mapped(queued, "Queued", preparation, "Preparation", wider)
* insert Mapped(wired, "Wired", in-progress, "In Progress", wider)
* insert Mapped(errored, "Errored", in-progress, "In Progress", wider)
* insert Mapped(handled, "Handled", completed, "Completed", wider)
* insert Mapped(sent, "Sent", completed, "Completed", wider)
* insert Mapped(delivered, "Delivered", completed, "Completed", wider)
* insert Mapped(read, "Read", completed, "Completed", wider)
* insert Mapped(failed, "Failed", not-done, "Not Done", wider)
