Instance: 98e4b7c0-1f3d-4a52-8c6e-d07a52b9f816
InstanceOf: MHeroAppointmentFlow
Usage: #example
Title: "A flow: appointment reminder"
Description: "Asks a client whether the appointment suits, and else which day does."
* meta.profile[0] = "http://mhero.org/fhir/StructureDefinition/mhero-appointment-flow"
* meta.profile[1] = "http://mhero.org/fhir/StructureDefinition/mhero-flow"
* language = #en
* url = "http://mhero.org/fhir/Questionnaire/98e4b7c0-1f3d-4a52-8c6e-d07a52b9f816"
* version = "1.0.0"
* identifier[flow].value = "urn:uuid:98e4b7c0-1f3d-4a52-8c6e-d07a52b9f816"
* name = "AppointmentReminder"
* title = "Appointment Reminder"
* status = #draft
* experimental = true
* description = "Asks a client whether the appointment suits, and else which day does."
* extension[flowType][0].valueCode = #messaging
* extension[flowLanguage][0].extension[language][0].valueCode = #en
* extension[flowLanguage][1].extension[language][0].valueCode = #fr
* item[attendance].linkId = "697380b3-9f08-5d58-951d-e229f2836782"
* item[attendance].type = #choice
* item[attendance].text = "You are expected at @fields.appointment_place on @fields.appointment_day. Will you come?\n1. Yes\n2. No\n3. I need another day"
* insert Translated(item[attendance].text, fr, "Vous êtes attendu à @fields.appointment_place le @fields.appointment_day. Viendrez-vous ?\n1. Oui\n2. Non\n3. Un autre jour")
* item[attendance].extension[answerType][0].valueCode = #choice
* item[attendance].extension[result][0].valueString = "Attendance"
* item[attendance].extension[timeout][0].valueDuration = 28800 's' "s"
* item[attendance].extension[route][0].extension[kind][0].valueCode = #match
* item[attendance].extension[route][0].extension[outcome][0].valueString = "Yes"
* insert Translated(item[attendance].extension[route][0].extension[outcome][0].valueString, fr, "Oui")
* item[attendance].extension[route][0].extension[to][0].valueString = "d8d1ff94-1d90-5a7e-855d-ac9e5fefea50"
* item[attendance].extension[route][0].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[attendance].extension[route][0].extension[test][0].extension[argument][0].valueString = "1 yes y"
* insert Translated(item[attendance].extension[route][0].extension[test][0].extension[argument][0].valueString, fr, "1 oui o")
* item[attendance].extension[route][1].extension[kind][0].valueCode = #match
* item[attendance].extension[route][1].extension[outcome][0].valueString = "No"
* insert Translated(item[attendance].extension[route][1].extension[outcome][0].valueString, fr, "Non")
* item[attendance].extension[route][1].extension[to][0].valueString = "ec24849c-6d8b-5011-94a5-d4301ecc0210"
* item[attendance].extension[route][1].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[attendance].extension[route][1].extension[test][0].extension[argument][0].valueString = "2 no n"
* insert Translated(item[attendance].extension[route][1].extension[test][0].extension[argument][0].valueString, fr, "2 non n")
* item[attendance].extension[route][2].extension[kind][0].valueCode = #match
* item[attendance].extension[route][2].extension[outcome][0].valueString = "Another day"
* insert Translated(item[attendance].extension[route][2].extension[outcome][0].valueString, fr, "Un autre jour")
* item[attendance].extension[route][2].extension[to][0].valueString = "bd623c0c-5c41-55f6-9cf7-f2b24fc77212"
* item[attendance].extension[route][2].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[attendance].extension[route][2].extension[test][0].extension[argument][0].valueString = "3 another other"
* insert Translated(item[attendance].extension[route][2].extension[test][0].extension[argument][0].valueString, fr, "3 autre")
* item[attendance].extension[route][3].extension[kind][0].valueCode = #default
* item[attendance].extension[route][3].extension[outcome][0].valueString = "Other"
* insert Translated(item[attendance].extension[route][3].extension[outcome][0].valueString, fr, "Autre")
* item[attendance].extension[route][3].extension[to][0].valueString = "697380b3-9f08-5d58-951d-e229f2836782"
* item[attendance].extension[route][4].extension[kind][0].valueCode = #timeout
* item[attendance].extension[route][4].extension[outcome][0].valueString = "No Response"
* insert Translated(item[attendance].extension[route][4].extension[outcome][0].valueString, fr, "Pas de réponse")
* item[attendance].extension[route][4].extension[to][0].valueString = "6f1c0122-c1b7-5d81-8d82-ce9f9e7516de"
* item[attendance].answerOption[0].valueCoding = http://hl7.org/fhir/participationstatus#accepted "Accepted"
* insert Translated(item[attendance].answerOption[0].valueCoding.display, en, "Yes")
* insert Translated(item[attendance].answerOption[0].valueCoding.display, fr, "Oui")
* item[attendance].answerOption[0].extension[choice][0].valueString = "Yes"
* item[attendance].answerOption[1].valueCoding = http://hl7.org/fhir/participationstatus#declined "Declined"
* insert Translated(item[attendance].answerOption[1].valueCoding.display, en, "No")
* insert Translated(item[attendance].answerOption[1].valueCoding.display, fr, "Non")
* item[attendance].answerOption[1].extension[choice][0].valueString = "No"
* item[attendance].answerOption[2].valueCoding = http://hl7.org/fhir/participationstatus#tentative "Tentative"
* insert Translated(item[attendance].answerOption[2].valueCoding.display, en, "Another day")
* insert Translated(item[attendance].answerOption[2].valueCoding.display, fr, "Un autre jour")
* item[attendance].answerOption[2].extension[choice][0].valueString = "Another day"
* item[newDate].linkId = "bd623c0c-5c41-55f6-9cf7-f2b24fc77212"
* item[newDate].type = #choice
* item[newDate].text = "Which day suits you next week?\n1. Monday\n2. Wednesday\n3. Friday"
* insert Translated(item[newDate].text, fr, "Quel jour vous convient la semaine prochaine ?\n1. Lundi\n2. Mercredi\n3. Vendredi")
* item[newDate].extension[answerType][0].valueCode = #choice
* item[newDate].extension[result][0].valueString = "New Day"
* item[newDate].extension[timeout][0].valueDuration = 28800 's' "s"
* item[newDate].extension[route][0].extension[kind][0].valueCode = #match
* item[newDate].extension[route][0].extension[outcome][0].valueString = "Monday"
* insert Translated(item[newDate].extension[route][0].extension[outcome][0].valueString, fr, "Lundi")
* item[newDate].extension[route][0].extension[to][0].valueString = "2cebd1b3-32ff-5f07-9b80-8f87a7ba1361"
* item[newDate].extension[route][0].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[newDate].extension[route][0].extension[test][0].extension[argument][0].valueString = "1 monday mon"
* insert Translated(item[newDate].extension[route][0].extension[test][0].extension[argument][0].valueString, fr, "1 lundi")
* item[newDate].extension[route][1].extension[kind][0].valueCode = #match
* item[newDate].extension[route][1].extension[outcome][0].valueString = "Wednesday"
* insert Translated(item[newDate].extension[route][1].extension[outcome][0].valueString, fr, "Mercredi")
* item[newDate].extension[route][1].extension[to][0].valueString = "2cebd1b3-32ff-5f07-9b80-8f87a7ba1361"
* item[newDate].extension[route][1].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[newDate].extension[route][1].extension[test][0].extension[argument][0].valueString = "2 wednesday wed"
* insert Translated(item[newDate].extension[route][1].extension[test][0].extension[argument][0].valueString, fr, "2 mercredi")
* item[newDate].extension[route][2].extension[kind][0].valueCode = #match
* item[newDate].extension[route][2].extension[outcome][0].valueString = "Friday"
* insert Translated(item[newDate].extension[route][2].extension[outcome][0].valueString, fr, "Vendredi")
* item[newDate].extension[route][2].extension[to][0].valueString = "2cebd1b3-32ff-5f07-9b80-8f87a7ba1361"
* item[newDate].extension[route][2].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[newDate].extension[route][2].extension[test][0].extension[argument][0].valueString = "3 friday fri"
* insert Translated(item[newDate].extension[route][2].extension[test][0].extension[argument][0].valueString, fr, "3 vendredi")
* item[newDate].extension[route][3].extension[kind][0].valueCode = #default
* item[newDate].extension[route][3].extension[outcome][0].valueString = "Other"
* insert Translated(item[newDate].extension[route][3].extension[outcome][0].valueString, fr, "Autre")
* item[newDate].extension[route][3].extension[to][0].valueString = "bd623c0c-5c41-55f6-9cf7-f2b24fc77212"
* item[newDate].extension[route][4].extension[kind][0].valueCode = #timeout
* item[newDate].extension[route][4].extension[outcome][0].valueString = "No Response"
* insert Translated(item[newDate].extension[route][4].extension[outcome][0].valueString, fr, "Pas de réponse")
* item[newDate].extension[route][4].extension[to][0].valueString = "6f1c0122-c1b7-5d81-8d82-ce9f9e7516de"
* item[newDate].answerOption[0].valueCoding = http://hl7.org/fhir/days-of-week#mon "Monday"
* insert Translated(item[newDate].answerOption[0].valueCoding.display, fr, "Lundi")
* item[newDate].answerOption[1].valueCoding = http://hl7.org/fhir/days-of-week#wed "Wednesday"
* insert Translated(item[newDate].answerOption[1].valueCoding.display, fr, "Mercredi")
* item[newDate].answerOption[2].valueCoding = http://hl7.org/fhir/days-of-week#fri "Friday"
* insert Translated(item[newDate].answerOption[2].valueCoding.display, fr, "Vendredi")
* item[2].linkId = "d8d1ff94-1d90-5a7e-855d-ac9e5fefea50"
* item[2].type = #display
* item[2].text = "Thank you. Bring your card, please."
* insert Translated(item[2].text, fr, "Merci. Apportez votre carte.")
* item[2].extension[route][0].extension[kind][0].valueCode = #only
* item[3].linkId = "ec24849c-6d8b-5011-94a5-d4301ecc0210"
* item[3].type = #display
* item[3].text = "Thank you for telling us. The clinic will call you."
* insert Translated(item[3].text, fr, "Merci de nous prévenir. Le centre vous appellera.")
* item[3].extension[route][0].extension[kind][0].valueCode = #only
* item[4].linkId = "2cebd1b3-32ff-5f07-9b80-8f87a7ba1361"
* item[4].type = #display
* item[4].text = "Thank you. The clinic will confirm the new time."
* insert Translated(item[4].text, fr, "Merci. Le centre confirmera la nouvelle heure.")
* item[4].extension[route][0].extension[kind][0].valueCode = #only
* item[5].linkId = "6f1c0122-c1b7-5d81-8d82-ce9f9e7516de"
* item[5].type = #display
* item[5].text = "We have no answer from you. Your appointment stays as it is."
* insert Translated(item[5].text, fr, "Nous n'avons pas eu de réponse. Votre rendez-vous reste inchangé.")
* item[5].extension[route][0].extension[kind][0].valueCode = #only
