CodeSystem: MHeroAlertCategory
Id: mhero-alert-category
Title: "Alert categories"
Description: "What an alert is for: the two uses that IHE mACM names."
* insert CompleteCodes
* #crisis "Crisis response" "Health workers are warned, called or told what to do in a crisis."
* #reminder "Care reminder" "A client or a health worker is reminded of care."
