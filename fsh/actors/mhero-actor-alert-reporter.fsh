Instance: mhero-actor-alert-reporter
InstanceOf: ActorDefinition
Title: "Alert Reporter (actor)"
Description: "Reports an alert that contacts have to get, and asks what became of it (IHE mACM)."
Usage: #definition
* url = "http://mhero.org/fhir/ActorDefinition/mhero-actor-alert-reporter"
* name = "MHeroActorAlertReporter"
* title = "Alert Reporter"
* status = #draft
* experimental = false
* description = "Reports an alert that contacts have to get, and asks what became of it (IHE mACM)."
* type = #system
* capabilities = "http://mhero.org/fhir/CapabilityStatement/mhero-alert-reporter"
