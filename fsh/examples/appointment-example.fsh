Instance: appointment-2207
InstanceOf: MHeroAppointment
Usage: #example
Title: "An appointment"
Description: "A client is to come to the clinic on a Tuesday morning. The reminder does not say why."
* identifier.system = "http://emr.example.org/appointment"
* identifier.value = "A-88213"
* status = #booked
* start = "2025-03-11T09:00:00Z"
* end = "2025-03-11T09:20:00Z"
* participant[0].actor = Reference(client-2207)
* participant[0].required = #required
* participant[0].status = #needs-action
* participant[1].actor = Reference(location-riverside-clinic)
* participant[1].status = #accepted
