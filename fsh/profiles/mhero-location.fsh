Profile: MHeroLocation
Parent: Location
Id: mhero-location
Title: "mHero Location"
Description: "A facility, or a district or region that facilities lie in: what contacts are chosen by, and what a facility registry and DHIS2 know by its identifiers. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-location-1
* identifier 1..* MS
* identifier.system 1..1 MS
* identifier.value 1..1 MS
* status 1..1 MS
* name 1..1 MS
* mode MS
* mode = #instance
* type MS
* telecom MS
* physicalType MS
* physicalType ^short = "Whether it is a site, a building, a jurisdiction"
* position MS
* position obeys mhero-location-2
* managingOrganization MS
* partOf MS
* partOf only Reference(MHeroLocation)
* partOf.reference 1..1 MS
* partOf ^short = "The place that it lies in"

Invariant: mhero-location-1
Description: "It should be said where a place is: in which other place, or at which position. A jurisdiction may have nothing above it."
Severity: #warning
Expression: "partOf.exists() or position.exists() or physicalType.coding.where(system = 'http://terminology.hl7.org/CodeSystem/location-physical-type' and code = 'jdn').exists()"
* requirements = "MH-LOC-03"

Invariant: mhero-location-2
Description: "A position is on the globe, and not at 0, 0: that is what a device writes that does not know where it is."
Severity: #error
Expression: "latitude.abs() <= 90 and longitude.abs() <= 180 and (latitude != 0 or longitude != 0)"
* requirements = "MH-LOC-04"

Mapping: MHeroLocationRequirements
Source: MHeroLocation
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* identifier -> "MH-LOC-01"
* identifier.system -> "MH-LOC-01"
* identifier.value -> "MH-LOC-01"
* name -> "MH-LOC-02"
* status -> "MH-LOC-02"
* mode -> "MH-LOC-02"
* partOf -> "MH-LOC-03"
* partOf.reference -> "MH-LOC-03"
* position -> "MH-LOC-04"
