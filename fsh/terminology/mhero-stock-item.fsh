CodeSystem: MHeroStockItem
Id: mhero-stock-item
Title: "Stock items of the examples"
Description: "Items of the examples. A country uses the codes of its own catalogue, such as the uids of DHIS2 data elements."
* insert CompleteCodes
* ^experimental = true
* #rdt-malaria "Malaria rapid diagnostic test" "A rapid test for malaria."
* #act "Artemisinin-based combination therapy" "One treatment of malaria."
* #ors "Oral rehydration salts" "A sachet for one litre."
* #oxytocin "Oxytocin 10 IU" "An ampoule."
* #gloves "Examination gloves" "A pair of gloves."
