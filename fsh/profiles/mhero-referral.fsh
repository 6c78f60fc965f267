Profile: MHeroReferral
Parent: ServiceRequest
Id: mhero-referral
Title: "mHero Referral"
Description: "A client whom a health worker sends to a facility: who, where, why and how soon. When the client arrives the facility completes it, and the health worker is told. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-referral-1 and mhero-referral-2
* identifier MS
* status MS
* intent = #order
* intent MS
* category MS
* priority 1..1 MS
* subject MS
* subject only Reference(Patient)
* subject.reference 1..1 MS
* occurrence[x] MS
* authoredOn 1..1 MS
* requester 1..1 MS
* requester only Reference(Practitioner or PractitionerRole)
* requester.reference 1..1 MS
* performer MS
* locationReference MS
* reasonCode 1..* MS
* reasonCode from MHeroReferralReasons (extensible)
* note MS

Invariant: mhero-referral-1
Description: "A referral says where the client is sent: a performer or a location, by a literal reference."
Severity: #error
Expression: "performer.reference.exists() or locationReference.reference.exists()"
* requirements = "MH-REF-03"

Invariant: mhero-referral-2
Description: "A reason that is no code of the list is told in words."
Severity: #error
Expression: "reasonCode.where(coding.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-referral-reason' and code = 'other').exists()).all(text.exists())"
* requirements = "MH-REF-04"

Mapping: MHeroReferralRequirements
Source: MHeroReferral
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* intent -> "MH-REF-01"
* subject.reference -> "MH-REF-02"
* requester -> "MH-REF-02"
* requester.reference -> "MH-REF-02"
* authoredOn -> "MH-REF-02"
* reasonCode -> "MH-REF-04"
* priority -> "MH-REF-05"
