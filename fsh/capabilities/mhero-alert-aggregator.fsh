Instance: mhero-alert-aggregator
InstanceOf: CapabilityStatement
Title: "Alert Aggregator"
Description: "What takes alerts and sends them on to contacts: the Alert Aggregator of the IHE profile Mobile Alert Communication Management (mACM), transactions ITI-84 and ITI-85, as mHero fills it."
Usage: #definition
* insert Capabilities(mhero-alert-aggregator, MHeroAlertAggregator, Alert Aggregator)
* description = "What takes alerts and sends them on to contacts: the Alert Aggregator of the IHE profile Mobile Alert Communication Management (mACM), transactions ITI-84 and ITI-85, as mHero fills it."
* rest[+].mode = #server
* rest[=].documentation = "Takes an alert, sends it as messages, and tells who got it."
* rest[=].security.description = "TLS, a known client, and no more than the role of the client allows (MH-SEC-01 to MH-SEC-03)."
* insert Type(CommunicationRequest, SHALL)
* insert Supports(mhero-alert, SHALL)
* insert Does(create, SHALL)
* insert Does(read, SHOULD)
* insert Type(Communication, SHOULD)
* insert Supports(mhero-alert-status, SHALL)
* insert Does(search-type, SHALL)
* insert Does(read, SHALL)
* insert FindsBy(_id, token, http://hl7.org/fhir/SearchParameter/Resource-id, SHALL)
* insert FindsBy(based-on, reference, http://hl7.org/fhir/SearchParameter/Communication-based-on, SHALL)
* insert FindsBy(status, token, http://hl7.org/fhir/SearchParameter/Communication-status, SHOULD)
* insert FindsBy(recipient, reference, http://hl7.org/fhir/SearchParameter/Communication-recipient, SHOULD)
* insert FindsByBoth(based-on, status, SHOULD)
