Extension: MHeroRunStep
Id: mhero-run-step
Title: "Run step"
Description: "A step of the flow that the contact came through in a run, and when; the steps are in the order in which they were taken."
Context: Basic
* insert Definition
* extension contains
    node 1..1 MS and
    time 1..1 MS
* insert Part(node, string, "The step: linkId of the item of the flow\, where the step says\, asks or decides something.")
* insert Part(time, dateTime, "When the contact came to it.")

Mapping: MHeroRunStepRequirements
Source: MHeroRunStep
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[node] -> "MH-RUN-07"
* extension[time] -> "MH-RUN-07"
