Profile: MHeroServiceReport
Parent: MeasureReport
Id: mhero-service-report
Title: "mHero Service Report"
Description: "What a facility did in a week or a month, as counts: deliveries, vaccinations, cases treated. It is made of the answers of a routine report, and a system such as DHIS2 takes it as aggregate data. Must-support elements are kept by a server and filled by a sender."
* insert Definition
* obeys mhero-service-report-1
* identifier MS
* status MS
* type = #summary
* type MS
* measure 1..1 MS
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
* group obeys mhero-service-report-2
* group.code 1..1 MS
* group.code from MHeroServiceCounts (example)
* group.code.coding 1..* MS
* group.code.coding.system 1..1 MS
* group.code.coding.code 1..1 MS
* group.population 1..1 MS
* group.population.code 1..1 MS
* group.population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.population.count 1..1 MS
* group.measureScore 0..0
* group.stratifier 0..0

Invariant: mhero-service-report-1
Description: "What is counted is reported once: no two groups have the same code."
Severity: #error
Expression: "group.code.coding.select(system.toString() & '|' & code.toString()).isDistinct()"
* requirements = "MH-ROUTINE-02"

Invariant: mhero-service-report-2
Description: "A count is none or some, never less than none."
Severity: #error
Expression: "population.count.all($this >= 0)"
* requirements = "MH-ROUTINE-03"

Mapping: MHeroServiceReportRequirements
Source: MHeroServiceReport
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* type -> "MH-ROUTINE-01"
* measure -> "MH-ROUTINE-01"
* subject -> "MH-ROUTINE-01"
* subject.reference -> "MH-ROUTINE-01"
* date -> "MH-ROUTINE-01"
* reporter -> "MH-ROUTINE-01"
* reporter.reference -> "MH-ROUTINE-01"
* period.start -> "MH-ROUTINE-01"
* period.end -> "MH-ROUTINE-01"
* group -> "MH-ROUTINE-02"
* group.code -> "MH-ROUTINE-02"
* group.code.coding -> "MH-ROUTINE-02"
* group.code.coding.system -> "MH-ROUTINE-02"
* group.code.coding.code -> "MH-ROUTINE-02"
* group.population -> "MH-ROUTINE-03"
* group.population.code -> "MH-ROUTINE-03"
* group.population.count -> "MH-ROUTINE-03"
* group.measureScore -> "MH-ROUTINE-03"
