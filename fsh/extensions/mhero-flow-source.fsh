Extension: MHeroFlowSource
Id: mhero-flow-source
Title: "Source of the flow"
Description: "The flow in the format that it came from, alone in its file: what the Questionnaire has no place for (actions beside the dialogue, expiry, the layout of an editor) is taken from here when the flow is written again. What the Questionnaire itself says wins over it. At most 512 KB."
Context: Questionnaire
* insert Definition
* value[x] 1..1
* value[x] only Attachment
* valueAttachment.contentType 1..1
* valueAttachment.contentType = #application/json
* valueAttachment.data 1..1
* valueAttachment.url 0..0
