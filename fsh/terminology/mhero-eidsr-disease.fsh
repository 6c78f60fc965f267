ValueSet: MHeroEidsrDisease
Id: mhero-eidsr-disease
Title: "eIDSR diseases"
Description: "Diseases and conditions that an eIDSR alert can be about."
* insert Definition
* include codes from system MHeroEidsrDiseases
