CodeSystem: MHeroAppointmentQuestion
Id: mhero-appointment-question
Title: "Appointment questions"
Description: "What a reminder of an appointment asks the client."
* insert CompleteCodes
* #attendance "Attendance" "Whether the client will come."
* #new-date "New date" "The day on which the client can come instead."
