CodeSystem: MHeroRespondedCodes
Id: mhero-responded-codes
Title: "Responded codes"
Description: "Whether a contact answered at all, in the words that are on servers already."
* insert CompleteCodes
* #Yes "Yes" "The contact sent at least one answer."
* #No "No" "The contact sent no answer."
* #unknown "Unknown" "The flow engine did not say."
