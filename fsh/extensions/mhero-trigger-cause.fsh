Extension: MHeroTriggerExtension
Id: mhero-trigger-cause
Title: "Trigger cause"
Description: "What starts a flow where nobody asks for it: a keyword with which a message begins, a call, a first message. It is what a TriggerDefinition has no place for."
Context: TriggerDefinition
* insert Definition
* obeys mhero-trigger-1 and mhero-trigger-2
* extension contains
    kind 1..1 MS and
    keyword 0..* MS and
    match 0..1 MS
* insert Part(kind, code, "What starts the flow.")
* extension[kind].valueCode from MHeroTriggerKind (required)
* insert Part(keyword, string, "A keyword\, in lower case.")
* insert Part(match, code, "Whether the message begins with the keyword or is nothing but the keyword.")
* extension[match].valueCode from MHeroKeywordMatch (required)

Invariant: mhero-trigger-1
Description: "A trigger by keyword has a keyword, and no other trigger has one."
Severity: #error
Expression: "extension('kind').where(value = 'keyword').exists() = extension('keyword').exists()"
* requirements = "MH-TRIGGER-03"

Invariant: mhero-trigger-2
Description: "A keyword is one word in lower case."
Severity: #error
Expression: "extension('keyword').value.all($this.matches('^[^ ]+$') and $this = $this.lower())"
* requirements = "MH-TRIGGER-04"

Mapping: MHeroTriggerCauseRequirements
Source: MHeroTriggerExtension
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[kind] -> "MH-TRIGGER-02"
* extension[kind].value[x] -> "MH-TRIGGER-02"
