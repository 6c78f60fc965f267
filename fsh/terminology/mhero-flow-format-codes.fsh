CodeSystem: MHeroFlowFormatCodes
Id: mhero-flow-format-codes
Title: "Flow format codes"
Description: "Formats in which flow engines export and import flows."
* insert CompleteCodes
* #rapidpro "RapidPro" "The JSON export of RapidPro and TextIt."
* #floip "FLOIP" "A container of the FLOIP flow specification."
* #viamo "Viamo" "A tree that Viamo exports."
