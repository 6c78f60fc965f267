Extension: MHeroContactField
Id: mhero-contact-field
Title: "Contact field"
Description: "A field that the messaging platform keeps of a contact: a key and its value as a text."
Context: Practitioner, Patient, Person
* insert Definition
* extension contains
    key 1..1 MS and
    value 1..1 MS
* insert Part(key, string, "Key of the field on the platform.")
* insert Part(value, string, "Its value\, as the platform writes it.")

Mapping: MHeroContactFieldRequirements
Source: MHeroContactField
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[key] -> "MH-CONTACT-07"
* extension[value] -> "MH-CONTACT-07"
