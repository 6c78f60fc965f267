CodeSystem: MHeroFlowSplitCodes
Id: mhero-flow-split-codes
Title: "Flow split codes"
Description: "How a flow chooses its way without asking."
* insert CompleteCodes
* #switch "Switch" "The value of an expression is compared with the tests of each way."
* #random "Random" "One of the ways is drawn by chance."
