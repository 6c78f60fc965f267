CodeSystem: MHeroResource
Id: mhero-resource
Title: "mHero resource kinds"
Description: "What a Basic resource of this guide stands for."
* insert CompleteCodes
* #mHeroWorkflows "mHero workflow" "A flow, with the counts of its runs."
* #mHeroFlowRun "mHero flow run" "One contact's way through a flow."
