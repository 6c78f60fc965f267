Extension: MHeroStockOutDays
Id: mhero-stock-out-days
Title: "Days out of stock"
Description: "On how many days of the report's period there was none of the item."
Context: MeasureReport.group
* insert Definition
* value[x] 1..1
* value[x] only unsignedInt
