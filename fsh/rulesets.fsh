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

// Examples: a text in another language.
RuleSet: Translated(path, language, text)
* {path}.extension[+].url = "http://hl7.org/fhir/StructureDefinition/translation"
* {path}.extension[=].extension[0].url = "lang"
* {path}.extension[=].extension[0].valueCode = #{language}
* {path}.extension[=].extension[1].url = "content"
* {path}.extension[=].extension[1].valueString = {text}

// Examples: the ways that lead on from the item before.
RuleSet: Route(index, kind, to)
* item[=].extension[route][{index}].extension[kind].valueCode = #{kind}
* item[=].extension[route][{index}].extension[to].valueString = {to}

RuleSet: Outcome(index, name)
* item[=].extension[route][{index}].extension[outcome].valueString = {name}

RuleSet: Test(index, name, argument)
* item[=].extension[route][{index}].extension[test][0].extension[name].valueString = {name}
* item[=].extension[route][{index}].extension[test][0].extension[argument][0].valueString = {argument}

// A code of a ConceptMap's source and what it is in the target.
RuleSet: Mapped(code, display, target, targetDisplay, equivalence)
* group.element[+].code = #{code}
* group.element[=].display = {display}
* group.element[=].target[+].code = #{target}
* group.element[=].target[=].display = {targetDisplay}
* group.element[=].target[=].equivalence = #{equivalence}
