ValueSet: MHeroSyncKind
Id: mhero-sync-kind
Title: "Sync kind"
Description: "What a connector can bring from one side to the other."
* insert Definition
* include codes from system MHeroSyncKindCodes
