CodeSystem: MHeroRunExitTypeCodes
Id: mhero-run-exit-type-codes
Title: "Run exit type codes"
Description: "How the run of a flow ended."
* insert CompleteCodes
* #completed "Completed" "The contact reached an end of the flow."
* #interrupted "Interrupted" "Another flow or a person took the contact out of the flow."
* #expired "Expired" "The contact did not answer in the time that the flow allows."
* #failed "Failed" "The flow engine could not go on."
