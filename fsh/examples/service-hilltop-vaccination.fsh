Instance: service-hilltop-vaccination
InstanceOf: MHeroHealthcareService
Usage: #example
Title: "A healthcare service that is not offered now"
Description: "Vaccination at a health post, which its record, once validated, says is not offered now."
* identifier.system = "http://registry.example.org/service"
* identifier.value = "F-0413-EPI"
* active = false
* providedBy = Reference(organization-riverside-health-team)
* type = $service-type#57 "Immunization"
* type.text = "Vaccination"
* location = Reference(location-hilltop-health-post)
* name = "Vaccination"
