Extension: MheroCommReqRecurrance
Id: sms-cron-expression-schedule
Title: "Cron Expression of the Communication Request"
Description: "When a request that is to be sent later, or again and again, is due."
Context: CommunicationRequest
* insert Definition
* obeys mhero-schedule-1
* extension contains
    frequency 1..1 MS and
    sendCategory 0..* MS and
    cronExpression 1..1 MS and
    cronExpressionParsed 0..1 MS
* insert Part(frequency, string, "Once or recurring.")
* insert Part(sendCategory, string, "Which kind of later sending the user chose.")
* insert Part(cronExpression, string, "Minute\, hour\, day of month\, month and day of week.")
* insert Part(cronExpressionParsed, string, "The same in words.")

Invariant: mhero-schedule-1
Description: "A schedule has five fields, or six where it starts with seconds."
Severity: #error
Expression: "extension('cronExpression').value.all($this.matches('^[^ ]+( [^ ]+){4,5}$'))"
* requirements = "MH-REQ-06"
