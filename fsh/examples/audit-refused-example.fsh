Instance: audit-create-refused
InstanceOf: MHeroAudit
Usage: #example
Title: "An audit of a refusal"
Description: "A dashboard, whose role may only read, tried to create a message; OpenHIM refused."
* type = $audit-event-type#rest "RESTful Operation"
* subtype = $restful-interaction#create
* action = #C
* recorded = "2025-03-03T09:12:30.005Z"
* outcome = #4
* outcomeDesc = "403: the role dashboard may not create a Communication"
* agent[0].who.identifier.system = "http://openhim.example.org/clients"
* agent[0].who.identifier.value = "district-dashboard"
* agent[0].requestor = true
* source.observer.identifier.system = "urn:ietf:rfc:3986"
* source.observer.identifier.value = "urn:uuid:5d0e4b6a-2f0b-4c0f-9a53-7c1b8e2d9f40"
* entity[0].detail[0].type = "X-OpenHIM-TransactionID"
* entity[0].detail[0].valueString = "67c571cef1d2c3b4a5968801"
