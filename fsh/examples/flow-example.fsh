Instance: 0f9c4f0e-6c39-4d55-9f53-1f7d1d2b7a10
InstanceOf: MHeroFlow
Usage: #example
Title: "A flow: stock survey"
Description: "Asks how many boxes of gloves are left, and who is told if they are few."
* language = #en
* url = "http://mhero.org/fhir/Questionnaire/0f9c4f0e-6c39-4d55-9f53-1f7d1d2b7a10"
* version = "1.0.0"
* identifier[flow].value = "urn:uuid:0f9c4f0e-6c39-4d55-9f53-1f7d1d2b7a10"
* name = "StockSurvey"
* title = "Stock survey"
* status = #draft
* experimental = true
* description = "Asks how many boxes of gloves are left, and who is told if they are few."
* extension[flowType].valueCode = #messaging
* extension[flowLanguage][0].extension[language].valueCode = #en
* extension[flowLanguage][1].extension[language].valueCode = #fr
* item[+].linkId = "5f1c0f50-0a8e-4f1a-8c11-6a1c8d2b0001"
* item[=].type = #integer
* item[=].text = "How many boxes of gloves are left?"
* insert Translated(item[=].text, fr, "Combien de boîtes de gants reste-t-il ?")
* item[=].extension[answerType].valueCode = #integer
* item[=].extension[result].valueString = "Gloves"
* item[=].extension[minValue].valueInteger = 0
* item[=].extension[maxValue].valueInteger = 500
* item[=].extension[timeout].valueDuration = 86400 's' "s"
* item[=].extension[media][0].valueAttachment.contentType = #image/jpeg
* item[=].extension[media][0].valueAttachment.url = "http://media.example.org/gloves.jpg"
* item[=].extension[media][0].valueAttachment.title = "image"
* item[=].extension[quickReply][0].valueString = "None"
* insert Translated(item[=].extension[quickReply][0].valueString, fr, "Aucune")
* insert Route(0, match, "5f1c0f50-0a8e-4f1a-8c11-6a1c8d2b0002")
* insert Outcome(0, "Number")
* insert Translated(item[=].extension[route][0].extension[outcome].valueString, fr, "Nombre")
* item[=].extension[route][0].extension[test][0].extension[name].valueString = "has_number_between"
* item[=].extension[route][0].extension[test][0].extension[argument][0].valueString = "0"
* item[=].extension[route][0].extension[test][0].extension[argument][1].valueString = "500"
* insert Route(1, default, "5f1c0f50-0a8e-4f1a-8c11-6a1c8d2b0001")
* insert Outcome(1, "Other")
* item[=].extension[route][2].extension[kind].valueCode = #timeout
* item[=].extension[route][2].extension[outcome].valueString = "No Response"
* item[+].linkId = "5f1c0f50-0a8e-4f1a-8c11-6a1c8d2b0002"
* item[=].type = #display
* item[=].text = "@results.gloves"
* item[=].extension[hidden].valueBoolean = true
* item[=].extension[decision].extension[split].valueCode = #switch
* item[=].extension[decision].extension[operand].valueString = "@results.gloves"
* insert Route(0, match, "5f1c0f50-0a8e-4f1a-8c11-6a1c8d2b0003")
* insert Outcome(0, "Few")
* insert Test(0, "has_number_lt", "5")
* insert Route(1, default, "5f1c0f50-0a8e-4f1a-8c11-6a1c8d2b0004")
* insert Outcome(1, "Enough")
* item[+].linkId = "5f1c0f50-0a8e-4f1a-8c11-6a1c8d2b0003"
* item[=].type = #choice
* item[=].text = "Who shall be told?"
* insert Translated(item[=].text, fr, "Qui faut-il prévenir ?")
* item[=].extension[answerType].valueCode = #choice
* item[=].extension[result].valueString = "Tell"
* item[=].answerOption[+].valueCoding = urn:uuid:0f9c4f0e-6c39-4d55-9f53-1f7d1d2b7a10#Store "The district store"
* insert Translated(item[=].answerOption[=].valueCoding.display, fr, "Le magasin du district")
* item[=].answerOption[=].extension[choice].valueString = "Store"
* item[=].answerOption[+].valueCoding = urn:uuid:0f9c4f0e-6c39-4d55-9f53-1f7d1d2b7a10#Nobody "Nobody"
* insert Translated(item[=].answerOption[=].valueCoding.display, fr, "Personne")
* insert Route(0, match, "5f1c0f50-0a8e-4f1a-8c11-6a1c8d2b0004")
* insert Outcome(0, "Store")
* insert Test(0, "has_any_word", "store magasin")
* insert Route(1, match, "5f1c0f50-0a8e-4f1a-8c11-6a1c8d2b0004")
* insert Outcome(1, "Nobody")
* insert Test(1, "has_any_word", "nobody personne")
* item[+].linkId = "5f1c0f50-0a8e-4f1a-8c11-6a1c8d2b0004"
* item[=].type = #display
* item[=].text = "Thank you."
* insert Translated(item[=].text, fr, "Merci.")
* item[=].extension[route][0].extension[kind].valueCode = #only
