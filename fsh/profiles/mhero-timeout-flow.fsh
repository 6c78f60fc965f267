Profile: MHeroTimeoutFlow
Parent: MHeroFlow
Id: mhero-timeout-flow
Title: "mHero Timeout Flow"
Description: "A flow that never waits for ever: each question says how long it waits for an answer, and where the flow goes on without one."
* insert Definition
* item obeys mhero-timeout-1 and mhero-timeout-2 and mhero-timeout-3

Invariant: mhero-timeout-1
Description: "Each question waits for a time."
Severity: #error
Expression: "type != 'display' implies extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-timeout').exists()"
* requirements = "MH-TIMEOUT-01"

Invariant: mhero-timeout-2
Description: "A question that waits for a time has a way on when no answer came."
Severity: #error
Expression: "extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-timeout').exists() implies extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-route').where(extension('kind').where(value = 'timeout').exists()).exists()"
* requirements = "MH-TIMEOUT-02"

Invariant: mhero-timeout-3
Description: "A question should wait for a minute at least and a week at most."
Severity: #warning
Expression: "extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-timeout').value.value.all($this >= 60 and $this <= 604800)"
* requirements = "MH-TIMEOUT-03"
