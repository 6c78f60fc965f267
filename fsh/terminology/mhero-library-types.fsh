ValueSet: MHeroLibraryTypes
Id: mhero-library-types
Title: "mHero library types"
Description: "What a Library of this guide carries."
* insert Definition
* include codes from system MHeroLibraryType
