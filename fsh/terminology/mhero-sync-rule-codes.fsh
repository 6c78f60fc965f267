CodeSystem: MHeroSyncRuleCodes
Id: mhero-sync-rule-codes
Title: "Rules of contact synchronization"
Description: "Whose value stands where two systems tell different things of the same person."
* insert CompleteCodes
* #registry-wins "Registry wins" "The value of the registry stands."
* #platform-wins "Platform wins" "The value of the messaging platform stands."
* #newest-wins "Newest wins" "The value that was changed last stands."
* #only-source "Only source" "One system alone has the value."
* #by-hand "By hand" "Somebody has decided."
