Instance: response-to-appointment-2207
InstanceOf: MHeroAppointmentResponse
Usage: #example
Title: "An answer to a reminder"
Description: "The client can't come and asks for the day after."
* appointment = Reference(appointment-2207)
* actor = Reference(client-2207)
* participantStatus = #tentative
* start = "2025-03-12T09:00:00Z"
* end = "2025-03-12T09:20:00Z"
