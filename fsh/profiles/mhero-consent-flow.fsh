Profile: MHeroConsentFlow
Parent: MHeroFlow
Id: mhero-consent-flow
Title: "mHero Consent Flow"
Description: "How a flow must behave that asks for personal data: it asks for consent first, can be refused, and takes neither silence nor an answer that it does not understand as consent. It is for authors of flows that register people."
* insert Definition
* obeys mhero-consent-1
* item 1..*
* insert QuestionSlices
* item contains consent 1..1 MS
* insert YesNoQuestion(consent, consent, "Asks whether the contact agrees")
* item[consent] obeys mhero-consent-2 and mhero-consent-3 and mhero-consent-4

Invariant: mhero-consent-1
Description: "Consent is asked for before any other question; only the language may be asked for before."
Severity: #error
Expression: "item.where(code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-registry-question' and code = 'consent').exists()).exists() implies item.where(type != 'display' and code.where(code = 'language').empty()).first().code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-registry-question' and code = 'consent').exists()"
* requirements = "MH-CONSENT-02"

Invariant: mhero-consent-2
Description: "Consent can be given and refused."
Severity: #error
Expression: "answerOption.exists() implies (answerOption.value.where(code = 'Y').exists() and answerOption.value.where(code = 'N').exists())"
* requirements = "MH-CONSENT-03"

Invariant: mhero-consent-3
Description: "Who refuses is asked nothing more: the way that a refusal takes ends, or ends after a message."
Severity: #error
Expression: "extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-route').where(extension('outcome').value in (%resource.item.where(code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-registry-question' and code = 'consent').exists()).answerOption.where(value.code = 'N').value.display | %resource.item.where(code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-registry-question' and code = 'consent').exists()).answerOption.where(value.code = 'N').extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-choice').value)).extension('to').value.subsetOf(%resource.item.where(type = 'display' and extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-route').extension('to').empty()).linkId)"
* requirements = "MH-CONSENT-04"

Invariant: mhero-consent-4
Description: "Neither silence nor an answer that is not understood is consent: the flow ends or asks for consent again."
Severity: #error
Expression: "extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-route').where(extension('kind').value in ('default' | 'timeout')).extension('to').value.subsetOf(%resource.item.where(code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-registry-question' and code = 'consent').exists()).linkId | %resource.item.where(type = 'display' and extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-route').extension('to').value.subsetOf(%resource.item.where(code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-registry-question' and code = 'consent').exists()).linkId)).linkId)"
* requirements = "MH-CONSENT-05"

Mapping: MHeroConsentFlowRequirements
Source: MHeroConsentFlow
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* insert ChoiceRequirement(consent, "MH-CONSENT-01")
