Extension: MHeroFlowRoute
Id: mhero-flow-route
Title: "Flow route"
Description: "One way that leads on from this step of the flow, in the order in which the flow tries them."
Context: Questionnaire.item
* insert Definition
* extension contains
    kind 1..1 MS and
    outcome 0..1 MS and
    to 0..1 MS and
    test 0..* MS
* insert Part(kind, code, "When this way is taken.")
* extension[kind].valueCode from MHeroFlowRouteKind (required)
* insert Part(outcome, string, "Name of the outcome; its translations are in translation extensions.")
* insert Part(to, string, "linkId of the next item; without it the flow ends.")
* extension[test].value[x] 0..0
* extension[test] ^short = "A test; the way is taken if one of them holds."
* extension[test].extension contains
    name 1..1 MS and
    argument 0..* MS
* extension[test].extension[name].value[x] 1..1
* extension[test].extension[name].value[x] only string
* extension[test].extension[name] ^short = "Name of the test, as the flow engine calls it."
* extension[test].extension[argument].value[x] 1..1
* extension[test].extension[argument].value[x] only string
* extension[test].extension[argument] ^short = "What the answer is compared with, in order."
