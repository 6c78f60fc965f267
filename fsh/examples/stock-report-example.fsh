Instance: stock-report-week-10
InstanceOf: MHeroStockReport
Usage: #example
Title: "A stock report"
Description: "A clinic counted twelve boxes of malaria tests in the tenth week, had none on two days, and has no treatments left."
* status = #complete
* type = #summary
* measure = "http://mhero.org/fhir/Measure/stock-tracer-items"
* subject = Reference(location-riverside-clinic)
* date = "2025-03-03T09:07:44.000Z"
* reporter = Reference(contact-fatu-kamara)
* period.start = "2025-03-03"
* period.end = "2025-03-09"
* group[0].code = $stock-item#rdt-malaria "Malaria rapid diagnostic test"
* group[0].measureScore = 12 $stock-unit#box "Box"
* group[0].extension[stockOutDays].valueUnsignedInt = 2
* group[1].code = $stock-item#act "Artemisinin-based combination therapy"
* group[1].measureScore = 0 $stock-unit#pack "Pack"
* group[1].extension[stockOutDays].valueUnsignedInt = 5
* group[0].population.code = http://terminology.hl7.org/CodeSystem/measure-population#measure-population "Measure Population"
* group[0].population.count = 1
* group[1].population.code = http://terminology.hl7.org/CodeSystem/measure-population#measure-population "Measure Population"
* group[1].population.count = 1
