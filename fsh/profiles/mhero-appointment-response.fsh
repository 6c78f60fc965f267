Profile: MHeroAppointmentResponse
Parent: AppointmentResponse
Id: mhero-appointment-response
Title: "mHero Appointment Response"
Description: "What a client answered to a reminder. Must-support elements are kept by a server and filled by a connector."
* insert Definition
* obeys mhero-appointment-4
* appointment MS
* appointment only Reference(MHeroAppointment)
* appointment.reference 1..1 MS
* actor 1..1 MS
* actor only Reference(Patient or RelatedPerson)
* actor.reference 1..1 MS
* participantStatus MS
* participantStatus from MHeroAttendance (required)
* start MS
* comment MS

Invariant: mhero-appointment-4
Description: "An answer names another time only where the client asks for one."
Severity: #error
Expression: "start.exists() implies participantStatus = 'tentative'"
* requirements = "MH-APPT-06"

Mapping: MHeroAppointmentResponseRequirements
Source: MHeroAppointmentResponse
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* appointment.reference -> "MH-APPT-04"
* actor -> "MH-APPT-04"
* actor.reference -> "MH-APPT-04"
* participantStatus -> "MH-APPT-05"
