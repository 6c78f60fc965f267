Instance: opt-out-comfort-toe
InstanceOf: MHeroOptOut
Usage: #example
Title: "An opt-out"
Description: "A client wants no more text messages; WhatsApp is fine."
* extension[channel].valueCode = #tel
* status = #active
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category = http://loinc.org#59284-0
* patient = Reference(client-comfort-toe)
* dateTime = "2025-03-03T09:00:25Z"
* performer = Reference(client-comfort-toe)
* policyRule = http://terminology.hl7.org/CodeSystem/v3-ActCode#OPTOUT
* provision.type = #deny
