Instance: service-report-week-10
InstanceOf: MHeroServiceReport
Usage: #example
Title: "A routine report"
Description: "A clinic attended seven deliveries in the tenth week, vaccinated thirty-one children against measles and had no malaria."
* status = #complete
* type = #summary
* measure = "http://mhero.org/fhir/Measure/weekly-services"
* subject = Reference(location-riverside-clinic)
* date = "2025-03-07T15:03:15.000Z"
* reporter = Reference(contact-fatu-kamara)
* period.start = "2025-03-03"
* period.end = "2025-03-09"
* group[0].code = MHeroServiceCount#deliveries "Deliveries"
* group[0].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population "Initial Population"
* group[0].population.count = 7
* group[1].code = MHeroServiceCount#measles-vaccinations "Measles vaccinations"
* group[1].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population "Initial Population"
* group[1].population.count = 31
* group[2].code = MHeroServiceCount#malaria-cases "Malaria cases"
* group[2].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population "Initial Population"
* group[2].population.count = 0
