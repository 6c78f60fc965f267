ValueSet: MHeroFlowItemType
Id: mhero-flow-item-type
Title: "Flow item type"
Description: "The item types of a Questionnaire that a flow needs."
* insert Definition
* http://hl7.org/fhir/item-type#display
* http://hl7.org/fhir/item-type#choice
* http://hl7.org/fhir/item-type#integer
* http://hl7.org/fhir/item-type#decimal
* http://hl7.org/fhir/item-type#date
* http://hl7.org/fhir/item-type#dateTime
* http://hl7.org/fhir/item-type#time
* http://hl7.org/fhir/item-type#text
* http://hl7.org/fhir/item-type#attachment
