Instance: audit-message-created
InstanceOf: MHeroAudit
Usage: #example
Title: "An audit of a create"
Description: "The connector brought a message of a contact to the server."
* type = $audit-event-type#rest "RESTful Operation"
* subtype = $restful-interaction#create
* action = #C
* recorded = "2025-03-03T09:07:45.220Z"
* outcome = #0
* agent[0].who.identifier.system = "http://openhim.example.org/clients"
* agent[0].who.identifier.value = "mhero-connector"
* agent[0].requestor = true
* source.observer.identifier.system = "urn:ietf:rfc:3986"
* source.observer.identifier.value = "urn:uuid:5d0e4b6a-2f0b-4c0f-9a53-7c1b8e2d9f40"
* entity[0].what = Reference(message-reply)
* entity[0].detail[0].type = "X-OpenHIM-TransactionID"
* entity[0].detail[0].valueString = "67c570b1f1d2c3b4a59687f0"
