ValueSet: MHeroStockUnits
Id: mhero-stock-units
Title: "Stock units"
Description: "Units in which health workers count stock. They are what a person can count on a shelf, not units of measurement."
* insert Definition
* include codes from system MHeroStockUnit
