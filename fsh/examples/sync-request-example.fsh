Instance: sync-request
InstanceOf: MHeroSyncRequest
Usage: #example
Title: "A request to synchronise"
Description: "The interoperability layer asks the connector, every morning at six, for what changed since yesterday."
* parameter[kind][0].valueCode = #contacts
* parameter[kind][1].valueCode = #runs
* parameter[since].valueInstant = "2025-03-02T06:00:00Z"
* parameter[dryRun].valueBoolean = false
