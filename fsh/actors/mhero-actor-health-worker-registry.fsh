Instance: mhero-actor-health-worker-registry
InstanceOf: ActorDefinition
Title: "Health Worker Registry (actor)"
Description: "Keeps the health workers of a country, with cadre, place and address: iHRIS, for example."
Usage: #definition
* url = "http://mhero.org/fhir/ActorDefinition/mhero-actor-health-worker-registry"
* name = "MHeroActorHealthWorkerRegistry"
* title = "Health Worker Registry"
* status = #draft
* experimental = false
* description = "Keeps the health workers of a country, with cadre, place and address: iHRIS, for example."
* type = #system
* capabilities = "http://mhero.org/fhir/CapabilityStatement/mhero-health-worker-registry"
