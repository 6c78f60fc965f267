Profile: MHeroFlowPackage
Parent: Library
Id: mhero-flow-package
Title: "mHero Flow Package"
Description: "The file that a flow engine exported, byte for byte, with the flows that are in it: so that what comes back from a server can be imported again. Must-support elements are kept by a server and filled by a sender."
* insert Definition
* extension contains MHeroFlowFormat named flowFormat 1..1 MS
* url 1..1 MS
* name MS
* title MS
* type = $library-type#flow-export
* type MS
* relatedArtifact 1..* MS
* relatedArtifact ^slicing.discriminator.type = #value
* relatedArtifact ^slicing.discriminator.path = "type"
* relatedArtifact ^slicing.rules = #open
* relatedArtifact contains flow 1..* MS
* relatedArtifact[flow] ^short = "A flow in the export"
* relatedArtifact[flow].type = #composed-of
* relatedArtifact[flow].resource 1..1 MS
* relatedArtifact[flow].resource only Canonical(MHeroFlow)
* content 1..1 MS
* content.contentType 1..1 MS
* content.contentType = #application/json
* content.data 1..1 MS
* content.title MS
* content.title ^short = "Name of the file"

Mapping: MHeroFlowPackageRequirements
Source: MHeroFlowPackage
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* type -> "MH-LIB-01"
* url -> "MH-LIB-01"
* content -> "MH-LIB-02"
* content.contentType -> "MH-LIB-02"
* content.data -> "MH-LIB-02"
* relatedArtifact -> "MH-LIB-03"
* relatedArtifact[flow] -> "MH-LIB-03"
* relatedArtifact[flow].type -> "MH-LIB-03"
* relatedArtifact[flow].resource -> "MH-LIB-03"
* extension[flowFormat] -> "MH-LIB-04"
