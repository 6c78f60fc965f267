Instance: mhero-floip-block-map
InstanceOf: ConceptMap
Usage: #definition
Title: "FLOIP response block as answer type"
Description: "A block of a FLOIP container that waits for the contact, as what the question of the flow takes."
* url = "http://mhero.org/fhir/ConceptMap/mhero-floip-block-map"
* name = "MHeroFloipBlockMap"
* title = "FLOIP response block as answer type"
* status = #draft
* experimental = false
* description = "A block of a FLOIP container that waits for the contact, as what the question of the flow takes."
* sourceCanonical = "http://mhero.org/fhir/ValueSet/mhero-floip-block"
* targetCanonical = "http://mhero.org/fhir/ValueSet/mhero-flow-answer-type"
* group.source = "http://mhero.org/fhir/CodeSystem/mhero-floip-block-codes"
* group.target = "http://mhero.org/fhir/CodeSystem/mhero-flow-answer-type-codes"
* insert Mapped(MobilePrimitives.SelectOneResponse, "Select one", choice, "Choice", equivalent)
* insert Mapped(MobilePrimitives.SelectManyResponses, "Select many", choices, "Choices", equivalent)
* insert Mapped(MobilePrimitives.NumericResponse, "Number", decimal, "Decimal", wider)
* group.element[=].target[=].comment = "An integer where both bounds are whole numbers, or the flow is a call."
* insert Mapped(MobilePrimitives.OpenResponse, "Open", text, "Text", wider)
* group.element[=].target[=].comment = "Audio in a call."
* insert Mapped(SmartDevices.LocationResponse, "Location", location, "Location", equivalent)
* insert Mapped(SmartDevices.PhotoResponse, "Photo", image, "Image", equivalent)
