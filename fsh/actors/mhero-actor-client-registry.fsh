Instance: mhero-actor-client-registry
InstanceOf: ActorDefinition
Title: "Client Registry (actor)"
Description: "Keeps the clients of health services, and who is written to for them: OpenMRS or a master patient index, for example."
Usage: #definition
* url = "http://mhero.org/fhir/ActorDefinition/mhero-actor-client-registry"
* name = "MHeroActorClientRegistry"
* title = "Client Registry"
* status = #draft
* experimental = false
* description = "Keeps the clients of health services, and who is written to for them: OpenMRS or a master patient index, for example."
* type = #system
* capabilities = "http://mhero.org/fhir/CapabilityStatement/mhero-client-registry"
