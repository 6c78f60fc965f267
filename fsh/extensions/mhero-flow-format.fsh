Extension: MHeroFlowFormat
Id: mhero-flow-format
Title: "Flow format"
Description: "Format, shape and version of the export that the library carries."
Context: Library
* insert Definition
* extension contains
    format 1..1 MS and
    kind 1..1 MS and
    version 0..1 MS
* insert Part(format, code, "The format.")
* extension[format].valueCode from MHeroFlowExportFormat (required)
* insert Part(kind, string, "The shape of the file: a whole export or one flow.")
* insert Part(version, string, "The version of the format\, as the file states it.")
