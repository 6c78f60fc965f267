ValueSet: MHeroUrnScheme
Id: mhero-urn-scheme
Title: "URN scheme"
Description: "The kinds of address that a contact can have."
* insert Definition
* include codes from system MHeroUrnSchemeCodes
