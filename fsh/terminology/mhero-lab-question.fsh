CodeSystem: MHeroLabQuestion
Id: mhero-lab-question
Title: "Lab result questions"
Description: "What a flow that delivers a laboratory result asks."
* insert CompleteCodes
* #recipient-code "Code of the recipient" "The secret that only the recipient knows, before anything is told."
* #received "Result received" "Whether the recipient read and understood the result."
* #client-told "Client told" "Whether the client was told."
