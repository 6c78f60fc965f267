Instance: location-riverside-clinic
InstanceOf: Location
Usage: #example
Title: "The clinic of the examples"
Description: "The facility that stock is reported for and clients are sent to."
* identifier.system = "http://registry.example.org/facility"
* identifier.value = "FAC-0117"
* status = #active
* name = "Riverside Clinic"
