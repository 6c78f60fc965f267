Extension: MHeroSyncDecision
Id: mhero-sync-decision
Title: "Synchronization decision"
Description: "By which rule a synchronization decided whose value stands, and of which elements. It is for people who ask why a number or a name has changed."
Context: Provenance
* insert Definition
* extension contains
    rule 1..1 MS and
    element 1..* MS
* insert Part(rule, code, "Whose value stands.")
* extension[rule].valueCode from MHeroSyncRuleSet (required)
* insert Part(element, string, "Path of an element that the decision is about\, such as telecom.")

Mapping: MHeroSyncDecisionRequirements
Source: MHeroSyncDecision
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[rule] -> "MH-SYNC-03"
* extension[rule].value[x] -> "MH-SYNC-03"
* extension[element] -> "MH-SYNC-03"
