Instance: case-lb-mnd-014-specimen
InstanceOf: MHeroCaseObservation
Usage: #example
Title: "A specimen was collected"
Description: "The nurse took a specimen and sent it to the laboratory."
* status = #final
* code = $eidsr-question#specimen-collected "Specimen collected"
* subject = Reference(patient-of-case-lb-mnd-014)
* focus = Reference(case-lb-mnd-014)
* effectiveDateTime = "2025-03-04T10:15:30Z"
* performer = Reference(contact-fatu-kamara)
* valueCodeableConcept = http://terminology.hl7.org/CodeSystem/v2-0136#Y "Yes"
