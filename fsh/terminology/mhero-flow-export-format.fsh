ValueSet: MHeroFlowExportFormat
Id: mhero-flow-export-format
Title: "Flow export format"
Description: "Formats in which flow engines export and import flows."
* insert Definition
* include codes from system MHeroFlowFormatCodes
