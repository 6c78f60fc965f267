Extension: MHeroFlowQuickReply
Id: mhero-flow-quick-reply
Title: "Flow quick reply"
Description: "A reply that the channel offers as a button; its translations are in translation extensions."
Context: Questionnaire.item, Communication.payload
* insert Definition
* value[x] 1..1
* value[x] only string
