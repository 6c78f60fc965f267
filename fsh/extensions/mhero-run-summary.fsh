Extension: MheroRunSummary
Id: mhero-run-summary
Title: "mHero Workflow Run Summary Extension"
Description: "How many runs of the flow there are, by how they stand."
Context: MheroWorkflowsDetails
* insert Definition
* extension contains
    active 1..1 MS and
    completed 1..1 MS and
    interrupted 1..1 MS and
    expired 1..1 MS and
    waiting 0..1 MS and
    failed 0..1 MS
* insert Part(active, integer, "Runs that go on.")
* insert Part(completed, integer, "Runs that reached an end of the flow.")
* insert Part(interrupted, integer, "Runs that something else ended.")
* insert Part(expired, integer, "Runs that ended because no answer came.")
* insert Part(waiting, integer, "Runs that wait for an answer.")
* insert Part(failed, integer, "Runs that the flow engine could not go on with.")
