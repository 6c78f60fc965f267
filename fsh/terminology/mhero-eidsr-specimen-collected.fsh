ValueSet: MHeroEidsrSpecimenCollected
Id: mhero-eidsr-specimen-collected
Title: "eIDSR specimen collected"
Description: "Whether a specimen was taken: yes, no, or not known. Yes and no may come from either of HL7's two lists of them."
* insert Definition
* $yes-no#Y "Yes"
* $yes-no#N "No"
* $yes-no#UNK "unknown"
* http://terminology.hl7.org/CodeSystem/v2-0136#Y "Yes"
* http://terminology.hl7.org/CodeSystem/v2-0136#N "No"
