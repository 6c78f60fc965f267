ValueSet: MHeroFlowType
Id: mhero-flow-type
Title: "Flow type"
Description: "How a flow meets its contact."
* insert Definition
* include codes from system MHeroFlowTypeCodes
