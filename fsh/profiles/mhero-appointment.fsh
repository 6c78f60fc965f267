Profile: MHeroAppointment
Parent: Appointment
Id: mhero-appointment
Title: "mHero Appointment"
Description: "An appointment of a client, as the medical record system (such as OpenMRS) keeps it, with what a reminder needs: who, when and where. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-appointment-1 and mhero-appointment-2 and mhero-appointment-3
* identifier MS
* status MS
* serviceType MS
* start MS
* end MS
* minutesDuration MS
* participant MS
* participant.actor MS
* participant.actor.reference MS
* participant.required MS
* participant.status MS

Invariant: mhero-appointment-1
Description: "An appointment is of one client: exactly one participant is a Patient, by a literal reference."
Severity: #error
Expression: "participant.actor.reference.where($this.matches('(^|/)Patient/[^/]+$')).count() = 1"
* requirements = "MH-APPT-01"

Invariant: mhero-appointment-2
Description: "An appointment that is booked says when it starts."
Severity: #error
Expression: "(status = 'booked' or status = 'pending') implies start.exists()"
* requirements = "MH-APPT-02"

Invariant: mhero-appointment-3
Description: "An appointment should say where the client has to come: one participant is a Location or a HealthcareService."
Severity: #warning
Expression: "participant.actor.reference.where($this.matches('(^|/)(Location|HealthcareService)/[^/]+$')).exists()"
* requirements = "MH-APPT-03"

Mapping: MHeroAppointmentRequirements
Source: MHeroAppointment
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* start -> "MH-APPT-02"
* participant.actor -> "MH-APPT-01"
