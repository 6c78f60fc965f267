Profile: MHeroStockReport
Parent: MeasureReport
Id: mhero-stock-report
Title: "mHero Stock Report"
Description: "What a facility has on its shelves: for each item the amount, the unit and the days without it, for one period. It is made of the answers of a stock survey, and a system such as DHIS2 takes it as aggregate data. Must-support elements are kept by a server and filled by a sender."
* insert Definition
* obeys mhero-stock-1
* identifier MS
* status MS
* type = #summary
* type MS
* measure 1..1 MS
* measure only Canonical(MHeroStockMeasure)
* subject 1..1 MS
* subject only Reference(Location)
* subject.reference 1..1 MS
* date 1..1 MS
* reporter 1..1 MS
* reporter only Reference(Practitioner or PractitionerRole or Organization or Location)
* reporter.reference 1..1 MS
* period MS
* period.start 1..1 MS
* period.end 1..1 MS
* group 1..* MS
* group obeys mhero-stock-2
* group.extension contains MHeroStockOutDays named stockOutDays 0..1 MS
* group.code 1..1 MS
* group.code.coding 1..* MS
* group.code.coding.system 1..1 MS
* group.code.coding.code 1..1 MS
* group.measureScore 1..1 MS
* group.measureScore.value 1..1 MS
* group.measureScore.system 1..1 MS
* group.measureScore.system = $stock-unit
* group.measureScore.code 1..1 MS
* group.measureScore.code from MHeroStockUnits (required)
* group.stratifier 0..0

Invariant: mhero-stock-1
Description: "An item is reported once: no two groups have the same code."
Severity: #error
Expression: "group.code.coding.select(system.toString() & '|' & code.toString()).isDistinct()"
* requirements = "MH-STOCK-09"

Invariant: mhero-stock-2
Description: "There is none or some of an item, never less than none."
Severity: #error
Expression: "measureScore.value.all($this >= 0)"
* requirements = "MH-STOCK-10"

Mapping: MHeroStockReportRequirements
Source: MHeroStockReport
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* type -> "MH-STOCK-08"
* measure -> "MH-STOCK-08"
* subject -> "MH-STOCK-08"
* subject.reference -> "MH-STOCK-08"
* date -> "MH-STOCK-08"
* reporter -> "MH-STOCK-08"
* reporter.reference -> "MH-STOCK-08"
* period.start -> "MH-STOCK-08"
* period.end -> "MH-STOCK-08"
* group.code -> "MH-STOCK-09"
* group.code.coding -> "MH-STOCK-09"
* group.code.coding.system -> "MH-STOCK-09"
* group.code.coding.code -> "MH-STOCK-09"
* group.measureScore -> "MH-STOCK-10"
* group.measureScore.value -> "MH-STOCK-10"
* group.measureScore.system -> "MH-STOCK-10"
* group.measureScore.code -> "MH-STOCK-10"
* group.extension[stockOutDays] -> "MH-STOCK-11"
