ValueSet: MHeroAppointmentQuestions
Id: mhero-appointment-questions
Title: "Appointment questions"
Description: "What a reminder of an appointment asks the client."
* insert Definition
* include codes from system MHeroAppointmentQuestion
