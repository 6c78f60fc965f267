Profile: MHeroOptOut
Parent: Consent
Id: mhero-opt-out
Title: "mHero Opt-out"
Description: "That somebody wants no more messages: who, since when, and on which channels. The tag on the contact is what a sender looks at; this is the record of it. Must-support elements are kept by a server and filled by the connector."
* insert Definition
* extension contains MHeroOptOutChannel named channel 0..* MS
* status MS
* status ^short = "active; inactive once the person wants messages again"
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category MS
* patient only Reference(MHeroClient)
* patient ^short = "Of a client; a health worker is the performer alone"
* dateTime 1..1 MS
* performer 1..1 MS
* performer only Reference(MHeroContact or MHeroClient or MHeroRelatedPerson)
* performer ^short = "Who wants no messages"
* performer.reference 1..1 MS
* policyRule 1..1 MS
* policyRule = http://terminology.hl7.org/CodeSystem/v3-ActCode#OPTOUT
* provision 1..1 MS
* provision.type 1..1 MS
* provision.type = #deny

Mapping: MHeroOptOutRequirements
Source: MHeroOptOut
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* performer -> "MH-OPT-01"
* performer.reference -> "MH-OPT-01"
* scope -> "MH-OPT-02"
* policyRule -> "MH-OPT-02"
* provision -> "MH-OPT-02"
* provision.type -> "MH-OPT-02"
* dateTime -> "MH-OPT-03"
* extension[channel] -> "MH-OPT-04"
