Instance: patient-of-case-lb-mnd-014
InstanceOf: MheroEidsrPatient
Usage: #example
Title: "The patient of a suspected case"
Description: "A woman of 34 years with suspected cholera, whom a nurse reported by a text message. Nobody knows her name."
* gender = #female
* extension[suspectedCase].extension[diseaseCode].valueCode = #CH
* extension[suspectedCase].extension[reporterID].valueReference = Reference(contact-fatu-kamara)
* extension[suspectedCase].extension[age].valueInteger = 34
* extension[suspectedCase].extension[caseID].valueString = "LB-MND-014"
* extension[suspectedCase].extension[specimenCollected].valueBoolean = true
* extension[suspectedCase].extension[communityDetection].valueBoolean = true
* extension[suspectedCase].extension[internationalTravel].valueBoolean = false
