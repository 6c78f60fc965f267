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

// Capability statements: what one side says of a type, each with how binding it is (SHALL, SHOULD, MAY).
RuleSet: Capabilities(id, name, title)
* url = "http://mhero.org/fhir/CapabilityStatement/{id}"
* name = "{name}"
* title = "{title}"
* status = #draft
* experimental = false
* date = "2025-11-22"
* kind = #requirements
* fhirVersion = #4.0.1
* format[0] = #json
* format[0].extension[0].url = $expectation
* format[0].extension[0].valueCode = #SHALL
* format[1] = #xml
* format[1].extension[0].url = $expectation
* format[1].extension[0].valueCode = #MAY

RuleSet: Type(type, expectation)
* rest[=].resource[+].type = #{type}
* rest[=].resource[=].extension[0].url = $expectation
* rest[=].resource[=].extension[0].valueCode = #{expectation}

RuleSet: Supports(profile, expectation)
* rest[=].resource[=].supportedProfile[+] = "http://mhero.org/fhir/StructureDefinition/{profile}"
* rest[=].resource[=].supportedProfile[=].extension[0].url = $expectation
* rest[=].resource[=].supportedProfile[=].extension[0].valueCode = #{expectation}

RuleSet: Does(interaction, expectation)
* rest[=].resource[=].interaction[+].code = #{interaction}
* rest[=].resource[=].interaction[=].extension[0].url = $expectation
* rest[=].resource[=].interaction[=].extension[0].valueCode = #{expectation}

RuleSet: FindsBy(name, type, definition, expectation)
* rest[=].resource[=].searchParam[+].name = "{name}"
* rest[=].resource[=].searchParam[=].type = #{type}
* rest[=].resource[=].searchParam[=].definition = "{definition}"
* rest[=].resource[=].searchParam[=].extension[0].url = $expectation
* rest[=].resource[=].searchParam[=].extension[0].valueCode = #{expectation}

RuleSet: FindsByBoth(first, second, expectation)
* rest[=].resource[=].extension[+].url = $combination
* rest[=].resource[=].extension[=].extension[0].url = $expectation
* rest[=].resource[=].extension[=].extension[0].valueCode = #{expectation}
* rest[=].resource[=].extension[=].extension[1].url = "required"
* rest[=].resource[=].extension[=].extension[1].valueString = "{first}"
* rest[=].resource[=].extension[=].extension[2].url = "required"
* rest[=].resource[=].extension[=].extension[2].valueString = "{second}"

RuleSet: Offers(operation, definition, expectation)
* rest[=].resource[=].operation[+].name = "{operation}"
* rest[=].resource[=].operation[=].definition = "{definition}"
* rest[=].resource[=].operation[=].extension[0].url = $expectation
* rest[=].resource[=].operation[=].extension[0].valueCode = #{expectation}

RuleSet: SystemDoes(interaction, expectation)
* rest[=].interaction[+].code = #{interaction}
* rest[=].interaction[=].extension[0].url = $expectation
* rest[=].interaction[=].extension[0].valueCode = #{expectation}
