CodeSystem: MHeroKeywordMatchCodes
Id: mhero-keyword-match-codes
Title: "Keyword match codes"
Description: "How a message has to have a keyword."
* insert CompleteCodes
* #first-word "First word" "The message begins with the keyword."
* #only-word "Only word" "The message is nothing but the keyword."
