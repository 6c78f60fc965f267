Instance: location-riverside-district
InstanceOf: MHeroLocation
Usage: #example
Title: "A location: district"
Description: "A district, in which facilities lie and health workers are chosen by."
* identifier.system = "http://registry.example.org/place"
* identifier.value = "LR-07"
* status = #active
* name = "Riverside District"
* mode = #instance
* physicalType = http://terminology.hl7.org/CodeSystem/location-physical-type#jdn "Jurisdiction"
