CodeSystem: MHeroSyncKindCodes
Id: mhero-sync-kind-codes
Title: "Sync kind codes"
Description: "What a connector can bring from one side to the other."
* insert CompleteCodes
* #contacts "Contacts" "Contacts of the registries to the messaging platform, and new ones back."
* #groups "Groups" "Groups of contacts with their members."
* #workflows "Workflows" "The flows of the messaging platform."
* #runs "Runs" "Runs of flows with their answers and messages."
* #messages "Messages" "Messages outside of flows."
