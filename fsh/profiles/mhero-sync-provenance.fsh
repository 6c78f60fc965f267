Profile: MHeroSyncProvenance
Parent: Provenance
Id: mhero-sync-provenance
Title: "mHero Sync Provenance"
Description: "Where what is said of a contact comes from: which record of which system was taken, when, and whose value won. Must-support elements are kept by a server and filled by the connector that synchronizes."
* insert Definition
* obeys mhero-sync-1
* extension contains MHeroSyncDecision named decision 1..* MS
* target MS
* target.reference 1..1 MS
* recorded MS
* activity 1..1 MS
* activity from MHeroSyncActivities (required)
* agent MS
* agent ^short = "The connector, and who answers for the data"
* entity 1..* MS
* entity ^short = "The records that were compared"
* entity.role = #source
* entity.what obeys mhero-sync-2

Invariant: mhero-sync-1
Description: "Of each element is decided once."
Severity: #error
Expression: "extension('http://mhero.org/fhir/StructureDefinition/mhero-sync-decision').extension('element').value.isDistinct()"
* requirements = "MH-SYNC-04"

Invariant: mhero-sync-2
Description: "A record is named by a reference or by an identifier with its system, not by words alone."
Severity: #error
Expression: "reference.exists() or (identifier.system.exists() and identifier.value.exists())"
* requirements = "MH-SYNC-02"

Mapping: MHeroSyncProvenanceRequirements
Source: MHeroSyncProvenance
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* target -> "MH-SYNC-01"
* target.reference -> "MH-SYNC-01"
* entity -> "MH-SYNC-02"
* entity.role -> "MH-SYNC-02"
* entity.what -> "MH-SYNC-02"
* extension[decision] -> "MH-SYNC-03"
* activity -> "MH-SYNC-05"
