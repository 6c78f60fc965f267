ValueSet: MHeroKeywordMatch
Id: mhero-keyword-match
Title: "Keyword match"
Description: "How a message has to have a keyword."
* insert Definition
* include codes from system MHeroKeywordMatchCodes
