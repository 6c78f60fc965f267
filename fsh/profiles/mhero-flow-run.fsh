Profile: MheroFlowRun
Parent: Basic
Id: mhero-flow-run
Title: "mHero Flow Run"
Description: "One contact's way through a flow: when it started, whether the contact answered and how it ended. The answers are in the mHero Flow Response with the same id. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* extension contains
    MheroFlowRunDetails named flowRunDetails 1..1 MS and
    MHeroRunStep named step 0..* MS
* code = $mhero-resource#mHeroFlowRun
* code MS
* identifier MS

Mapping: MheroFlowRunRequirements
Source: MheroFlowRun
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* code -> "MH-RUN-01"
* extension[flowRunDetails] -> "MH-RUN-02"
