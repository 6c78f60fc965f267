Instance: mhero-actor-connector
InstanceOf: ActorDefinition
Title: "Connector (actor)"
Description: "Brings contacts from the registries to the messaging platform, and flows, runs, answers and messages from there to the FHIR server: emNutt, for example."
Usage: #definition
* url = "http://mhero.org/fhir/ActorDefinition/mhero-actor-connector"
* name = "MHeroActorConnector"
* title = "Connector"
* status = #draft
* experimental = false
* description = "Brings contacts from the registries to the messaging platform, and flows, runs, answers and messages from there to the FHIR server: emNutt, for example."
* type = #system
* capabilities = "http://mhero.org/fhir/CapabilityStatement/mhero-connector"
