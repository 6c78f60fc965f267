ValueSet: MHeroTriggerKind
Id: mhero-trigger-kind
Title: "Trigger kind"
Description: "What starts a flow where nobody asks for it."
* insert Definition
* include codes from system MHeroTriggerKindCodes
