Instance: mhero-actor-facility-registry
InstanceOf: ActorDefinition
Title: "Facility Registry (actor)"
Description: "Keeps the facilities, what they offer and to whom they belong: DHIS2 or a master facility list, for example."
Usage: #definition
* url = "http://mhero.org/fhir/ActorDefinition/mhero-actor-facility-registry"
* name = "MHeroActorFacilityRegistry"
* title = "Facility Registry"
* status = #draft
* experimental = false
* description = "Keeps the facilities, what they offer and to whom they belong: DHIS2 or a master facility list, for example."
* type = #system
* capabilities = "http://mhero.org/fhir/CapabilityStatement/mhero-facility-registry"
