Profile: MHeroAlertStatus
Parent: MheroCommunication
Id: mhero-alert-status
Title: "mHero Alert Status"
Description: "What became of an alert for one recipient, as the Alert Aggregator answers it to the transaction Query for Alert Status (ITI-85) of IHE mACM. Must-support elements are kept by a server and filled by the aggregator."
* insert Definition
* obeys mhero-alert-2
* basedOn 1..1 MS
* basedOn only Reference(MHeroAlert)
* status MS
* statusReason MS
* medium MS
* recipient 1..1 MS
* recipient.reference 1..1 MS

Invariant: mhero-alert-2
Description: "An alert that did not reach the recipient says why."
Severity: #error
Expression: "status = 'not-done' implies statusReason.exists()"
* requirements = "MH-ALERT-06"

Mapping: MHeroAlertStatusRequirements
Source: MHeroAlertStatus
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* basedOn -> "MH-ALERT-05"
* recipient -> "MH-ALERT-05"
* recipient.reference -> "MH-ALERT-05"
