ValueSet: MHeroFlowSplit
Id: mhero-flow-split
Title: "Flow split"
Description: "How a flow chooses its way without asking."
* insert Definition
* include codes from system MHeroFlowSplitCodes
