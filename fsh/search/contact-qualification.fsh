Instance: contact-qualification
InstanceOf: SearchParameter
Title: "Search contacts by training"
Description: "Finds health workers by a training that they attended or a certificate that they hold. R4 has no search parameter for qualifications."
Usage: #definition
* url = "http://mhero.org/fhir/SearchParameter/contact-qualification"
* name = "MHeroContactQualification"
* status = #draft
* experimental = false
* description = "Finds health workers by a training that they attended or a certificate that they hold. R4 has no search parameter for qualifications."
* code = #qualification
* base = #Practitioner
* type = #token
* expression = "Practitioner.qualification.code"
* xpathUsage = #normal
