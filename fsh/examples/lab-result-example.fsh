Instance: lab-report-s-2291
InstanceOf: MHeroLabResult
Usage: #example
Title: "A lab result"
Description: "The report on the specimen of the suspected case, which the nurse who took it is told."
* identifier.system = "http://laboratory.example.org/specimen"
* identifier.value = "S-2291"
* status = #final
* category[laboratory] = http://terminology.hl7.org/CodeSystem/v2-0074#LAB
* code = $lab-test#cholera-culture "Vibrio cholerae culture"
* subject = Reference(patient-of-case-lb-mnd-014)
* effectiveDateTime = "2025-03-04T10:15:30Z"
* issued = "2025-03-06T09:30:00Z"
* performer.display = "District laboratory"
* result = Reference(lab-cholera-culture-s-2291)
* conclusion = "Vibrio cholerae grew."
