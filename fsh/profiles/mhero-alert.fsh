Profile: MHeroAlert
Parent: MheroCommunicationRequest
Id: mhero-alert
Title: "mHero Alert"
Description: "An alert that an Alert Reporter sends to the Alert Aggregator by the transaction Mobile Report Alert (ITI-84) of IHE mACM: a short text for health workers or clients. Must-support elements are kept by a server and filled by a reporter that knows them."
* insert Definition
* obeys mhero-alert-1
* identifier 1..* MS
* identifier.system 1..1 MS
* identifier.value 1..1 MS
* status MS
* category 1..* MS
* category ^slicing.discriminator.type = #value
* category ^slicing.discriminator.path = "coding.system"
* category ^slicing.rules = #open
* category contains use 1..1 MS
* category[use] ^short = "Crisis response or care reminder"
* category[use] from MHeroAlertCategories (required)
* category[use].coding 1..1
* category[use].coding.system 1..1
* category[use].coding.system = $alert-category
* category[use].coding.code 1..1
* priority 1..1 MS
* about MS
* authoredOn 1..1 MS
* requester 1..1 MS
* payload.content[x] only string or Attachment

Invariant: mhero-alert-1
Description: "The text of an alert is short: each part has at most 640 characters, which is four text messages."
Severity: #error
Expression: "payload.content.ofType(string).all(length() <= 640)"
* requirements = "MH-ALERT-04"

Mapping: MHeroAlertRequirements
Source: MHeroAlert
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* identifier -> "MH-ALERT-01"
* identifier.system -> "MH-ALERT-01"
* identifier.value -> "MH-ALERT-01"
* authoredOn -> "MH-ALERT-01"
* requester -> "MH-ALERT-01"
* category -> "MH-ALERT-02"
* category[use] -> "MH-ALERT-02"
* category[use].coding -> "MH-ALERT-02"
* category[use].coding.code -> "MH-ALERT-02"
* priority -> "MH-ALERT-03"
* payload.content[x] -> "MH-ALERT-04"
