Extension: MheroCommFlowRun
Id: mhero-comm-flow-run
Title: "mHero Communication Flow Run Extension"
Description: "The run of a flow in which the message was sent or received."
Context: Communication
* insert Definition
* value[x] 1..1
* value[x] only Reference(MheroFlowRun)
* valueReference.reference 1..1
