Extension: MHeroMessageChannel
Id: mhero-message-channel
Title: "Message channel"
Description: "The channel that a message went or is to go through: a number or an account of the messaging platform."
Context: Communication, CommunicationRequest
* insert Definition
* value[x] 1..1
* value[x] only Reference(MHeroChannel)
* valueReference obeys mhero-channel-3

Invariant: mhero-channel-3
Description: "A channel is named by a literal reference or by its identifier."
Severity: #error
Expression: "reference.exists() or identifier.value.exists()"
* requirements = "MH-CHANNEL-05"
