ValueSet: MHeroMessageStatus
Id: mhero-message-status
Title: "Message status"
Description: "How a message stands on the platform."
* insert Definition
* include codes from system MHeroMessageStatusCodes
