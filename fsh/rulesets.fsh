// What every conformance resource of the guide says about itself.
RuleSet: Definition
* ^status = #draft
* ^experimental = false

RuleSet: CompleteCodes
* insert Definition
* ^caseSensitive = true
* ^content = #complete

// A part of a complex extension with one value of one type.
RuleSet: Part(name, type, short)
* extension[{name}].value[x] 1..1
* extension[{name}].value[x] only {type}
* extension[{name}] ^short = {short}

// A literal reference: identifiers and display alone can't be followed.
RuleSet: LiteralReference(name)
* extension[{name}].valueReference.reference 1..1
