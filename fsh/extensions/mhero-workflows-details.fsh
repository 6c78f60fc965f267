Extension: MheroWorkflowsDetails
Id: mhero-workflows-details
Title: "mHero Workflow Details Extension"
Description: "What a flow engine tells about a flow in its list of flows."
Context: Basic
* insert Definition
* extension contains
    name 1..1 MS and
    uuid 1..1 MS and
    flow_type 0..1 MS and
    archived 0..1 MS and
    expires 0..1 MS and
    created_on 0..1 MS and
    modified_on 0..1 MS and
    MheroRunSummary named runSummary 0..1 MS
* insert Part(name, string, "Name of the flow.")
* insert Part(uuid, string, "Uuid of the flow.")
* insert Part(flow_type, string, "Type of the flow\, in the flow engine's word.")
* insert Part(archived, boolean, "True if the flow is not used any more.")
* insert Part(expires, integer, "Minutes without an answer after which a run ends.")
* insert Part(created_on, dateTime, "When the flow was made.")
* insert Part(modified_on, dateTime, "When the flow was changed last.")
