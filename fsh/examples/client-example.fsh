Instance: client-2207
InstanceOf: MHeroClient
Usage: #example
Title: "The client of the examples"
Description: "A client of the clinic, with the number of the medical record system and a phone."
* identifier.system = "http://emr.example.org/client"
* identifier.value = "RC-2207"
* name.text = "Sando Flomo"
* name.family = "Flomo"
* name.given = "Sando"
* telecom.system = #phone
* telecom.value = "+231770000207"
* gender = #male
* birthDate = "1991"
