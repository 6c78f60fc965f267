CodeSystem: MHeroStockQuestion
Id: mhero-stock-question
Title: "Stock questions"
Description: "What a stock survey asks."
* insert CompleteCodes
* #item "Item" "The item that is reported on."
* #amount "Amount on hand" "How much of the item is there now."
* #unit "Unit" "What was counted: pieces, packs, boxes."
* #stock-out "Out of stock" "Whether the item ran out in the period."
* #days-out-of-stock "Days out of stock" "On how many days of the period there was none."
