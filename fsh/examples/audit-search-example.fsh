Instance: audit-search-contacts
InstanceOf: MHeroAudit
Usage: #example
Title: "An audit of a search"
Description: "The connector asked the health worker registry for the contacts that changed since its last round, through OpenHIM."
* type = $audit-event-type#rest "RESTful Operation"
* subtype = $restful-interaction#search-type
* action = #E
* recorded = "2025-03-03T06:00:00.412Z"
* outcome = #0
* agent[0].who.identifier.system = "http://openhim.example.org/clients"
* agent[0].who.identifier.value = "mhero-connector"
* agent[0].requestor = true
* agent[0].network.address = "10.20.0.12"
* agent[0].network.type = #2
* agent[1].who.identifier.system = "http://openhim.example.org/clients"
* agent[1].who.identifier.value = "health-worker-registry"
* agent[1].requestor = false
* source.site = "National interoperability layer"
* source.observer.identifier.system = "urn:ietf:rfc:3986"
* source.observer.identifier.value = "urn:uuid:5d0e4b6a-2f0b-4c0f-9a53-7c1b8e2d9f40"
* entity[0].query = "UHJhY3RpdGlvbmVyP19sYXN0VXBkYXRlZD1nZTIwMjUtMDMtMDJUMDY6MDA6MDBa"
* entity[0].detail[0].type = "X-OpenHIM-TransactionID"
* entity[0].detail[0].valueString = "67c544a0f1d2c3b4a5968778"
