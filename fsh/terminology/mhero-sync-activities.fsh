ValueSet: MHeroSyncActivities
Id: mhero-sync-activities
Title: "Activities of contact synchronization"
Description: "What a synchronization does to a record: it makes one or changes one, and deletes none."
* insert Definition
* http://terminology.hl7.org/CodeSystem/v3-DataOperation#CREATE "create"
* http://terminology.hl7.org/CodeSystem/v3-DataOperation#UPDATE "revise"
