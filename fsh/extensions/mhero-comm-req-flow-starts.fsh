Extension: MheroCommReqFlowStarts
Id: mhero-comm-req-flow-starts
Title: "mHero Communication Request Flow Starts Extension"
Description: "The start of a flow that the flow engine made for this request, and what became of it for one contact."
Context: CommunicationRequest
* insert Definition
* extension contains
    flow_starts_uuid 1..1 MS and
    created_on 0..1 MS and
    modified_on 0..1 MS and
    status 0..1 MS and
    responded 0..1 MS and
    exit_type 0..1 MS and
    exited_on 0..1 MS and
    rapidpro_contact_id 0..1 MS
* insert Part(flow_starts_uuid, string, "Uuid of the start in the flow engine.")
* insert Part(created_on, dateTime, "When the start was made.")
* insert Part(modified_on, dateTime, "When the start was changed last.")
* insert Part(status, string, "How the start stands\, in the flow engine's word.")
* insert Part(responded, string, "Whether the contact answered.")
* extension[responded].valueString from MHeroResponded (required)
* insert Part(exit_type, string, "How the contact's run ended.")
* extension[exit_type].valueString from MHeroRunExitType (required)
* insert Part(exited_on, dateTime, "When the contact's run ended.")
* insert Part(rapidpro_contact_id, string, "Uuid of the contact in the flow engine.")
