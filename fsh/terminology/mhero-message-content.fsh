ValueSet: MHeroMessageContent
Id: mhero-message-content
Title: "Message content"
Description: "What a channel can carry."
* insert Definition
* include codes from system MHeroMessageContentCodes
