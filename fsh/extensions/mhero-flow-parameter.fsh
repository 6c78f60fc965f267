Extension: MHeroFlowParameter
Id: mhero-flow-parameter
Title: "Flow parameter"
Description: "A value that a flow is started with, for the flow to say or to decide by."
Context: CommunicationRequest
* insert Definition
* extension contains
    key 1..1 MS and
    value 1..1 MS
* insert Part(key, string, "Name by which the flow knows the value.")
* insert Part(value, string, "The value.")

Mapping: MHeroFlowParameterRequirements
Source: MHeroFlowParameter
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[key] -> "MH-REQ-11"
* extension[value] -> "MH-REQ-11"
