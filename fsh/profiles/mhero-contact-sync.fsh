Profile: MHeroContactSync
Parent: Bundle
Id: mhero-contact-sync
Title: "mHero Contact Sync"
Description: "One step of keeping registries and a messaging platform in agreement on contacts: what a connector writes to a registry at once or not at all. Must-support elements are kept by a server and filled by the connector."
* insert Definition
* obeys mhero-bundle-sync-1 and mhero-bundle-sync-2 and mhero-bundle-sync-3 and mhero-bundle-sync-4 and mhero-bundle-sync-5
* identifier MS
* type = #transaction
* type MS
* timestamp MS
* entry 1..* MS
* entry.fullUrl MS
* entry.resource MS
* entry.request 1..1 MS

Invariant: mhero-bundle-sync-1
Description: "Contacts are synchronized, and where they belong: a sync writes no clinical data."
Severity: #error
Expression: "entry.resource.all($this is Practitioner or $this is PractitionerRole or $this is Patient or $this is Person or $this is RelatedPerson or $this is Group or $this is Organization or $this is Location or $this is HealthcareService or $this is Consent or $this is Provenance)"
* requirements = "MH-SYNC-07"

Invariant: mhero-bundle-sync-2
Description: "A contact is created on the condition that the registry does not have its identifier yet."
Severity: #error
Expression: "entry.where(request.method = 'POST' and (resource is Practitioner or resource is Patient or resource is Person)).all(request.ifNoneExist.startsWith('identifier='))"
* requirements = "MH-SYNC-08"

Invariant: mhero-bundle-sync-3
Description: "A sync deletes nobody: who has left is no longer active."
Severity: #error
Expression: "entry.where(request.method = 'DELETE').empty()"
* requirements = "MH-SYNC-09"

Invariant: mhero-bundle-sync-4
Description: "Of every contact that is written a Provenance in the same Bundle says where it comes from."
Severity: #error
Expression: "entry.where(resource is Practitioner or resource is Patient or resource is Person).all(fullUrl in %resource.entry.resource.ofType(Provenance).target.reference or request.url in %resource.entry.resource.ofType(Provenance).target.reference)"
* requirements = "MH-SYNC-10"

Invariant: mhero-bundle-sync-5
Description: "A contact of the platform is written once."
Severity: #error
Expression: "entry.resource.where($this is Practitioner or $this is Patient or $this is Person).identifier.where(system = 'http://app.rapidpro.io/contact-uuid').value.isDistinct()"
* requirements = "MH-SYNC-11"

Mapping: MHeroContactSyncRequirements
Source: MHeroContactSync
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* type -> "MH-SYNC-06"
* entry -> "MH-SYNC-06"
* entry.request -> "MH-SYNC-06"
