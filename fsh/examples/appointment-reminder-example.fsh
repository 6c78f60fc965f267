Instance: reminder-of-appointment-2207
InstanceOf: CommunicationRequest
Usage: #example
Title: "A reminder of an appointment"
Description: "Asks for a message to the client on the day before."
* status = #active
* about = Reference(appointment-2207)
* occurrenceDateTime = "2025-03-10T08:00:00Z"
* recipient = Reference(client-2207)
* payload.contentString = "You are expected at Riverside Clinic tomorrow at 9. Reply 1 if you come, 2 if not, 3 for another day."
