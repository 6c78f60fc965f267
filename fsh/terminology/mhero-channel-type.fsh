ValueSet: MHeroChannelType
Id: mhero-channel-type
Title: "Channel type"
Description: "The networks that a channel may belong to."
* insert Definition
* include codes from system MHeroChannelTypeCodes
