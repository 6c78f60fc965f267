ValueSet: MHeroSyncRuleSet
Id: mhero-sync-rules
Title: "Rules of contact synchronization"
Description: "Whose value stands where two systems tell different things of the same person."
* insert Definition
* include codes from system MHeroSyncRuleCodes
