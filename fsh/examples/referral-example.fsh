Instance: referral-2207
InstanceOf: MHeroReferral
Usage: #example
Title: "A referral"
Description: "A community health worker sends a client who coughs for three weeks to the clinic."
* identifier.system = "http://registry.example.org/referral"
* identifier.value = "REF-2025-0311"
* status = #active
* intent = #order
* priority = #urgent
* subject = Reference(client-2207)
* authoredOn = "2025-03-03T14:20:00Z"
* requester = Reference(contact-fatu-kamara)
* locationReference = Reference(location-riverside-clinic)
* reasonCode = $referral-reason#suspected-tb "Suspected tuberculosis"
