Extension: MHeroFlowMedia
Id: mhero-flow-media
Title: "Flow media"
Description: "A picture, recording or document that goes with the text."
Context: Questionnaire.item
* insert Definition
* value[x] 1..1
* value[x] only Attachment
* valueAttachment.url 1..1
