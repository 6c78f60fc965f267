Instance: 4d1c7a52-93be-4f0a-8e61-5b2f0c9d7e31
InstanceOf: MHeroStockFlow
Usage: #example
Title: "A flow: stock of an item"
Description: "Asks which item is reported on, how many there are and what was counted."
* meta.profile[0] = "http://mhero.org/fhir/StructureDefinition/mhero-stock-flow"
* meta.profile[1] = "http://mhero.org/fhir/StructureDefinition/mhero-flow"
* language = #en
* url = "http://mhero.org/fhir/Questionnaire/4d1c7a52-93be-4f0a-8e61-5b2f0c9d7e31"
* version = "1.0.0"
* identifier[flow].value = "urn:uuid:4d1c7a52-93be-4f0a-8e61-5b2f0c9d7e31"
* name = "StockOfAnItem"
* title = "Stock of an item"
* status = #draft
* experimental = true
* description = "Asks which item is reported on, how many there are and what was counted."
* extension[flowType][0].valueCode = #messaging
* extension[flowLanguage][0].extension[language][0].valueCode = #en
* extension[flowLanguage][1].extension[language][0].valueCode = #fr
* item[item].linkId = "0134c883-077e-5650-83d9-431eea14e456"
* item[item].type = #choice
* item[item].text = "Which item do you report on?\n1. Malaria tests\n2. Malaria treatments"
* insert Translated(item[item].text, fr, "Quel article ?\n1. Tests du paludisme\n2. Traitements du paludisme")
* item[item].extension[answerType][0].valueCode = #choice
* item[item].extension[result][0].valueString = "Item"
* item[item].extension[timeout][0].valueDuration = 21600 's' "s"
* item[item].extension[route][0].extension[kind][0].valueCode = #match
* item[item].extension[route][0].extension[outcome][0].valueString = "Malaria tests"
* insert Translated(item[item].extension[route][0].extension[outcome][0].valueString, fr, "Tests du paludisme")
* item[item].extension[route][0].extension[to][0].valueString = "695e5e98-b760-5f34-9f0e-e67c4dc9af74"
* item[item].extension[route][0].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[item].extension[route][0].extension[test][0].extension[argument][0].valueString = "1 test tests"
* insert Translated(item[item].extension[route][0].extension[test][0].extension[argument][0].valueString, fr, "1 test tests")
* item[item].extension[route][1].extension[kind][0].valueCode = #match
* item[item].extension[route][1].extension[outcome][0].valueString = "Malaria treatments"
* insert Translated(item[item].extension[route][1].extension[outcome][0].valueString, fr, "Traitements du paludisme")
* item[item].extension[route][1].extension[to][0].valueString = "695e5e98-b760-5f34-9f0e-e67c4dc9af74"
* item[item].extension[route][1].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[item].extension[route][1].extension[test][0].extension[argument][0].valueString = "2 act"
* insert Translated(item[item].extension[route][1].extension[test][0].extension[argument][0].valueString, fr, "2 cta")
* item[item].extension[route][2].extension[kind][0].valueCode = #default
* item[item].extension[route][2].extension[outcome][0].valueString = "Other"
* insert Translated(item[item].extension[route][2].extension[outcome][0].valueString, fr, "Autre")
* item[item].extension[route][2].extension[to][0].valueString = "0134c883-077e-5650-83d9-431eea14e456"
* item[item].extension[route][3].extension[kind][0].valueCode = #timeout
* item[item].extension[route][3].extension[outcome][0].valueString = "No Response"
* insert Translated(item[item].extension[route][3].extension[outcome][0].valueString, fr, "Pas de réponse")
* item[item].extension[route][3].extension[to][0].valueString = "4bcd381a-5d20-5f80-9a99-6177912e7906"
* item[item].answerOption[0].valueCoding = http://mhero.org/fhir/CodeSystem/mhero-stock-item#rdt-malaria "Malaria rapid diagnostic test"
* insert Translated(item[item].answerOption[0].valueCoding.display, en, "Malaria tests")
* insert Translated(item[item].answerOption[0].valueCoding.display, fr, "Tests du paludisme")
* item[item].answerOption[0].extension[choice][0].valueString = "Malaria tests"
* item[item].answerOption[1].valueCoding = http://mhero.org/fhir/CodeSystem/mhero-stock-item#act "Artemisinin-based combination therapy"
* insert Translated(item[item].answerOption[1].valueCoding.display, en, "Malaria treatments")
* insert Translated(item[item].answerOption[1].valueCoding.display, fr, "Traitements du paludisme")
* item[item].answerOption[1].extension[choice][0].valueString = "Malaria treatments"
* item[amount].linkId = "695e5e98-b760-5f34-9f0e-e67c4dc9af74"
* item[amount].type = #integer
* item[amount].text = "How many do you have? Reply with a number."
* insert Translated(item[amount].text, fr, "Combien en avez-vous ? Répondez par un nombre.")
* item[amount].extension[answerType][0].valueCode = #integer
* item[amount].extension[result][0].valueString = "Amount"
* item[amount].extension[timeout][0].valueDuration = 21600 's' "s"
* item[amount].extension[minValue][0].valueInteger = 0
* item[amount].extension[maxValue][0].valueInteger = 50000
* item[amount].extension[route][0].extension[kind][0].valueCode = #match
* item[amount].extension[route][0].extension[outcome][0].valueString = "Number"
* insert Translated(item[amount].extension[route][0].extension[outcome][0].valueString, fr, "Nombre")
* item[amount].extension[route][0].extension[to][0].valueString = "2e9020ab-b381-55c0-aa5e-55e050e4bead"
* item[amount].extension[route][0].extension[test][0].extension[name][0].valueString = "has_number_between"
* item[amount].extension[route][0].extension[test][0].extension[argument][0].valueString = "0"
* item[amount].extension[route][0].extension[test][0].extension[argument][1].valueString = "50000"
* item[amount].extension[route][1].extension[kind][0].valueCode = #default
* item[amount].extension[route][1].extension[outcome][0].valueString = "Other"
* insert Translated(item[amount].extension[route][1].extension[outcome][0].valueString, fr, "Autre")
* item[amount].extension[route][1].extension[to][0].valueString = "695e5e98-b760-5f34-9f0e-e67c4dc9af74"
* item[amount].extension[route][2].extension[kind][0].valueCode = #timeout
* item[amount].extension[route][2].extension[outcome][0].valueString = "No Response"
* insert Translated(item[amount].extension[route][2].extension[outcome][0].valueString, fr, "Pas de réponse")
* item[amount].extension[route][2].extension[to][0].valueString = "4bcd381a-5d20-5f80-9a99-6177912e7906"
* item[unit].linkId = "2e9020ab-b381-55c0-aa5e-55e050e4bead"
* item[unit].type = #choice
* item[unit].text = "What did you count?\n1. Pieces\n2. Boxes"
* insert Translated(item[unit].text, fr, "Qu'avez-vous compté ?\n1. Pièces\n2. Boîtes")
* item[unit].extension[answerType][0].valueCode = #choice
* item[unit].extension[result][0].valueString = "Unit"
* item[unit].extension[timeout][0].valueDuration = 21600 's' "s"
* item[unit].extension[route][0].extension[kind][0].valueCode = #match
* item[unit].extension[route][0].extension[outcome][0].valueString = "Pieces"
* insert Translated(item[unit].extension[route][0].extension[outcome][0].valueString, fr, "Pièces")
* item[unit].extension[route][0].extension[to][0].valueString = "2385b2c2-fad6-5315-a7a9-8a939c65d471"
* item[unit].extension[route][0].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[unit].extension[route][0].extension[test][0].extension[argument][0].valueString = "1 piece pieces"
* insert Translated(item[unit].extension[route][0].extension[test][0].extension[argument][0].valueString, fr, "1 pièce pièces")
* item[unit].extension[route][1].extension[kind][0].valueCode = #match
* item[unit].extension[route][1].extension[outcome][0].valueString = "Boxes"
* insert Translated(item[unit].extension[route][1].extension[outcome][0].valueString, fr, "Boîtes")
* item[unit].extension[route][1].extension[to][0].valueString = "2385b2c2-fad6-5315-a7a9-8a939c65d471"
* item[unit].extension[route][1].extension[test][0].extension[name][0].valueString = "has_any_word"
* item[unit].extension[route][1].extension[test][0].extension[argument][0].valueString = "2 box boxes"
* insert Translated(item[unit].extension[route][1].extension[test][0].extension[argument][0].valueString, fr, "2 boîte boîtes")
* item[unit].extension[route][2].extension[kind][0].valueCode = #default
* item[unit].extension[route][2].extension[outcome][0].valueString = "Other"
* insert Translated(item[unit].extension[route][2].extension[outcome][0].valueString, fr, "Autre")
* item[unit].extension[route][2].extension[to][0].valueString = "2e9020ab-b381-55c0-aa5e-55e050e4bead"
* item[unit].extension[route][3].extension[kind][0].valueCode = #timeout
* item[unit].extension[route][3].extension[outcome][0].valueString = "No Response"
* insert Translated(item[unit].extension[route][3].extension[outcome][0].valueString, fr, "Pas de réponse")
* item[unit].extension[route][3].extension[to][0].valueString = "4bcd381a-5d20-5f80-9a99-6177912e7906"
* item[unit].answerOption[0].valueCoding = http://mhero.org/fhir/CodeSystem/mhero-stock-unit#piece "Piece"
* insert Translated(item[unit].answerOption[0].valueCoding.display, en, "Pieces")
* insert Translated(item[unit].answerOption[0].valueCoding.display, fr, "Pièces")
* item[unit].answerOption[0].extension[choice][0].valueString = "Pieces"
* item[unit].answerOption[1].valueCoding = http://mhero.org/fhir/CodeSystem/mhero-stock-unit#box "Box"
* insert Translated(item[unit].answerOption[1].valueCoding.display, en, "Boxes")
* insert Translated(item[unit].answerOption[1].valueCoding.display, fr, "Boîtes")
* item[unit].answerOption[1].extension[choice][0].valueString = "Boxes"
* item[3].linkId = "2385b2c2-fad6-5315-a7a9-8a939c65d471"
* item[3].type = #display
* item[3].text = "Thank you."
* insert Translated(item[3].text, fr, "Merci.")
* item[3].extension[route][0].extension[kind][0].valueCode = #only
* item[4].linkId = "4bcd381a-5d20-5f80-9a99-6177912e7906"
* item[4].type = #display
* item[4].text = "We have not heard from you. Reply STOCK to start again."
* insert Translated(item[4].text, fr, "Nous n'avons pas eu de réponse. Envoyez STOCK pour recommencer.")
* item[4].extension[route][0].extension[kind][0].valueCode = #only
