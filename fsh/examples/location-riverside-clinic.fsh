Instance: location-riverside-clinic
InstanceOf: MHeroLocation
Usage: #example
Title: "A location: clinic"
Description: "A clinic as a place, with the identifiers that the facility registry and DHIS2 have for it."
* identifier[0].system = "http://registry.example.org/facility"
* identifier[0].value = "F-0412"
* identifier[1].system = "http://dhis2.example.org/orgunit"
* identifier[1].value = "DiszpKrYNg8"
* status = #active
* name = "Riverside Clinic"
* mode = #instance
* type = http://terminology.hl7.org/CodeSystem/v3-RoleCode#HOSP "Hospital"
* telecom.system = #phone
* telecom.value = "+231770000120"
* physicalType = http://terminology.hl7.org/CodeSystem/location-physical-type#si "Site"
* position.latitude = 6.9871
* position.longitude = -9.4732
* managingOrganization = Reference(organization-riverside-clinic)
* partOf = Reference(location-riverside-district)
