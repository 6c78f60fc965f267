CodeSystem: MHeroFlowRouteKindCodes
Id: mhero-flow-route-kind-codes
Title: "Flow route kind codes"
Description: "When a flow takes one of the ways that lead on from a step."
* insert CompleteCodes
* #match "Match" "One of the route's tests holds."
* #default "Default" "No test of any route holds."
* #timeout "Timeout" "The contact did not answer in time."
* #only "Only" "There is no other way."
