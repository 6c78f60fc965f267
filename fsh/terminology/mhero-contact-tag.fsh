CodeSystem: MHeroContactTag
Id: mhero-contact-tag
Title: "mHero contact tags"
Description: "Tags on a contact that a sender of messages must heed. The url is the one that emNutt writes on servers."
* insert CompleteCodes
* ^url = "http://mhero.org/codesystem"
* #optedout "Opted out" "The contact does not want to get messages."
