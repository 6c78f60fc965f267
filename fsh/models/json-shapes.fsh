// HL7's tooling extensions for documents whose JSON is not FHIR's.

RuleSet: JsonNullable
* ^extension[+].url = "http://hl7.org/fhir/tools/StructureDefinition/json-nullable"
* ^extension[=].valueBoolean = true

RuleSet: JsonMayBeEmpty
* ^extension[+].url = "http://hl7.org/fhir/tools/StructureDefinition/json-empty-behavior"
* ^extension[=].valueCode = #either

RuleSet: JsonByKey
* ^extension[+].url = "http://hl7.org/fhir/tools/StructureDefinition/json-property-key"
* ^extension[=].valueCode = #key

RuleSet: JsonPrimitiveChoice
* ^extension[+].url = "http://hl7.org/fhir/tools/StructureDefinition/json-primitive-choice"
* ^extension[=].valueBoolean = true

RuleSet: JsonName(name)
* ^extension[+].url = "http://hl7.org/fhir/tools/StructureDefinition/json-name"
* ^extension[=].valueString = {name}
