Instance: mhero-run-exit-type-map
InstanceOf: ConceptMap
Usage: #definition
Title: "End of a run as response status"
Description: "How a run ended, as the status of the response with its answers."
* url = "http://mhero.org/fhir/ConceptMap/mhero-run-exit-type-map"
* name = "MHeroRunExitTypeMap"
* title = "End of a run as response status"
* status = #draft
* experimental = false
* description = "How a run ended, as the status of the response with its answers."
* sourceCanonical = "http://mhero.org/fhir/ValueSet/mhero-run-exit-type"
* targetCanonical = "http://hl7.org/fhir/ValueSet/questionnaire-answers-status"
* group.source = "http://mhero.org/fhir/CodeSystem/mhero-run-exit-type-codes"
* group.target = "http://hl7.org/fhir/questionnaire-answers-status"
* insert Mapped(completed, "Completed", completed, "Completed", equivalent)
* insert Mapped(interrupted, "Interrupted", stopped, "Stopped", wider)
* insert Mapped(expired, "Expired", stopped, "Stopped", wider)
* insert Mapped(failed, "Failed", stopped, "Stopped", wider)
