Instance: location-hilltop-health-post
InstanceOf: MHeroLocation
Usage: #example
Title: "A location: health post"
Description: "A health post of the district, after its record was validated: the phone number is new."
* identifier.system = "http://registry.example.org/facility"
* identifier.value = "F-0413"
* status = #active
* name = "Hilltop Health Post"
* mode = #instance
* telecom.system = #phone
* telecom.value = "+231770000133"
* physicalType = http://terminology.hl7.org/CodeSystem/location-physical-type#si "Site"
* managingOrganization = Reference(organization-riverside-health-team)
* partOf = Reference(location-riverside-district)
