Instance: mhero-actor-alert-aggregator
InstanceOf: ActorDefinition
Title: "Alert Aggregator (actor)"
Description: "Takes alerts, sends them on to contacts, and tells what became of them (IHE mACM)."
Usage: #definition
* url = "http://mhero.org/fhir/ActorDefinition/mhero-actor-alert-aggregator"
* name = "MHeroActorAlertAggregator"
* title = "Alert Aggregator"
* status = #draft
* experimental = false
* description = "Takes alerts, sends them on to contacts, and tells what became of them (IHE mACM)."
* type = #system
* capabilities = "http://mhero.org/fhir/CapabilityStatement/mhero-alert-aggregator"
