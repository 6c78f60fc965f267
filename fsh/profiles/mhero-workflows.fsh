Profile: MheroWorkflows
Parent: Basic
Id: mhero-workflows
Title: "mHero Workflows"
Description: "A flow as emNutt lists it: its name, type and the counts of its runs. The questions of the flow are in the mHero Flow with the same uuid. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* extension contains MheroWorkflowsDetails named workflowDetails 1..1 MS
* code = $mhero-resource#mHeroWorkflows
* code MS

Mapping: MheroWorkflowsRequirements
Source: MheroWorkflows
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* code -> "MH-WF-01"
* extension[workflowDetails] -> "MH-WF-02"
