Instance: mhero-flow-answer-type-map
InstanceOf: ConceptMap
Usage: #definition
Title: "Answer type of a flow as item type"
Description: "What a question of a flow takes, as the type of the item of its Questionnaire."
* url = "http://mhero.org/fhir/ConceptMap/mhero-flow-answer-type-map"
* name = "MHeroFlowAnswerTypeMap"
* title = "Answer type of a flow as item type"
* status = #draft
* experimental = false
* description = "What a question of a flow takes, as the type of the item of its Questionnaire."
* sourceCanonical = "http://mhero.org/fhir/ValueSet/mhero-flow-answer-type"
* targetCanonical = "http://hl7.org/fhir/ValueSet/item-type"
* group.source = "http://mhero.org/fhir/CodeSystem/mhero-flow-answer-type-codes"
* group.target = "http://hl7.org/fhir/item-type"
* insert Mapped(choice, "Choice", choice, "Choice", equivalent)
* insert Mapped(choices, "Choices", choice, "Choice", wider)
* insert Mapped(integer, "Integer", integer, "Integer", equivalent)
* insert Mapped(decimal, "Decimal", decimal, "Decimal", equivalent)
* insert Mapped(date, "Date", date, "Date", equivalent)
* insert Mapped(time, "Time", time, "Time", equivalent)
* insert Mapped(text, "Text", text, "Text", equivalent)
* insert Mapped(audio, "Audio", attachment, "Attachment", wider)
* insert Mapped(image, "Image", attachment, "Attachment", wider)
* insert Mapped(video, "Video", attachment, "Attachment", wider)
* insert Mapped(location, "Location", text, "Text", wider)
