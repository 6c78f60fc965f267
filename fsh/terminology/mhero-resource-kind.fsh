ValueSet: MHeroResourceKind
Id: mhero-resource-kind
Title: "mHero resource kinds"
Description: "What a Basic resource of this guide stands for."
* insert Definition
* include codes from system MHeroResource
