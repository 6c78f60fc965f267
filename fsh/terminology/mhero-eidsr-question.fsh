CodeSystem: MHeroEidsrQuestion
Id: mhero-eidsr-question
Title: "eIDSR questions"
Description: "What an alert flow of electronic integrated disease surveillance and response (eIDSR) asks."
* insert CompleteCodes
* #disease "Disease" "Which disease or condition is suspected."
* #sex "Sex" "The sex of the person with the suspected disease."
* #age "Age" "The age of the person with the suspected disease, in completed years."
* #specimen-collected "Specimen collected" "Whether a specimen was taken for the laboratory."
