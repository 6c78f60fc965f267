Instance: mhero-facility-registry
InstanceOf: CapabilityStatement
Title: "Facility Registry"
Description: "What a registry of facilities offers so that health workers can be targeted by place, and what facilities say of themselves can be taken back."
Usage: #definition
* insert Capabilities(mhero-facility-registry, MHeroFacilityRegistry, Facility Registry)
* description = "What a registry of facilities offers so that health workers can be targeted by place, and what facilities say of themselves can be taken back."
* rest[+].mode = #server
* rest[=].documentation = "Gives the facilities, their owners and services."
* rest[=].security.description = "TLS, a known client, and no more than the role of the client allows (MH-SEC-01 to MH-SEC-03)."
* insert Type(Location, SHALL)
* insert Supports(mhero-location, SHALL)
* insert Does(read, SHALL)
* insert Does(search-type, SHALL)
* insert Does(update, SHOULD)
* insert FindsBy(_id, token, http://hl7.org/fhir/SearchParameter/Resource-id, SHALL)
* insert FindsBy(_lastUpdated, date, http://hl7.org/fhir/SearchParameter/Resource-lastUpdated, SHALL)
* insert FindsBy(identifier, token, http://hl7.org/fhir/SearchParameter/Location-identifier, SHALL)
* insert FindsBy(name, string, http://hl7.org/fhir/SearchParameter/Location-name, SHALL)
* insert FindsBy(partof, reference, http://hl7.org/fhir/SearchParameter/Location-partof, SHALL)
* insert FindsBy(organization, reference, http://hl7.org/fhir/SearchParameter/Location-organization, SHOULD)
* insert FindsBy(status, token, http://hl7.org/fhir/SearchParameter/Location-status, SHOULD)
* insert FindsByBoth(partof, status, SHOULD)
* insert Type(Organization, SHALL)
* insert Supports(mhero-organization, SHALL)
* insert Does(read, SHALL)
* insert Does(search-type, SHALL)
* insert FindsBy(_id, token, http://hl7.org/fhir/SearchParameter/Resource-id, SHALL)
* insert FindsBy(_lastUpdated, date, http://hl7.org/fhir/SearchParameter/Resource-lastUpdated, SHALL)
* insert FindsBy(identifier, token, http://hl7.org/fhir/SearchParameter/Organization-identifier, SHALL)
* insert FindsBy(name, string, http://hl7.org/fhir/SearchParameter/Organization-name, SHOULD)
* insert Type(HealthcareService, SHOULD)
* insert Supports(mhero-healthcare-service, SHALL)
* insert Does(read, SHALL)
* insert Does(search-type, SHALL)
* insert FindsBy(_id, token, http://hl7.org/fhir/SearchParameter/Resource-id, SHALL)
* insert FindsBy(_lastUpdated, date, http://hl7.org/fhir/SearchParameter/Resource-lastUpdated, SHALL)
* insert FindsBy(location, reference, http://hl7.org/fhir/SearchParameter/HealthcareService-location, SHALL)
* insert FindsBy(service-type, token, http://hl7.org/fhir/SearchParameter/HealthcareService-service-type, SHOULD)
