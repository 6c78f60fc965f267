Extension: MHeroGroupQuery
Id: mhero-group-query
Title: "Group query"
Description: "What the messaging platform chooses the members of a smart group by, in the platform's own words."
Context: Group
* insert Definition
* value[x] 1..1
* value[x] only string
