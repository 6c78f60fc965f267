Profile: MHeroHealthcareService
Parent: HealthcareService
Id: mhero-healthcare-service
Title: "mHero Healthcare Service"
Description: "A service that a facility offers, such as vaccination or deliveries: what a facility confirms or corrects by message. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* identifier MS
* active 1..1 MS
* active ^short = "Whether the facility offers it now"
* providedBy 1..1 MS
* providedBy only Reference(MHeroOrganization)
* providedBy.reference 1..1 MS
* type 1..* MS
* type from MHeroFacilityServices (preferred)
* type obeys mhero-service-1
* location MS
* location only Reference(MHeroLocation)
* name MS
* telecom MS
* availableTime MS
* availableTime obeys mhero-service-2 and mhero-service-3

Invariant: mhero-service-1
Description: "A kind of service is a code with its system, or at least a text."
Severity: #error
Expression: "coding.where(system.exists() and code.exists()).exists() or text.exists()"
* requirements = "MH-SVC-02"

Invariant: mhero-service-2
Description: "What is open all day has no opening hours."
Severity: #error
Expression: "allDay.where($this = true).exists() implies (availableStartTime | availableEndTime).empty()"
* requirements = "MH-SVC-03"

Invariant: mhero-service-3
Description: "Opening hours end after they begin."
Severity: #error
Expression: "(availableStartTime.exists() and availableEndTime.exists()) implies availableStartTime < availableEndTime"
* requirements = "MH-SVC-03"

Mapping: MHeroHealthcareServiceRequirements
Source: MHeroHealthcareService
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* providedBy -> "MH-SVC-01"
* providedBy.reference -> "MH-SVC-01"
* type -> "MH-SVC-02"
* availableTime -> "MH-SVC-03"
* active -> "MH-SVC-04"
