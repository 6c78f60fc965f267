Profile: MHeroReferralFlow
Parent: MHeroFlow
Id: mhero-referral-flow
Title: "mHero Referral Flow"
Description: "What a flow must ask so that a health worker can refer a client: the number of the client, the reason, the urgency and the facility. Each coded question has its text, and must-support elements are kept by a server and filled by a sender whose flow has them."
* insert Definition
* item 4..*
* item obeys mhero-referral-flow-1
* item ^slicing.discriminator.type = #value
* item ^slicing.discriminator.path = "code"
* item ^slicing.rules = #open
* item ^slicing.ordered = false
* item contains
    client 1..1 MS and
    reason 1..1 MS and
    urgency 1..1 MS and
    facility 1..1 MS
* item[client] ^short = "Asks for the number of the client"
* item[client].code 1..1
* item[client].code = $referral-question#client
* item[client].text 1..1
* item[reason] ^short = "Asks for the reason"
* item[reason].code 1..1
* item[reason].code = $referral-question#reason
* item[reason].text 1..1
* item[reason].type = #choice
* item[reason].answerOption 1..*
* item[reason].answerOption.valueCoding from MHeroReferralReasons (required)
* item[urgency] ^short = "Asks how soon the client must be seen"
* item[urgency].code 1..1
* item[urgency].code = $referral-question#urgency
* item[urgency].text 1..1
* item[urgency].type = #choice
* item[urgency].answerOption 2..*
* item[urgency].answerOption.valueCoding from http://hl7.org/fhir/ValueSet/request-priority (required)
* item[facility] ^short = "Asks where the client is sent"
* item[facility].code 1..1
* item[facility].code = $referral-question#facility
* item[facility].text 1..1
* item[facility].type = #choice
* item[facility].answerOption 1..*

Invariant: mhero-referral-flow-1
Description: "Facilities are codes that the facility registry knows, not codes of the flow itself."
Severity: #error
Expression: "code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-referral-question' and code = 'facility').exists() implies answerOption.value.system.all($this.startsWith('urn:uuid:').not())"
* requirements = "MH-REF-09"

Mapping: MHeroReferralFlowRequirements
Source: MHeroReferralFlow
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* item[client] -> "MH-REF-06"
* item[client].code -> "MH-REF-06"
* item[client].text -> "MH-REF-06"
* item[reason] -> "MH-REF-07"
* item[reason].code -> "MH-REF-07"
* item[reason].text -> "MH-REF-07"
* item[reason].type -> "MH-REF-07"
* item[reason].answerOption -> "MH-REF-07"
* item[reason].answerOption.value[x] -> "MH-REF-07"
* item[urgency] -> "MH-REF-08"
* item[urgency].code -> "MH-REF-08"
* item[urgency].text -> "MH-REF-08"
* item[urgency].type -> "MH-REF-08"
* item[urgency].answerOption -> "MH-REF-08"
* item[urgency].answerOption.value[x] -> "MH-REF-08"
* item[facility] -> "MH-REF-09"
* item[facility].code -> "MH-REF-09"
* item[facility].text -> "MH-REF-09"
* item[facility].type -> "MH-REF-09"
* item[facility].answerOption -> "MH-REF-09"
