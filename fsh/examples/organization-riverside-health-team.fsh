Instance: organization-riverside-health-team
InstanceOf: MHeroOrganization
Usage: #example
Title: "An organization: district health team"
Description: "The health team of a district, which answers for the facilities in it."
* identifier.system = "http://registry.example.org/organization"
* identifier.value = "ORG-12"
* active = true
* type = http://terminology.hl7.org/CodeSystem/organization-type#govt "Government"
* name = "Riverside District Health Team"
