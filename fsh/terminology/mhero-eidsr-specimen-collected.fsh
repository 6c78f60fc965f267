ValueSet: MHeroEidsrSpecimenCollected
Id: mhero-eidsr-specimen-collected
Title: "eIDSR specimen collected"
Description: "Whether a specimen was taken: yes, no, or not known."
* insert Definition
* $yes-no#Y "Yes"
* $yes-no#N "No"
* $yes-no#UNK "unknown"
