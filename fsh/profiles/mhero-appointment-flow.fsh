Profile: MHeroAppointmentFlow
Parent: MHeroFlow
Id: mhero-appointment-flow
Title: "mHero Appointment Flow"
Description: "What a reminder of an appointment asks: whether the client will come and, if another day is offered, which. Each coded question has its text, and must-support elements are kept by a server and filled by a sender whose flow has them."
* insert Definition
* obeys mhero-appointment-flow-2
* item 1..*
* item obeys mhero-appointment-flow-1
* item ^slicing.discriminator.type = #value
* item ^slicing.discriminator.path = "code"
* item ^slicing.rules = #open
* item ^slicing.ordered = false
* item contains
    attendance 1..1 MS and
    newDate 0..1 MS
* item[attendance] ^short = "Asks whether the client will come"
* item[attendance].code 1..1
* item[attendance].code = $appointment-question#attendance
* item[attendance].text 1..1
* item[attendance].type = #choice
* item[attendance].answerOption 2..*
* item[attendance].answerOption.valueCoding from MHeroAttendance (required)
* item[newDate] ^short = "Asks for another day"
* item[newDate].code 1..1
* item[newDate].code = $appointment-question#new-date
* item[newDate].text 1..1

Invariant: mhero-appointment-flow-1
Description: "Another day is asked for as a date, or as a choice of days."
Severity: #error
Expression: "code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-appointment-question' and code = 'new-date').exists() implies (type = 'date' or type = 'choice')"
* requirements = "MH-APPT-08"

Invariant: mhero-appointment-flow-2
Description: "A flow that waits for an answer with a timeout does so when it asks whether the client will come."
Severity: #error
Expression: "item.extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-timeout').exists() implies item.where(code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-appointment-question' and (code = 'attendance')).exists()).all(extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-timeout').exists())"
* requirements = "MH-APPT-09"

Mapping: MHeroAppointmentFlowRequirements
Source: MHeroAppointmentFlow
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* item[attendance] -> "MH-APPT-07"
* item[attendance].code -> "MH-APPT-07"
* item[attendance].text -> "MH-APPT-07"
* item[attendance].type -> "MH-APPT-07"
* item[attendance].answerOption -> "MH-APPT-07"
* item[attendance].answerOption.value[x] -> "MH-APPT-07"
* item[newDate] -> "MH-APPT-08"
* item[newDate].code -> "MH-APPT-08"
* item[newDate].text -> "MH-APPT-08"
