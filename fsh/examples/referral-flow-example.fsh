Instance: 5c8d21f6-b40e-4793-9ae1-70f3c6d5b928
InstanceOf: MHeroReferralFlow
Usage: #example
Title: "A flow: client referral"
Description: "Asks who is referred, why, how soon and where."
* meta.profile[0] = "http://mhero.org/fhir/StructureDefinition/mhero-referral-flow"
* meta.profile[1] = "http://mhero.org/fhir/StructureDefinition/mhero-flow"
* language = #en
* url = "http://mhero.org/fhir/Questionnaire/5c8d21f6-b40e-4793-9ae1-70f3c6d5b928"
* version = "1.0.0"
* identifier[flow].value = "urn:uuid:5c8d21f6-b40e-4793-9ae1-70f3c6d5b928"
* name = "ClientReferral"
* title = "Client Referral"
* status = #draft
* experimental = true
* description = "Asks who is referred, why, how soon and where."
* extension[flowType][0].valueCode = #messaging
* extension[flowLanguage][0].extension[language][0].valueCode = #en
* extension[flowLanguage][1].extension[language][0].valueCode = #fr
* item[client].linkId = "18edab74-b23a-5730-b56a-ecab9dfb4571"
* item[client].type = #text
* item[client].text = "What is the number of the client? It is on the client's card."
* insert Translated(item[client].text, fr, "Quel est le numéro du client ? Il est sur sa carte.")
* item[client].extension[answerType][0].valueCode = #text
* item[client].extension[result][0].valueString = "Client"
* item[client].extension[timeout][0].valueDuration = 21600 's' "s"
* item[client].extension[route][0].extension[kind][0].valueCode = #match
* item[client].extension[route][0].extension[outcome][0].valueString = "Number"
* insert Translated(item[client].extension[route][0].extension[outcome][0].valueString, fr, "Numéro")
* item[client].extension[route][0].extension[to][0].valueString = "a1e2777c-79a2-58d8-bc2b-9daa2dce1343"
* item[client].extension[route][0].extension[test][0].extension[name][0].valueString = "has_text"
* item[client].extension[route][1].extension[kind][0].valueCode = #default
* item[client].extension[route][1].extension[outcome][0].valueString = "Other"
* insert Translated(item[client].extension[route][1].extension[outcome][0].valueString, fr, "Autre")
* item[client].extension[route][1].extension[to][0].valueString = "18edab74-b23a-5730-b56a-ecab9dfb4571"
* item[client].extension[route][2].extension[kind][0].valueCode = #timeout
* item[client].extension[route][2].extension[outcome][0].valueString = "No Response"
* insert Translated(item[client].extension[route][2].extension[outcome][0].valueString, fr, "Pas de réponse")
* item[client].extension[route][2].extension[to][0].valueString = "3d3ec874-efd1-5b0d-8122-aa1e862e02e9"
* item[reason].linkId = "a1e2777c-79a2-58d8-bc2b-9daa2dce1343"
* item[reason].type = #choice
* item[reason].text = "Why do you refer the client?\n1. Danger sign in a newborn\n2. Danger sign in a child\n3. Suspected tuberculosis"
* insert Translated(item[reason].text, fr, "Pourquoi l'envoyez-vous ?\n1. Signe de danger chez le nouveau-né\n2. Signe de danger chez l'enfant\n3. Tuberculose suspectée")
* item[reason].extension[answerType][0].valueCode = #choice
* item[reason].extension[result][0].valueString = "Reason"
* item[reason].extension[timeout][0].valueDuration = 21600 's' "s"
* item[reason].extension[route][0].extension[kind][0].valueCode = #match
* item[reason].extension[route][0].extension[outcome][0].valueString = "Danger sign in a newborn"
* insert Translated(item[reason].extension[route][0].extension[outcome][0].valueString, fr, "Signe de danger chez le nouveau-né")
* item[reason].extension[route][0].extension[to][0].valueString = "009a0725-8b80-5c9c-9620-1480e22b2629"
* item[reason].extension[route][0].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[reason].extension[route][0].extension[test][0].extension[argument][0].valueString = "1 newborn"
* insert Translated(item[reason].extension[route][0].extension[test][0].extension[argument][0].valueString, fr, "1 nouveau")
* item[reason].extension[route][1].extension[kind][0].valueCode = #match
* item[reason].extension[route][1].extension[outcome][0].valueString = "Danger sign in a child"
* insert Translated(item[reason].extension[route][1].extension[outcome][0].valueString, fr, "Signe de danger chez l'enfant")
* item[reason].extension[route][1].extension[to][0].valueString = "009a0725-8b80-5c9c-9620-1480e22b2629"
* item[reason].extension[route][1].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[reason].extension[route][1].extension[test][0].extension[argument][0].valueString = "2 child"
* insert Translated(item[reason].extension[route][1].extension[test][0].extension[argument][0].valueString, fr, "2 enfant")
* item[reason].extension[route][2].extension[kind][0].valueCode = #match
* item[reason].extension[route][2].extension[outcome][0].valueString = "Suspected tuberculosis"
* insert Translated(item[reason].extension[route][2].extension[outcome][0].valueString, fr, "Tuberculose suspectée")
* item[reason].extension[route][2].extension[to][0].valueString = "009a0725-8b80-5c9c-9620-1480e22b2629"
* item[reason].extension[route][2].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[reason].extension[route][2].extension[test][0].extension[argument][0].valueString = "3 tb"
* insert Translated(item[reason].extension[route][2].extension[test][0].extension[argument][0].valueString, fr, "3 tb")
* item[reason].extension[route][3].extension[kind][0].valueCode = #default
* item[reason].extension[route][3].extension[outcome][0].valueString = "Other"
* insert Translated(item[reason].extension[route][3].extension[outcome][0].valueString, fr, "Autre")
* item[reason].extension[route][3].extension[to][0].valueString = "a1e2777c-79a2-58d8-bc2b-9daa2dce1343"
* item[reason].extension[route][4].extension[kind][0].valueCode = #timeout
* item[reason].extension[route][4].extension[outcome][0].valueString = "No Response"
* insert Translated(item[reason].extension[route][4].extension[outcome][0].valueString, fr, "Pas de réponse")
* item[reason].extension[route][4].extension[to][0].valueString = "3d3ec874-efd1-5b0d-8122-aa1e862e02e9"
* item[reason].answerOption[0].valueCoding = http://mhero.org/fhir/CodeSystem/mhero-referral-reason#danger-sign-newborn "Danger sign in a newborn"
* insert Translated(item[reason].answerOption[0].valueCoding.display, fr, "Signe de danger chez le nouveau-né")
* item[reason].answerOption[1].valueCoding = http://mhero.org/fhir/CodeSystem/mhero-referral-reason#danger-sign-child "Danger sign in a child"
* insert Translated(item[reason].answerOption[1].valueCoding.display, fr, "Signe de danger chez l'enfant")
* item[reason].answerOption[2].valueCoding = http://mhero.org/fhir/CodeSystem/mhero-referral-reason#suspected-tb "Suspected tuberculosis"
* insert Translated(item[reason].answerOption[2].valueCoding.display, fr, "Tuberculose suspectée")
* item[urgency].linkId = "009a0725-8b80-5c9c-9620-1480e22b2629"
* item[urgency].type = #choice
* item[urgency].text = "How soon must the client be seen?\n1. Now\n2. Today\n3. This week"
* insert Translated(item[urgency].text, fr, "Quand faut-il le voir ?\n1. Tout de suite\n2. Aujourd'hui\n3. Cette semaine")
* item[urgency].extension[answerType][0].valueCode = #choice
* item[urgency].extension[result][0].valueString = "Urgency"
* item[urgency].extension[timeout][0].valueDuration = 21600 's' "s"
* item[urgency].extension[route][0].extension[kind][0].valueCode = #match
* item[urgency].extension[route][0].extension[outcome][0].valueString = "Now"
* insert Translated(item[urgency].extension[route][0].extension[outcome][0].valueString, fr, "Tout de suite")
* item[urgency].extension[route][0].extension[to][0].valueString = "fa68ddae-a064-5498-9aba-2f6a5199737d"
* item[urgency].extension[route][0].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[urgency].extension[route][0].extension[test][0].extension[argument][0].valueString = "1 now"
* insert Translated(item[urgency].extension[route][0].extension[test][0].extension[argument][0].valueString, fr, "1 suite")
* item[urgency].extension[route][1].extension[kind][0].valueCode = #match
* item[urgency].extension[route][1].extension[outcome][0].valueString = "Today"
* insert Translated(item[urgency].extension[route][1].extension[outcome][0].valueString, fr, "Aujourd'hui")
* item[urgency].extension[route][1].extension[to][0].valueString = "fa68ddae-a064-5498-9aba-2f6a5199737d"
* item[urgency].extension[route][1].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[urgency].extension[route][1].extension[test][0].extension[argument][0].valueString = "2 today"
* insert Translated(item[urgency].extension[route][1].extension[test][0].extension[argument][0].valueString, fr, "2 aujourd'hui")
* item[urgency].extension[route][2].extension[kind][0].valueCode = #match
* item[urgency].extension[route][2].extension[outcome][0].valueString = "This week"
* insert Translated(item[urgency].extension[route][2].extension[outcome][0].valueString, fr, "Cette semaine")
* item[urgency].extension[route][2].extension[to][0].valueString = "fa68ddae-a064-5498-9aba-2f6a5199737d"
* item[urgency].extension[route][2].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[urgency].extension[route][2].extension[test][0].extension[argument][0].valueString = "3 week"
* insert Translated(item[urgency].extension[route][2].extension[test][0].extension[argument][0].valueString, fr, "3 semaine")
* item[urgency].extension[route][3].extension[kind][0].valueCode = #default
* item[urgency].extension[route][3].extension[outcome][0].valueString = "Other"
* insert Translated(item[urgency].extension[route][3].extension[outcome][0].valueString, fr, "Autre")
* item[urgency].extension[route][3].extension[to][0].valueString = "009a0725-8b80-5c9c-9620-1480e22b2629"
* item[urgency].extension[route][4].extension[kind][0].valueCode = #timeout
* item[urgency].extension[route][4].extension[outcome][0].valueString = "No Response"
* insert Translated(item[urgency].extension[route][4].extension[outcome][0].valueString, fr, "Pas de réponse")
* item[urgency].extension[route][4].extension[to][0].valueString = "3d3ec874-efd1-5b0d-8122-aa1e862e02e9"
* item[urgency].answerOption[0].valueCoding = http://hl7.org/fhir/request-priority#stat "STAT"
* insert Translated(item[urgency].answerOption[0].valueCoding.display, en, "Now")
* insert Translated(item[urgency].answerOption[0].valueCoding.display, fr, "Tout de suite")
* item[urgency].answerOption[0].extension[choice][0].valueString = "Now"
* item[urgency].answerOption[1].valueCoding = http://hl7.org/fhir/request-priority#urgent "Urgent"
* insert Translated(item[urgency].answerOption[1].valueCoding.display, en, "Today")
* insert Translated(item[urgency].answerOption[1].valueCoding.display, fr, "Aujourd'hui")
* item[urgency].answerOption[1].extension[choice][0].valueString = "Today"
* item[urgency].answerOption[2].valueCoding = http://hl7.org/fhir/request-priority#routine "Routine"
* insert Translated(item[urgency].answerOption[2].valueCoding.display, en, "This week")
* insert Translated(item[urgency].answerOption[2].valueCoding.display, fr, "Cette semaine")
* item[urgency].answerOption[2].extension[choice][0].valueString = "This week"
* item[facility].linkId = "fa68ddae-a064-5498-9aba-2f6a5199737d"
* item[facility].type = #choice
* item[facility].text = "Where do you send the client?\n1. Riverside Clinic\n2. Hilltop Hospital"
* insert Translated(item[facility].text, fr, "Où l'envoyez-vous ?\n1. Riverside Clinic\n2. Hilltop Hospital")
* item[facility].extension[answerType][0].valueCode = #choice
* item[facility].extension[result][0].valueString = "Facility"
* item[facility].extension[timeout][0].valueDuration = 21600 's' "s"
* item[facility].extension[route][0].extension[kind][0].valueCode = #match
* item[facility].extension[route][0].extension[outcome][0].valueString = "Riverside Clinic"
* insert Translated(item[facility].extension[route][0].extension[outcome][0].valueString, fr, "Riverside Clinic")
* item[facility].extension[route][0].extension[to][0].valueString = "01533262-f4b3-5d90-86d7-4f84b1f3fb93"
* item[facility].extension[route][0].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[facility].extension[route][0].extension[test][0].extension[argument][0].valueString = "1 riverside"
* insert Translated(item[facility].extension[route][0].extension[test][0].extension[argument][0].valueString, fr, "1 riverside")
* item[facility].extension[route][1].extension[kind][0].valueCode = #match
* item[facility].extension[route][1].extension[outcome][0].valueString = "Hilltop Hospital"
* insert Translated(item[facility].extension[route][1].extension[outcome][0].valueString, fr, "Hilltop Hospital")
* item[facility].extension[route][1].extension[to][0].valueString = "01533262-f4b3-5d90-86d7-4f84b1f3fb93"
* item[facility].extension[route][1].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[facility].extension[route][1].extension[test][0].extension[argument][0].valueString = "2 hilltop"
* insert Translated(item[facility].extension[route][1].extension[test][0].extension[argument][0].valueString, fr, "2 hilltop")
* item[facility].extension[route][2].extension[kind][0].valueCode = #default
* item[facility].extension[route][2].extension[outcome][0].valueString = "Other"
* insert Translated(item[facility].extension[route][2].extension[outcome][0].valueString, fr, "Autre")
* item[facility].extension[route][2].extension[to][0].valueString = "fa68ddae-a064-5498-9aba-2f6a5199737d"
* item[facility].extension[route][3].extension[kind][0].valueCode = #timeout
* item[facility].extension[route][3].extension[outcome][0].valueString = "No Response"
* insert Translated(item[facility].extension[route][3].extension[outcome][0].valueString, fr, "Pas de réponse")
* item[facility].extension[route][3].extension[to][0].valueString = "3d3ec874-efd1-5b0d-8122-aa1e862e02e9"
* item[facility].answerOption[0].valueCoding = http://registry.example.org/facility#FAC-0117 "Riverside Clinic"
* insert Translated(item[facility].answerOption[0].valueCoding.display, fr, "Riverside Clinic")
* item[facility].answerOption[1].valueCoding = http://registry.example.org/facility#FAC-0002 "Hilltop Hospital"
* insert Translated(item[facility].answerOption[1].valueCoding.display, fr, "Hilltop Hospital")
* item[4].linkId = "01533262-f4b3-5d90-86d7-4f84b1f3fb93"
* item[4].type = #display
* item[4].text = "Thank you. @results.facility.category expects the client. We tell you when the client has arrived."
* insert Translated(item[4].text, fr, "Merci. @results.facility.category attend le client. Nous vous dirons quand il sera arrivé.")
* item[4].extension[route][0].extension[kind][0].valueCode = #only
* item[5].linkId = "3d3ec874-efd1-5b0d-8122-aa1e862e02e9"
* item[5].type = #display
* item[5].text = "We have not heard from you. Reply REFER to start again."
* insert Translated(item[5].text, fr, "Nous n'avons pas eu de réponse. Envoyez ENVOI pour recommencer.")
* item[5].extension[route][0].extension[kind][0].valueCode = #only
