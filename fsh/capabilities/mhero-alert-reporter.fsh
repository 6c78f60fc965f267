Instance: mhero-alert-reporter
InstanceOf: CapabilityStatement
Title: "Alert Reporter"
Description: "What reports an alert: the Alert Reporter of the IHE profile Mobile Alert Communication Management (mACM), transaction ITI-84, and, where it wants to know who read it, ITI-85."
Usage: #definition
* insert Capabilities(mhero-alert-reporter, MHeroAlertReporter, Alert Reporter)
* description = "What reports an alert: the Alert Reporter of the IHE profile Mobile Alert Communication Management (mACM), transaction ITI-84, and, where it wants to know who read it, ITI-85."
* rest[+].mode = #client
* rest[=].documentation = "Creates the alert and asks for its status."
* rest[=].security.description = "TLS, a known client, and no more than the role of the client allows (MH-SEC-01 to MH-SEC-03)."
* insert Type(CommunicationRequest, SHALL)
* insert Supports(mhero-alert, SHALL)
* insert Does(create, SHALL)
* insert Type(Communication, MAY)
* insert Supports(mhero-alert-status, SHALL)
* insert Does(search-type, SHALL)
* insert Does(read, MAY)
* insert FindsBy(_id, token, http://hl7.org/fhir/SearchParameter/Resource-id, SHOULD)
* insert FindsBy(based-on, reference, http://hl7.org/fhir/SearchParameter/Communication-based-on, SHALL)
* insert FindsBy(status, token, http://hl7.org/fhir/SearchParameter/Communication-status, SHOULD)
