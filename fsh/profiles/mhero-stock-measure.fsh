Profile: MHeroStockMeasure
Parent: Measure
Id: mhero-stock-measure
Title: "mHero Stock Measure"
Description: "What a stock report counts: one group for each item, under the code that the receiving system knows it by. A ministry publishes it once; each report refers to it. Must-support elements are kept by a server and filled by a sender."
* insert Definition
* url 1..1 MS
* name 1..1 MS
* title MS
* status MS
* subject[x] 1..1 MS
* subject[x] only CodeableConcept
* subjectCodeableConcept = http://hl7.org/fhir/resource-types#Location
* scoring 1..1 MS
* scoring = http://terminology.hl7.org/CodeSystem/measure-scoring#continuous-variable
* group 1..* MS
* group.code 1..1 MS
* group.code.coding 1..* MS
* group.code.coding.system 1..1 MS
* group.code.coding.code 1..1 MS

Mapping: MHeroStockMeasureRequirements
Source: MHeroStockMeasure
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* url -> "MH-STOCK-05"
* subject[x] -> "MH-STOCK-06"
* scoring -> "MH-STOCK-06"
* group -> "MH-STOCK-07"
* group.code -> "MH-STOCK-07"
* group.code.coding -> "MH-STOCK-07"
* group.code.coding.system -> "MH-STOCK-07"
* group.code.coding.code -> "MH-STOCK-07"
