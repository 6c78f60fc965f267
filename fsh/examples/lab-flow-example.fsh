Instance: 2a9f6d13-c470-4be8-8d95-61e0f7a3b584
InstanceOf: MHeroLabResultFlow
Usage: #example
Title: "A flow: lab result"
Description: "Tells a result to the one who knows the code, and asks whether it was understood."
* meta.profile[0] = "http://mhero.org/fhir/StructureDefinition/mhero-lab-result-flow"
* meta.profile[1] = "http://mhero.org/fhir/StructureDefinition/mhero-flow"
* language = #en
* url = "http://mhero.org/fhir/Questionnaire/2a9f6d13-c470-4be8-8d95-61e0f7a3b584"
* version = "1.0.0"
* identifier[flow].value = "urn:uuid:2a9f6d13-c470-4be8-8d95-61e0f7a3b584"
* name = "LabResult"
* title = "Lab Result"
* status = #draft
* experimental = true
* description = "Tells a result to the one who knows the code, and asks whether it was understood."
* extension[flowType][0].valueCode = #messaging
* extension[flowLanguage][0].extension[language][0].valueCode = #en
* extension[flowLanguage][1].extension[language][0].valueCode = #fr
* item[recipientCode].linkId = "53b2648d-860b-54ff-8e22-e5edea8dd010"
* item[recipientCode].type = #text
* item[recipientCode].text = "The result of specimen @fields.lab_specimen is here. Reply with your code to read it."
* insert Translated(item[recipientCode].text, fr, "Le résultat de l'échantillon @fields.lab_specimen est arrivé. Envoyez votre code pour le lire.")
* item[recipientCode].extension[answerType][0].valueCode = #text
* item[recipientCode].extension[result][0].valueString = "Code"
* item[recipientCode].extension[timeout][0].valueDuration = 14400 's' "s"
* item[recipientCode].extension[route][0].extension[kind][0].valueCode = #match
* item[recipientCode].extension[route][0].extension[outcome][0].valueString = "Code given"
* insert Translated(item[recipientCode].extension[route][0].extension[outcome][0].valueString, fr, "Code donné")
* item[recipientCode].extension[route][0].extension[to][0].valueString = "8aed19a9-e235-50f8-93da-6806db9e367d"
* item[recipientCode].extension[route][0].extension[test][0].extension[name][0].valueString = "has_text"
* item[recipientCode].extension[route][1].extension[kind][0].valueCode = #default
* item[recipientCode].extension[route][1].extension[outcome][0].valueString = "Other"
* insert Translated(item[recipientCode].extension[route][1].extension[outcome][0].valueString, fr, "Autre")
* item[recipientCode].extension[route][1].extension[to][0].valueString = "53b2648d-860b-54ff-8e22-e5edea8dd010"
* item[recipientCode].extension[route][2].extension[kind][0].valueCode = #timeout
* item[recipientCode].extension[route][2].extension[outcome][0].valueString = "No Response"
* insert Translated(item[recipientCode].extension[route][2].extension[outcome][0].valueString, fr, "Pas de réponse")
* item[recipientCode].extension[route][2].extension[to][0].valueString = "4ac4e239-e3bf-5500-92fe-e084fd5cf741"
* item[received].linkId = "3b5a8c75-d63e-5572-b278-c682f326ec5f"
* item[received].type = #choice
* item[received].text = "Specimen @fields.lab_specimen: @fields.lab_test is @fields.lab_finding. Have you read and understood this?\n1. Yes\n2. No"
* insert Translated(item[received].text, fr, "Échantillon @fields.lab_specimen : @fields.lab_test est @fields.lab_finding. Avez-vous lu et compris ?\n1. Oui\n2. Non")
* item[received].extension[answerType][0].valueCode = #choice
* item[received].extension[result][0].valueString = "Received"
* item[received].extension[timeout][0].valueDuration = 14400 's' "s"
* item[received].extension[route][0].extension[kind][0].valueCode = #match
* item[received].extension[route][0].extension[outcome][0].valueString = "Yes"
* insert Translated(item[received].extension[route][0].extension[outcome][0].valueString, fr, "Oui")
* item[received].extension[route][0].extension[to][0].valueString = "2adf21d7-a9bc-5708-8d70-2b683c18ec32"
* item[received].extension[route][0].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[received].extension[route][0].extension[test][0].extension[argument][0].valueString = "1 yes y"
* insert Translated(item[received].extension[route][0].extension[test][0].extension[argument][0].valueString, fr, "1 oui o")
* item[received].extension[route][1].extension[kind][0].valueCode = #match
* item[received].extension[route][1].extension[outcome][0].valueString = "No"
* insert Translated(item[received].extension[route][1].extension[outcome][0].valueString, fr, "Non")
* item[received].extension[route][1].extension[to][0].valueString = "2f11f195-4432-538b-bc8e-8969e01a9ae1"
* item[received].extension[route][1].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[received].extension[route][1].extension[test][0].extension[argument][0].valueString = "2 no n"
* insert Translated(item[received].extension[route][1].extension[test][0].extension[argument][0].valueString, fr, "2 non n")
* item[received].extension[route][2].extension[kind][0].valueCode = #default
* item[received].extension[route][2].extension[outcome][0].valueString = "Other"
* insert Translated(item[received].extension[route][2].extension[outcome][0].valueString, fr, "Autre")
* item[received].extension[route][2].extension[to][0].valueString = "3b5a8c75-d63e-5572-b278-c682f326ec5f"
* item[received].extension[route][3].extension[kind][0].valueCode = #timeout
* item[received].extension[route][3].extension[outcome][0].valueString = "No Response"
* insert Translated(item[received].extension[route][3].extension[outcome][0].valueString, fr, "Pas de réponse")
* item[received].extension[route][3].extension[to][0].valueString = "4ac4e239-e3bf-5500-92fe-e084fd5cf741"
* item[received].answerOption[0].valueCoding = http://terminology.hl7.org/CodeSystem/v2-0136#Y "Yes"
* insert Translated(item[received].answerOption[0].valueCoding.display, fr, "Oui")
* item[received].answerOption[1].valueCoding = http://terminology.hl7.org/CodeSystem/v2-0136#N "No"
* insert Translated(item[received].answerOption[1].valueCoding.display, fr, "Non")
* item[2].linkId = "8aed19a9-e235-50f8-93da-6806db9e367d"
* item[2].type = #display
* item[2].text = "@results.code.value"
* item[2].extension[decision][0].extension[split][0].valueCode = #switch
* item[2].extension[decision][0].extension[operand][0].valueString = "@results.code.value"
* item[2].extension[hidden][0].valueBoolean = true
* item[2].extension[route][0].extension[kind][0].valueCode = #match
* item[2].extension[route][0].extension[outcome][0].valueString = "Right code"
* insert Translated(item[2].extension[route][0].extension[outcome][0].valueString, fr, "Bon code")
* item[2].extension[route][0].extension[to][0].valueString = "3b5a8c75-d63e-5572-b278-c682f326ec5f"
* item[2].extension[route][0].extension[test][0].extension[name][0].valueString = "has_only_phrase"
* item[2].extension[route][0].extension[test][0].extension[argument][0].valueString = "@fields.lab_code"
* item[2].extension[route][1].extension[kind][0].valueCode = #default
* item[2].extension[route][1].extension[outcome][0].valueString = "Wrong code"
* insert Translated(item[2].extension[route][1].extension[outcome][0].valueString, fr, "Mauvais code")
* item[2].extension[route][1].extension[to][0].valueString = "384c7781-3310-5244-9921-68a3bf474094"
* item[3].linkId = "2adf21d7-a9bc-5708-8d70-2b683c18ec32"
* item[3].type = #display
* item[3].text = "Thank you. Please delete this conversation from your phone."
* insert Translated(item[3].text, fr, "Merci. Effacez cette conversation de votre téléphone.")
* item[3].extension[route][0].extension[kind][0].valueCode = #only
* item[4].linkId = "2f11f195-4432-538b-bc8e-8969e01a9ae1"
* item[4].type = #display
* item[4].text = "The laboratory will call you today."
* insert Translated(item[4].text, fr, "Le laboratoire vous appellera aujourd'hui.")
* item[4].extension[route][0].extension[kind][0].valueCode = #only
* item[5].linkId = "384c7781-3310-5244-9921-68a3bf474094"
* item[5].type = #display
* item[5].text = "This is not the code of the person who sent the specimen. Call the laboratory if you lost yours."
* insert Translated(item[5].text, fr, "Ce n'est pas le code de la personne qui a envoyé l'échantillon. Appelez le laboratoire si vous avez perdu le vôtre.")
* item[5].extension[route][0].extension[kind][0].valueCode = #only
* item[6].linkId = "4ac4e239-e3bf-5500-92fe-e084fd5cf741"
* item[6].type = #display
* item[6].text = "Nobody has read the result. The laboratory will call you."
* insert Translated(item[6].text, fr, "Personne n'a lu le résultat. Le laboratoire vous appellera.")
* item[6].extension[route][0].extension[kind][0].valueCode = #only
