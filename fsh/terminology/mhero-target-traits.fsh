ValueSet: MHeroTargetTraits
Id: mhero-target-traits
Title: "Target traits"
Description: "What health workers are chosen by when a message concerns some of them."
* insert Definition
* include codes from system MHeroTargetTrait
