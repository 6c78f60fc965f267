Instance: mhero-actor-conformance-server
InstanceOf: ActorDefinition
Title: "Conformance Server (actor)"
Description: "The FHIR server through which all others exchange the resources of this guide: the reference server of mhero serve, or HAPI, for example."
Usage: #definition
* url = "http://mhero.org/fhir/ActorDefinition/mhero-actor-conformance-server"
* name = "MHeroActorConformanceServer"
* title = "Conformance Server"
* status = #draft
* experimental = false
* description = "The FHIR server through which all others exchange the resources of this guide: the reference server of mhero serve, or HAPI, for example."
* type = #system
* capabilities = "http://mhero.org/fhir/CapabilityStatement/mhero-conformance-server"
