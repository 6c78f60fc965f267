Extension: MHeroAnswerSource
Id: mhero-answer-source
Title: "Answer source"
Description: "The approved text that an answer was taken from, who approved it and when: so that no program makes up what it tells a health worker."
Context: Communication
* insert Definition
* extension contains
    source 1..1 MS and
    approvedBy 1..1 MS and
    approvedOn 1..1 MS
* insert Part(source, uri, "Where the approved text is.")
* insert Part(approvedBy, string, "Who approved it.")
* insert Part(approvedOn, date, "When it was approved.")

Mapping: MHeroAnswerSourceRequirements
Source: MHeroAnswerSource
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[source] -> "MH-NLP-04"
* extension[approvedBy] -> "MH-NLP-05"
* extension[approvedOn] -> "MH-NLP-05"
