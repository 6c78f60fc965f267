Instance: outcome-contact-refused
InstanceOf: MHeroOutcome
Usage: #inline
* issue[0].severity = #error
* issue[0].code = #invariant
* issue[0].details.text = "Contact HW-2077 of the registry: 0770-TBD is no phone number (MH-CONTACT-05)."
* issue[0].expression = "Practitioner.telecom[0].value"
