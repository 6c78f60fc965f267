Instance: service-riverside-vaccination
InstanceOf: MHeroHealthcareService
Usage: #example
Title: "A healthcare service"
Description: "Vaccination at a clinic, on two mornings a week."
* identifier.system = "http://registry.example.org/service"
* identifier.value = "F-0412-EPI"
* active = true
* providedBy = Reference(organization-riverside-clinic)
* type = $service-type#57 "Immunization"
* type.text = "Vaccination"
* location = Reference(location-riverside-clinic)
* name = "Vaccination"
* telecom.system = #phone
* telecom.value = "+231770000120"
* availableTime.daysOfWeek[0] = #tue
* availableTime.daysOfWeek[1] = #fri
* availableTime.availableStartTime = "08:00:00"
* availableTime.availableEndTime = "12:30:00"
