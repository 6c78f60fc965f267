Instance: case-lb-mnd-014-age
InstanceOf: MHeroCaseObservation
Usage: #example
Title: "The age that a case was reported with"
Description: "The patient is 34 years old."
* status = #final
* code = $eidsr-question#age "Age"
* subject = Reference(patient-of-case-lb-mnd-014)
* focus = Reference(case-lb-mnd-014)
* effectiveDateTime = "2025-03-04T10:15:30Z"
* performer = Reference(contact-fatu-kamara)
* valueQuantity = 34 'a' "years"
