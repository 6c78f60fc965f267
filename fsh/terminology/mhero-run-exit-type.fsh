ValueSet: MHeroRunExitType
Id: mhero-run-exit-type
Title: "Run exit type"
Description: "How the run of a flow ended."
* insert Definition
* include codes from system MHeroRunExitTypeCodes
