ValueSet: MHeroResponded
Id: mhero-responded
Title: "Responded"
Description: "Whether a contact answered at all."
* insert Definition
* include codes from system MHeroRespondedCodes
