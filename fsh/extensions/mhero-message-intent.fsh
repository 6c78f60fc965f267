Extension: MHeroMessageIntent
Id: mhero-message-intent
Title: "Message intent"
Description: "What a program took a message in natural language to ask for, and how sure it was."
Context: Communication
* insert Definition
* obeys mhero-intent-1
* extension contains
    intent 1..1 MS and
    confidence 1..1 MS and
    classifier 0..1 MS
* insert Part(intent, Coding, "What the contact wants to know or to do.")
* insert Part(confidence, decimal, "How sure the program was: from 0\, a guess\, to 1.")
* insert Part(classifier, string, "The program and its version.")

Invariant: mhero-intent-1
Description: "A confidence is from 0 to 1."
Severity: #error
Expression: "extension('confidence').value.all($this >= 0.0 and $this <= 1.0)"
* requirements = "MH-NLP-02"

Mapping: MHeroMessageIntentRequirements
Source: MHeroMessageIntent
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* extension[intent] -> "MH-NLP-01"
* extension[confidence] -> "MH-NLP-02"
