Instance: facility-update-example
InstanceOf: MHeroContactSync
Usage: #example
Title: "A facility's records, updated"
Description: "What the facility officer accepted goes into the facility registry at once: the place with its new phone number, the service that is not offered now, and of each who accepted it and by which answers."
* identifier.system = "http://registry.example.org/sync"
* identifier.value = "2025-03-04T10:15"
* type = #transaction
* timestamp = "2025-03-04T10:15:00Z"
* entry[0].fullUrl = "http://mhero.org/fhir/Location/location-hilltop-health-post"
* entry[0].resource = location-hilltop-health-post
* entry[0].request.method = #PUT
* entry[0].request.url = "Location/location-hilltop-health-post"
* entry[1].fullUrl = "http://mhero.org/fhir/HealthcareService/service-hilltop-vaccination"
* entry[1].resource = service-hilltop-vaccination
* entry[1].request.method = #PUT
* entry[1].request.url = "HealthcareService/service-hilltop-vaccination"
* entry[2].fullUrl = "http://mhero.org/fhir/Provenance/update-hilltop-facility"
* entry[2].resource = update-hilltop-facility
* entry[2].request.method = #PUT
* entry[2].request.url = "Provenance/update-hilltop-facility"
* entry[3].fullUrl = "http://mhero.org/fhir/Provenance/update-hilltop-service"
* entry[3].resource = update-hilltop-service
* entry[3].request.method = #PUT
* entry[3].request.url = "Provenance/update-hilltop-service"
