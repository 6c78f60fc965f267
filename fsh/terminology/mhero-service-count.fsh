CodeSystem: MHeroServiceCount
Id: mhero-service-count
Title: "Service counts of the examples"
Description: "What a facility counts in the examples. A country uses the codes of its own system, such as the uids of DHIS2 data elements."
* insert CompleteCodes
* ^experimental = true
* #deliveries "Deliveries" "Deliveries attended at the facility."
* #measles-vaccinations "Measles vaccinations" "Children who got a measles vaccination."
* #malaria-cases "Malaria cases" "Patients with confirmed malaria who were treated."
