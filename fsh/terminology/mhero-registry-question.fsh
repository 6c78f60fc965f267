CodeSystem: MHeroRegistryQuestion
Id: mhero-registry-question
Title: "Registry questions"
Description: "What a flow asks for that keeps a registry of health workers or facilities up to date, and before it may ask."
* insert CompleteCodes
* #language "Language" "Which language to write in."
* #consent "Consent" "Whether the contact agrees that the data that follows is kept and used."
* #name "Name" "The full name of the health worker."
* #cadre "Cadre" "The occupation of the health worker."
* #facility "Facility" "The facility that the answers are about, or at which the health worker works."
* #phone "Phone" "The phone number at which the health worker or the facility is reached."
* #operational-status "Operational status" "Whether the facility is open."
* #service "Service" "A service of the facility."
* #service-offered "Service offered" "Whether the facility offers the service now."
* #confirmed "Confirmed" "Whether what was read back is right."
* #opt-out-reason "Reason for opting out" "Why the contact wants no more messages."
