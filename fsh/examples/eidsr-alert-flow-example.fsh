Instance: b3a5c9d2-0e47-4a1c-8a57-4d1f6f1c9e20
InstanceOf: MHeroEidsrAlertFlow
Usage: #example
Title: "A flow: eIDSR alert"
Description: "Reports a suspected case of a disease: which disease, the sex and age of the person, and whether a specimen was collected."
* meta.profile[0] = "http://mhero.org/fhir/StructureDefinition/mhero-eidsr-alert-flow"
* meta.profile[1] = "http://mhero.org/fhir/StructureDefinition/mhero-flow"
* language = #en
* url = "http://mhero.org/fhir/Questionnaire/b3a5c9d2-0e47-4a1c-8a57-4d1f6f1c9e20"
* version = "1.0.0"
* identifier[flow].value = "urn:uuid:b3a5c9d2-0e47-4a1c-8a57-4d1f6f1c9e20"
* name = "EidsrAlert"
* title = "eIDSR alert"
* status = #draft
* experimental = true
* description = "Reports a suspected case of a disease."
* extension[flowType].valueCode = #messaging
* extension[flowLanguage][0].extension[language].valueCode = #en
* extension[flowLanguage][1].extension[language].valueCode = #fr
* item[disease].linkId = "a7d0b3c4-1e2f-4c3d-9b8a-706152430001"
* item[disease].text = "Which disease do you suspect?"
* insert Translated(item[disease].text, fr, "Quelle maladie suspectez-vous ?")
* item[disease].extension[answerType].valueCode = #choice
* item[disease].extension[result].valueString = "Disease"
* item[disease].answerOption[0].valueCoding = $eidsr-disease#CH "Cholera"
* insert Translated(item[disease].answerOption[0].valueCoding.display, fr, "Choléra")
* item[disease].extension[route][0].extension[kind].valueCode = #match
* item[disease].extension[route][0].extension[outcome].valueString = "Cholera"
* item[disease].extension[route][0].extension[to].valueString = "a7d0b3c4-1e2f-4c3d-9b8a-706152430002"
* item[disease].extension[route][0].extension[test][0].extension[name].valueString = "has_any_word"
* item[disease].extension[route][0].extension[test][0].extension[argument][0].valueString = "cholera"
* item[disease].answerOption[1].valueCoding = $eidsr-disease#MS "Measles"
* insert Translated(item[disease].answerOption[1].valueCoding.display, fr, "Rougeole")
* item[disease].extension[route][1].extension[kind].valueCode = #match
* item[disease].extension[route][1].extension[outcome].valueString = "Measles"
* item[disease].extension[route][1].extension[to].valueString = "a7d0b3c4-1e2f-4c3d-9b8a-706152430002"
* item[disease].extension[route][1].extension[test][0].extension[name].valueString = "has_any_word"
* item[disease].extension[route][1].extension[test][0].extension[argument][0].valueString = "measles rougeole"
* item[disease].answerOption[2].valueCoding = $eidsr-disease#EVD "Ebola virus disease"
* insert Translated(item[disease].answerOption[2].valueCoding.display, fr, "Maladie à virus Ebola")
* item[disease].answerOption[2].extension[choice].valueString = "Ebola"
* item[disease].extension[route][2].extension[kind].valueCode = #match
* item[disease].extension[route][2].extension[outcome].valueString = "Ebola"
* item[disease].extension[route][2].extension[to].valueString = "a7d0b3c4-1e2f-4c3d-9b8a-706152430002"
* item[disease].extension[route][2].extension[test][0].extension[name].valueString = "has_any_word"
* item[disease].extension[route][2].extension[test][0].extension[argument][0].valueString = "ebola"
* item[disease].extension[route][3].extension[kind].valueCode = #default
* item[disease].extension[route][3].extension[outcome].valueString = "Other"
* item[disease].extension[route][3].extension[to].valueString = "a7d0b3c4-1e2f-4c3d-9b8a-706152430001"
* item[sex].linkId = "a7d0b3c4-1e2f-4c3d-9b8a-706152430002"
* item[sex].text = "Is the person female or male?"
* insert Translated(item[sex].text, fr, "Est-ce une femme ou un homme ?")
* item[sex].extension[answerType].valueCode = #choice
* item[sex].extension[result].valueString = "Sex"
* item[sex].answerOption[0].valueCoding = $gender#female "Female"
* insert Translated(item[sex].answerOption[0].valueCoding.display, fr, "Femme")
* item[sex].extension[route][0].extension[kind].valueCode = #match
* item[sex].extension[route][0].extension[outcome].valueString = "Female"
* item[sex].extension[route][0].extension[to].valueString = "a7d0b3c4-1e2f-4c3d-9b8a-706152430003"
* item[sex].extension[route][0].extension[test][0].extension[name].valueString = "has_any_word"
* item[sex].extension[route][0].extension[test][0].extension[argument][0].valueString = "female femme"
* item[sex].answerOption[1].valueCoding = $gender#male "Male"
* insert Translated(item[sex].answerOption[1].valueCoding.display, fr, "Homme")
* item[sex].extension[route][1].extension[kind].valueCode = #match
* item[sex].extension[route][1].extension[outcome].valueString = "Male"
* item[sex].extension[route][1].extension[to].valueString = "a7d0b3c4-1e2f-4c3d-9b8a-706152430003"
* item[sex].extension[route][1].extension[test][0].extension[name].valueString = "has_any_word"
* item[sex].extension[route][1].extension[test][0].extension[argument][0].valueString = "male homme"
* item[sex].extension[route][2].extension[kind].valueCode = #default
* item[sex].extension[route][2].extension[outcome].valueString = "Other"
* item[sex].extension[route][2].extension[to].valueString = "a7d0b3c4-1e2f-4c3d-9b8a-706152430002"
* item[age].linkId = "a7d0b3c4-1e2f-4c3d-9b8a-706152430003"
* item[age].text = "How old is the person, in years?"
* insert Translated(item[age].text, fr, "Quel est son âge\, en années ?")
* item[age].extension[answerType].valueCode = #integer
* item[age].extension[result].valueString = "Age"
* item[age].extension[minValue].valueInteger = 0
* item[age].extension[maxValue].valueInteger = 120
* item[age].extension[route][0].extension[kind].valueCode = #match
* item[age].extension[route][0].extension[outcome].valueString = "Age"
* item[age].extension[route][0].extension[to].valueString = "a7d0b3c4-1e2f-4c3d-9b8a-706152430004"
* item[age].extension[route][0].extension[test][0].extension[name].valueString = "has_number_between"
* item[age].extension[route][0].extension[test][0].extension[argument][0].valueString = "0"
* item[age].extension[route][0].extension[test][0].extension[argument][1].valueString = "120"
* item[age].extension[route][1].extension[kind].valueCode = #default
* item[age].extension[route][1].extension[outcome].valueString = "Other"
* item[age].extension[route][1].extension[to].valueString = "a7d0b3c4-1e2f-4c3d-9b8a-706152430003"
* item[specimenCollected].linkId = "a7d0b3c4-1e2f-4c3d-9b8a-706152430004"
* item[specimenCollected].text = "Did you collect a specimen?"
* insert Translated(item[specimenCollected].text, fr, "Avez-vous prélevé un échantillon ?")
* item[specimenCollected].extension[answerType].valueCode = #choice
* item[specimenCollected].extension[result].valueString = "Specimen"
* item[specimenCollected].answerOption[0].valueCoding = http://terminology.hl7.org/CodeSystem/v2-0136#Y "Yes"
* insert Translated(item[specimenCollected].answerOption[0].valueCoding.display, fr, "Oui")
* item[specimenCollected].extension[route][0].extension[kind].valueCode = #match
* item[specimenCollected].extension[route][0].extension[outcome].valueString = "Yes"
* item[specimenCollected].extension[route][0].extension[to].valueString = "a7d0b3c4-1e2f-4c3d-9b8a-706152430005"
* item[specimenCollected].extension[route][0].extension[test][0].extension[name].valueString = "has_any_word"
* item[specimenCollected].extension[route][0].extension[test][0].extension[argument][0].valueString = "yes oui"
* item[specimenCollected].answerOption[1].valueCoding = http://terminology.hl7.org/CodeSystem/v2-0136#N "No"
* insert Translated(item[specimenCollected].answerOption[1].valueCoding.display, fr, "Non")
* item[specimenCollected].extension[route][1].extension[kind].valueCode = #match
* item[specimenCollected].extension[route][1].extension[outcome].valueString = "No"
* item[specimenCollected].extension[route][1].extension[to].valueString = "a7d0b3c4-1e2f-4c3d-9b8a-706152430005"
* item[specimenCollected].extension[route][1].extension[test][0].extension[name].valueString = "has_any_word"
* item[specimenCollected].extension[route][1].extension[test][0].extension[argument][0].valueString = "no non"
* item[specimenCollected].extension[route][2].extension[kind].valueCode = #default
* item[specimenCollected].extension[route][2].extension[outcome].valueString = "Other"
* item[specimenCollected].extension[route][2].extension[to].valueString = "a7d0b3c4-1e2f-4c3d-9b8a-706152430004"
* item[4].linkId = "a7d0b3c4-1e2f-4c3d-9b8a-706152430005"
* item[4].type = #display
* item[4].text = "Thank you. The district will call you."
* insert Translated(item[4].text, fr, "Merci. Le district vous appellera.")
* item[4].extension[route][0].extension[kind].valueCode = #only
