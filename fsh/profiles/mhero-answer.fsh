Profile: MHeroAnswer
Parent: MHeroMessageSent
Id: mhero-answer
Title: "mHero Answer"
Description: "An answer that a program gave to a question in natural language, out of texts that an authority approved. Must-support elements are kept by a server and filled by a sender."
* insert Definition
* extension contains MHeroAnswerSource named answerSource 1..1 MS
* inResponseTo 1..*
* inResponseTo.reference 1..1

Mapping: MHeroAnswerRequirements
Source: MHeroAnswer
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* inResponseTo -> "MH-NLP-03"
* inResponseTo.reference -> "MH-NLP-03"
* extension[answerSource] -> "MH-NLP-04"
