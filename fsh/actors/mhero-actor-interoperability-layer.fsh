Instance: mhero-actor-interoperability-layer
InstanceOf: ActorDefinition
Title: "Interoperability Layer (actor)"
Description: "Stands between all others: lets through what a role allows, calls the connector on a schedule, and keeps the audit: OpenHIM, for example."
Usage: #definition
* url = "http://mhero.org/fhir/ActorDefinition/mhero-actor-interoperability-layer"
* name = "MHeroActorInteroperabilityLayer"
* title = "Interoperability Layer"
* status = #draft
* experimental = false
* description = "Stands between all others: lets through what a role allows, calls the connector on a schedule, and keeps the audit: OpenHIM, for example."
* type = #system
* capabilities = "http://mhero.org/fhir/CapabilityStatement/mhero-interoperability-layer"
