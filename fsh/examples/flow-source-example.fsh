// The source is the RapidPro flow, which also saves a contact field and ends after an hour: a Questionnaire has no place for that.
Instance: 3d2c9b6e-7f0a-4c55-8e21-9a6b1c2d3e40
InstanceOf: MHeroFlow
Usage: #example
Title: "A flow that keeps its source"
Description: "Thanks for a report, and notes it on the contact."
* language = #en
* url = "http://mhero.org/fhir/Questionnaire/3d2c9b6e-7f0a-4c55-8e21-9a6b1c2d3e40"
* version = "1.0.0"
* identifier[flow].value = "urn:uuid:3d2c9b6e-7f0a-4c55-8e21-9a6b1c2d3e40"
* name = "Thanks"
* title = "Thanks"
* status = #draft
* experimental = true
* description = "Thanks for a report, and notes it on the contact."
* extension[flowType].valueCode = #messaging
* extension[flowLanguage][0].extension[language].valueCode = #en
* extension[flowSource].valueAttachment.contentType = #application/json
* extension[flowSource].valueAttachment.data = "eyJ1dWlkIjoiM2QyYzliNmUtN2YwYS00YzU1LThlMjEtOWE2YjFjMmQzZTQwIiwibmFtZSI6IlRoYW5rcyIsInNwZWNfdmVyc2lvbiI6IjEzLjEuMCIsImxhbmd1YWdlIjoiZW5nIiwidHlwZSI6Im1lc3NhZ2luZyIsImV4cGlyZV9hZnRlcl9taW51dGVzIjo2MCwibG9jYWxpemF0aW9uIjp7fSwibm9kZXMiOlt7InV1aWQiOiIzZDJjOWI2ZS03ZjBhLTRjNTUtOGUyMS05YTZiMWMyZDNlNDEiLCJhY3Rpb25zIjpbeyJ1dWlkIjoiM2QyYzliNmUtN2YwYS00YzU1LThlMjEtOWE2YjFjMmQzZTQyIiwidHlwZSI6InNlbmRfbXNnIiwidGV4dCI6IlRoYW5rIHlvdSBmb3IgeW91ciByZXBvcnQuIn0seyJ1dWlkIjoiM2QyYzliNmUtN2YwYS00YzU1LThlMjEtOWE2YjFjMmQzZTQzIiwidHlwZSI6InNldF9jb250YWN0X2ZpZWxkIiwiZmllbGQiOnsia2V5IjoicmVwb3J0ZWQiLCJuYW1lIjoiUmVwb3J0ZWQifSwidmFsdWUiOiJ5ZXMifV0sImV4aXRzIjpbeyJ1dWlkIjoiM2QyYzliNmUtN2YwYS00YzU1LThlMjEtOWE2YjFjMmQzZTQ0In1dfV19"
* item[+].linkId = "3d2c9b6e-7f0a-4c55-8e21-9a6b1c2d3e41"
* item[=].type = #display
* item[=].text = "Thank you for your report."
* item[=].extension[route][0].extension[kind].valueCode = #only
