ValueSet: MHeroFlowRouteKind
Id: mhero-flow-route-kind
Title: "Flow route kind"
Description: "When a flow takes one of the ways that lead on from a step."
* insert Definition
* include codes from system MHeroFlowRouteKindCodes
