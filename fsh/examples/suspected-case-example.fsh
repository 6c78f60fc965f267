Instance: case-lb-mnd-014
InstanceOf: MHeroSuspectedCase
Usage: #example
Title: "A suspected case"
Description: "Suspected cholera, not looked at yet by anybody but the nurse who reported it."
* identifier.system = "http://surveillance.example.org/case"
* identifier.value = "LB-MND-014"
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#unconfirmed
* code.coding[eidsr] = $eidsr-disease#CH "Cholera"
* subject = Reference(patient-of-case-lb-mnd-014)
* recordedDate = "2025-03-04T10:15:30Z"
* recorder = Reference(contact-fatu-kamara)
