CodeSystem: MHeroEidsrDiseases
Id: mHeroEidsrDiseases
Title: "eIDSR diseases"
Description: "Diseases and conditions that are reported at once as a suspected case. The url is the one that emNutt publishes."
* insert CompleteCodes
* #ML "Malaria" "Malaria."
* #AFP "Acute flaccid paralysis" "Acute flaccid paralysis, which may be poliomyelitis."
* #AWD "Acute watery diarrhoea" "Acute watery diarrhoea, which may be cholera."
* #BD "Acute bloody diarrhoea" "Acute bloody diarrhoea, which may be shigellosis."
* #CH "Cholera" "Cholera."
* #EVD "Ebola virus disease" "Ebola virus disease."
* #LF "Lassa fever" "Lassa fever."
* #ME "Meningitis" "Meningitis."
* #MS "Measles" "Measles."
* #NT "Neonatal tetanus" "Tetanus of a newborn child."
* #RB "Human rabies" "Rabies, or the bite of an animal that may have it."
* #YF "Yellow fever" "Yellow fever."
* #VHF "Viral haemorrhagic fever" "A viral haemorrhagic fever that is not named yet."
* #MD "Maternal death" "The death of a woman in or soon after pregnancy."
* #ND "Neonatal death" "The death of a newborn child."
* #OT "Other" "An unusual event or cluster that no other code names."

ValueSet: MHeroEidsrDisease
Id: mhero-eidsr-disease
Title: "eIDSR diseases"
Description: "Diseases and conditions that an eIDSR alert can be about."
* insert Definition
* include codes from system MHeroEidsrDiseases
