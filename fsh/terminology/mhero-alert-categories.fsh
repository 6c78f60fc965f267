ValueSet: MHeroAlertCategories
Id: mhero-alert-categories
Title: "Alert categories"
Description: "What an alert is for: the two uses that IHE mACM names."
* insert Definition
* include codes from system MHeroAlertCategory
