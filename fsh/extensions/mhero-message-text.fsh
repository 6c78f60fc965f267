Extension: MHeroMessageText
Id: mhero-message-text
Title: "Message text"
Description: "The text that a campaign sends, in its base language, with its translations as extensions."
Context: ActivityDefinition
* insert Definition
* value[x] 1..1
* value[x] only string
