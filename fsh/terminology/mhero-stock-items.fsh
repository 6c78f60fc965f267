ValueSet: MHeroStockItems
Id: mhero-stock-items
Title: "Stock items of the examples"
Description: "Items of the examples. A country uses the codes of its own catalogue, such as the uids of DHIS2 data elements."
* insert Definition
* ^experimental = true
* include codes from system MHeroStockItem
