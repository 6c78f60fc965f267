Extension: MheroFlowRunDetails
Id: mhero-flow-run-details
Title: "mHero Workflow Run Details Extension"
Description: "Who went through which flow, when, and how it ended."
Context: Basic
* insert Definition
* obeys mhero-run-1
* extension contains
    CommunicationRequest 0..1 MS and
    flow 1..1 MS and
    recipient 1..1 MS and
    responded 1..1 MS and
    created_on 1..1 MS and
    modified_on 0..1 MS and
    exit_type 0..1 MS and
    exited_on 0..1 MS
* insert Part(CommunicationRequest, Reference(CommunicationRequest\), "What started the run; a run that a keyword or another flow started has none.")
* insert LiteralReference(CommunicationRequest)
* insert Part(flow, Reference(MheroWorkflows or MHeroFlow\), "The flow.")
* insert LiteralReference(flow)
* insert Part(recipient, Reference(Practitioner or Patient or Person or RelatedPerson\), "The contact.")
* insert LiteralReference(recipient)
* insert Part(responded, boolean, "True if the contact answered at all.")
* insert Part(created_on, dateTime, "When the run started.")
* insert Part(modified_on, dateTime, "When the run went on last.")
* insert Part(exit_type, string, "How the run ended; a run that goes on has none.")
* extension[exit_type].valueString from MHeroRunExitType (required)
* insert Part(exited_on, dateTime, "When the run ended.")

Invariant: mhero-run-1
Description: "A run that ended says how and when; a run that goes on says neither."
Severity: #error
Expression: "extension('exit_type').exists() = extension('exited_on').exists()"
* requirements = "MH-RUN-06"
