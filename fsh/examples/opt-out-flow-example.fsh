Instance: 34b732dc-272e-4149-8360-264f4b9752f8
InstanceOf: Questionnaire
Usage: #example
Title: "A flow: opt-out"
Description: "A contact stops messages by one word, which is confirmed at once."
* meta.profile[0] = "http://mhero.org/fhir/StructureDefinition/mhero-opt-out-flow"
* meta.profile[1] = "http://mhero.org/fhir/StructureDefinition/mhero-flow"
* language = #en
* extension[0].url = "http://mhero.org/fhir/StructureDefinition/mhero-flow-type"
* extension[0].valueCode = #messaging
* extension[1].url = "http://mhero.org/fhir/StructureDefinition/mhero-flow-language"
* extension[1].extension[0].url = "language"
* extension[1].extension[0].valueCode = #en
* extension[2].url = "http://mhero.org/fhir/StructureDefinition/mhero-flow-language"
* extension[2].extension[0].url = "language"
* extension[2].extension[0].valueCode = #fr
* extension[3].url = "http://mhero.org/fhir/StructureDefinition/mhero-flow-keyword"
* extension[3].valueString = "stop"
* extension[4].url = "http://mhero.org/fhir/StructureDefinition/mhero-flow-keyword"
* extension[4].valueString = "arret"
* extension[5].url = "http://mhero.org/fhir/StructureDefinition/mhero-flow-keyword"
* extension[5].valueString = "arrêt"
* extension[6].url = "http://mhero.org/fhir/StructureDefinition/mhero-flow-keyword"
* extension[6].valueString = "unsubscribe"
* url = "http://mhero.org/fhir/Questionnaire/34b732dc-272e-4149-8360-264f4b9752f8"
* identifier[0].system = "urn:ietf:rfc:3986"
* identifier[0].value = "urn:uuid:34b732dc-272e-4149-8360-264f4b9752f8"
* name = "OptOut"
* title = "Opt Out"
* status = #draft
* item[0].extension[0].url = "http://mhero.org/fhir/StructureDefinition/mhero-flow-route"
* item[0].extension[0].extension[0].url = "kind"
* item[0].extension[0].extension[0].valueCode = #only
* item[0].linkId = "8097ccee-1b26-4a72-a50f-75b4c959f132"
* item[0].text = "You will get no more messages from the Ministry's health worker line. Send JOIN at any time to get them again."
* item[0].text.extension[0].url = "http://hl7.org/fhir/StructureDefinition/translation"
* item[0].text.extension[0].extension[0].url = "lang"
* item[0].text.extension[0].extension[0].valueCode = #fr
* item[0].text.extension[0].extension[1].url = "content"
* item[0].text.extension[0].extension[1].valueString = "Vous ne recevrez plus de messages de la ligne des agents de santé du Ministère. Envoyez INSCRIRE à tout moment pour les recevoir de nouveau."
* item[0].type = #display
* version = "1.0.0"
* experimental = true
* description = "A contact stops messages by one word, which is confirmed at once."
