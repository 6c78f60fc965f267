Profile: MHeroSubscription
Parent: Subscription
Id: mhero-subscription
Title: "mHero Subscription"
Description: "Asks a FHIR server to tell a system of new messages, requests, answers, runs or tickets, so that it need not ask again and again. Must-support elements are kept by a server and filled by a sender."
* insert Definition
* status MS
* end MS
* reason MS
* criteria MS
* criteria obeys mhero-subscription-1
* channel.type = #rest-hook
* channel.type MS
* channel.endpoint 1..1 MS
* channel.endpoint obeys mhero-subscription-2
* channel.payload MS
* channel.payload from http://hl7.org/fhir/ValueSet/mimetypes (required)
* channel obeys mhero-subscription-3

Invariant: mhero-subscription-1
Description: "What is asked for is a search on a type that the guide exchanges."
Severity: #error
Expression: "$this.matches('^(Communication|CommunicationRequest|QuestionnaireResponse|Basic|Task|Practitioner|Group)([?].+)?$')"
* requirements = "MH-SUBS-01"

Invariant: mhero-subscription-2
Description: "A notice goes over an encrypted connection."
Severity: #error
Expression: "$this.startsWith('https://')"
* requirements = "MH-SUBS-03"

Invariant: mhero-subscription-3
Description: "A resource that is sent along is sent as FHIR, in JSON or XML."
Severity: #error
Expression: "payload.exists() implies payload.matches('^application/fhir[+](json|xml)(;.*)?$')"
* requirements = "MH-SUBS-04"

Mapping: MHeroSubscriptionRequirements
Source: MHeroSubscription
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* channel.type -> "MH-SUBS-02"
* channel.endpoint -> "MH-SUBS-02"
