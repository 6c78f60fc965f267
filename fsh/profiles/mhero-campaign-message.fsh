Profile: MHeroCampaignMessage
Parent: ActivityDefinition
Id: mhero-campaign-message
Title: "mHero Campaign Message"
Description: "A text that a campaign sends, with its translations. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-campaign-message-1
* extension contains MHeroMessageText named messageText 1..1 MS
* language 1..1 MS
* url 1..1 MS
* name 1..1 MS
* status MS
* kind 1..1 MS
* kind = #CommunicationRequest

Invariant: mhero-campaign-message-1
Description: "A text has one translation a language, and none into the language that it is written in."
Severity: #error
Expression: "extension('http://mhero.org/fhir/StructureDefinition/mhero-message-text').value.extension('http://hl7.org/fhir/StructureDefinition/translation').extension('lang').value.isDistinct() and extension('http://mhero.org/fhir/StructureDefinition/mhero-message-text').value.extension('http://hl7.org/fhir/StructureDefinition/translation').extension('lang').value.where($this = %resource.language).empty()"
* requirements = "MH-CAMPAIGN-09"

Mapping: MHeroCampaignMessageRequirements
Source: MHeroCampaignMessage
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* url -> "MH-CAMPAIGN-07"
* name -> "MH-CAMPAIGN-07"
* kind -> "MH-CAMPAIGN-07"
* extension[messageText] -> "MH-CAMPAIGN-08"
* language -> "MH-CAMPAIGN-08"
