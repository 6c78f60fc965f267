CodeSystem: MHeroLibraryType
Id: mhero-library-type
Title: "mHero library types"
Description: "What a Library of this guide carries."
* insert CompleteCodes
* #flow-export "Flow export" "A file as a flow engine exported it, with the flows that are in it."
