Instance: weekly-services
InstanceOf: Measure
Usage: #example
Title: "A measure: services of a week"
Description: "Three counts that the district asks every facility for, every week."
* url = "http://mhero.org/fhir/Measure/weekly-services"
* version = "1.0.0"
* name = "WeeklyServices"
* title = "Services of a week"
* status = #draft
* experimental = true
* description = "Three counts that the district asks every facility for, every week."
* subjectCodeableConcept = http://hl7.org/fhir/resource-types#Location
* group[0].code = MHeroServiceCount#deliveries "Deliveries"
* group[0].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population "Initial Population"
* group[0].population.criteria.language = #text/fhirpath
* group[0].population.criteria.expression = "Location.where(status = 'active')"
* group[1].code = MHeroServiceCount#measles-vaccinations "Measles vaccinations"
* group[1].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population "Initial Population"
* group[1].population.criteria.language = #text/fhirpath
* group[1].population.criteria.expression = "Location.where(status = 'active')"
* group[2].code = MHeroServiceCount#malaria-cases "Malaria cases"
* group[2].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population "Initial Population"
* group[2].population.criteria.language = #text/fhirpath
* group[2].population.criteria.expression = "Location.where(status = 'active')"
