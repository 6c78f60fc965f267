Extension: MHeroFlowLanguage
Id: mhero-flow-language
Title: "Flow language"
Description: "One language that the flow speaks; the base language comes first. The texts themselves carry translation extensions."
Context: Questionnaire
* insert Definition
* extension contains
    language 1..1 MS and
    source 0..1 MS
* insert Part(language, code, "The language as the shortest BCP-47 tag.")
* extension[language].valueCode from http://hl7.org/fhir/ValueSet/all-languages (required)
* insert Part(source, string, "The code of the language in the flow's file\, where it is not the plain ISO 639-3 code of it.")
