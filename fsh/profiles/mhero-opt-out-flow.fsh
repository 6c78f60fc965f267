Profile: MHeroOptOutFlow
Parent: MHeroFlow
Id: mhero-opt-out-flow
Title: "mHero Opt-out Flow"
Description: "How a flow must behave by which a contact stops messages: it is started by the word stop, confirms at once, and asks for nothing but a reason. It is for authors of flows."
* insert Definition
* obeys mhero-opt-out-1 and mhero-opt-out-2 and mhero-opt-out-3
* extension contains MHeroFlowKeyword named keyword 0..* MS
* item 1..*

Invariant: mhero-opt-out-1
Description: "The word stop starts the flow."
Severity: #error
Expression: "extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-keyword').value.where($this = 'stop').exists()"
* requirements = "MH-OPT-05"

Invariant: mhero-opt-out-2
Description: "The flow confirms before it does anything else that the contact sees."
Severity: #error
Expression: "item.exists() implies item.first().where(type = 'display' and extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-decision').empty()).exists()"
* requirements = "MH-OPT-06"

Invariant: mhero-opt-out-3
Description: "Nothing is asked but the reason."
Severity: #error
Expression: "item.where(type != 'display').all(code.where(system = 'http://mhero.org/fhir/CodeSystem/mhero-registry-question' and code = 'opt-out-reason').exists())"
* requirements = "MH-OPT-07"
