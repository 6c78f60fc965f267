Instance: organization-riverside-clinic
InstanceOf: MHeroOrganization
Usage: #example
Title: "An organization: clinic"
Description: "A clinic as an employer of health workers and keeper of records."
* identifier.system = "http://registry.example.org/organization"
* identifier.value = "ORG-120"
* active = true
* type = http://terminology.hl7.org/CodeSystem/organization-type#prov "Healthcare Provider"
* name = "Riverside Clinic"
* telecom.system = #phone
* telecom.value = "+231770000120"
* partOf = Reference(organization-riverside-health-team)
