Instance: stock-tracer-items
InstanceOf: MHeroStockMeasure
Usage: #example
Title: "A stock measure: tracer items"
Description: "Two tracer items that the district pharmacy asks for every week."
* url = "http://mhero.org/fhir/Measure/stock-tracer-items"
* version = "1.0.0"
* name = "StockTracerItems"
* title = "Stock of tracer items"
* status = #draft
* experimental = true
* description = "Two tracer items that the district pharmacy asks for every week."
* subjectCodeableConcept = http://hl7.org/fhir/resource-types#Location
* scoring = http://terminology.hl7.org/CodeSystem/measure-scoring#continuous-variable
* group[0].code = $stock-item#rdt-malaria "Malaria rapid diagnostic test"
* group[1].code = $stock-item#act "Artemisinin-based combination therapy"
* group[0].population.code = http://terminology.hl7.org/CodeSystem/measure-population#measure-population "Measure Population"
* group[0].population.criteria.language = #text/fhirpath
* group[0].population.criteria.expression = "Location.where(status = 'active')"
* group[1].population.code = http://terminology.hl7.org/CodeSystem/measure-population#measure-population "Measure Population"
* group[1].population.criteria.language = #text/fhirpath
* group[1].population.criteria.expression = "Location.where(status = 'active')"
