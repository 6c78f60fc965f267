ValueSet: MHeroServiceCounts
Id: mhero-service-counts
Title: "Service counts of the examples"
Description: "What a facility counts in the examples. A country uses the codes of its own system, such as the uids of DHIS2 data elements."
* insert Definition
* ^experimental = true
* include codes from system MHeroServiceCount
