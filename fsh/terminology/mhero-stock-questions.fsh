ValueSet: MHeroStockQuestions
Id: mhero-stock-questions
Title: "Stock questions"
Description: "What a stock survey asks."
* insert Definition
* include codes from system MHeroStockQuestion
