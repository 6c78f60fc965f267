Instance: mhero-client-registry
InstanceOf: CapabilityStatement
Title: "Client Registry"
Description: "What a registry of clients, such as OpenMRS or a master patient index, offers so that clients can be reminded of appointments and told results."
Usage: #definition
* insert Capabilities(mhero-client-registry, MHeroClientRegistry, Client Registry)
* description = "What a registry of clients, such as OpenMRS or a master patient index, offers so that clients can be reminded of appointments and told results."
* rest[+].mode = #server
* rest[=].documentation = "Gives the clients, and who is written to for them."
* rest[=].security.description = "TLS, a known client, and no more than the role of the client allows (MH-SEC-01 to MH-SEC-03)."
* insert Type(Patient, SHALL)
* insert Supports(mhero-client, SHALL)
* insert Does(read, SHALL)
* insert Does(search-type, SHALL)
* insert Does(update, SHOULD)
* insert FindsBy(_id, token, http://hl7.org/fhir/SearchParameter/Resource-id, SHALL)
* insert FindsBy(_lastUpdated, date, http://hl7.org/fhir/SearchParameter/Resource-lastUpdated, SHALL)
* insert FindsBy(identifier, token, http://hl7.org/fhir/SearchParameter/Patient-identifier, SHALL)
* insert FindsBy(name, string, http://hl7.org/fhir/SearchParameter/Patient-name, SHOULD)
* insert FindsBy(telecom, token, http://hl7.org/fhir/SearchParameter/individual-telecom, SHOULD)
* insert FindsBy(urn, token, http://mhero.org/fhir/SearchParameter/contact-urn, SHOULD)
* insert FindsBy(_tag, token, http://hl7.org/fhir/SearchParameter/Resource-tag, SHALL)
* insert FindsByBoth(_lastUpdated, _tag, SHOULD)
* insert Type(Person, MAY)
* insert Supports(mhero-person, SHALL)
* insert Does(read, SHALL)
* insert Does(search-type, SHALL)
* insert FindsBy(_id, token, http://hl7.org/fhir/SearchParameter/Resource-id, SHALL)
* insert FindsBy(_lastUpdated, date, http://hl7.org/fhir/SearchParameter/Resource-lastUpdated, SHALL)
* insert FindsBy(identifier, token, http://hl7.org/fhir/SearchParameter/Person-identifier, SHALL)
* insert FindsBy(telecom, token, http://hl7.org/fhir/SearchParameter/individual-telecom, SHOULD)
* insert FindsBy(urn, token, http://mhero.org/fhir/SearchParameter/contact-urn, SHOULD)
* insert Type(RelatedPerson, SHOULD)
* insert Supports(mhero-related-person, SHALL)
* insert Does(read, SHALL)
* insert Does(search-type, SHALL)
* insert FindsBy(_id, token, http://hl7.org/fhir/SearchParameter/Resource-id, SHALL)
* insert FindsBy(_lastUpdated, date, http://hl7.org/fhir/SearchParameter/Resource-lastUpdated, SHALL)
* insert FindsBy(patient, reference, http://hl7.org/fhir/SearchParameter/RelatedPerson-patient, SHALL)
* insert FindsBy(urn, token, http://mhero.org/fhir/SearchParameter/contact-urn, SHOULD)
* insert Type(Consent, SHOULD)
* insert Does(create, SHALL)
* insert Does(read, SHALL)
* insert Does(update, SHALL)
* insert Does(search-type, SHALL)
* insert FindsBy(_id, token, http://hl7.org/fhir/SearchParameter/Resource-id, SHALL)
* insert FindsBy(_lastUpdated, date, http://hl7.org/fhir/SearchParameter/Resource-lastUpdated, SHALL)
* insert FindsBy(patient, reference, http://hl7.org/fhir/SearchParameter/clinical-patient, SHALL)
* insert FindsBy(status, token, http://hl7.org/fhir/SearchParameter/Consent-status, SHOULD)
