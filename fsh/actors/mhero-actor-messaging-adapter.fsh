Instance: mhero-actor-messaging-adapter
InstanceOf: ActorDefinition
Title: "Messaging Adapter (actor)"
Description: "Speaks FHIR for a messaging platform: sends messages, runs flows, and gives what it knows."
Usage: #definition
* url = "http://mhero.org/fhir/ActorDefinition/mhero-actor-messaging-adapter"
* name = "MHeroActorMessagingAdapter"
* title = "Messaging Adapter"
* status = #draft
* experimental = false
* description = "Speaks FHIR for a messaging platform: sends messages, runs flows, and gives what it knows."
* type = #system
* capabilities = "http://mhero.org/fhir/CapabilityStatement/mhero-messaging-adapter"
