Instance: lab-cholera-culture-s-2291
InstanceOf: MHeroLabObservation
Usage: #example
Title: "What a laboratory found"
Description: "The culture of the specimen is positive for Vibrio cholerae."
* status = #final
* category[laboratory] = $observation-category#laboratory
* code = $lab-test#cholera-culture "Vibrio cholerae culture"
* subject = Reference(patient-of-case-lb-mnd-014)
* effectiveDateTime = "2025-03-06T08:00:00Z"
* valueCodeableConcept = $finding#POS "Positive"
* performer.display = "District laboratory"
