// Everybody who can be a contact on the messaging platform is known by identifiers, one of them the platform's.
RuleSet: ContactIdentifiers
* identifier 1..* MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier.system 1..1 MS
* identifier.value 1..1 MS
* identifier contains rapidpro 0..1 MS
* identifier[rapidpro] ^short = "Uuid of the contact in RapidPro"
* identifier[rapidpro].system = $contact-uuid
* identifier[rapidpro] obeys mhero-uuid-1

// A name and the addresses at which messages reach somebody.
RuleSet: ContactNameAndAddresses
* name MS
* name obeys mhero-name-1
* telecom 1..* MS
* telecom obeys mhero-telecom-1
* telecom.system 1..1 MS
* telecom.value 1..1 MS

// The tag that a sender must heed.
RuleSet: ContactTags
* obeys mhero-contact-1
* meta.tag ^short = "http://mhero.org/codesystem#optedout: wants no messages"

// Mappings of what the rule sets above state.
RuleSet: ContactRequirements
* identifier -> "MH-CONTACT-01"
* identifier.system -> "MH-CONTACT-01"
* identifier.value -> "MH-CONTACT-01"
* identifier[rapidpro] -> "MH-CONTACT-02"
* name -> "MH-CONTACT-03"
* telecom -> "MH-CONTACT-04"
* telecom.system -> "MH-CONTACT-04"
* telecom.value -> "MH-CONTACT-04"
* meta.tag -> "MH-CONTACT-06"

// A flow profile asks for something by the code of its question.
RuleSet: QuestionSlices
* item ^slicing.discriminator.type = #value
* item ^slicing.discriminator.path = "code"
* item ^slicing.rules = #open
* item ^slicing.ordered = false

RuleSet: Question(name, code, short)
* item[{name}] ^short = {short}
* item[{name}].code 1..1
* item[{name}].code = $registry-question#{code}
* item[{name}].text 1..1

RuleSet: YesNoQuestion(name, code, short)
* insert Question({name}, {code}, {short})
* item[{name}].type = #choice
* item[{name}].answerOption 2..*
* item[{name}].answerOption.valueCoding from MHeroYesNo (required)

RuleSet: TextQuestion(name, code, short)
* insert Question({name}, {code}, {short})
* item[{name}].type = #text

// Requirements of a question and all that it states.
RuleSet: QuestionRequirement(name, id)
* item[{name}] -> {id}
* item[{name}].code -> {id}
* item[{name}].text -> {id}
* item[{name}].type -> {id}

RuleSet: ChoiceRequirement(name, id)
* insert QuestionRequirement({name}, {id})
* item[{name}].answerOption -> {id}
* item[{name}].answerOption.value[x] -> {id}

// What members of a target group were chosen by.
RuleSet: ConceptTrait(name, code, short)
* characteristic[{name}] MS
* characteristic[{name}] ^short = {short}
* characteristic[{name}].code = $target-trait#{code}
* characteristic[{name}].value[x] only CodeableConcept

RuleSet: ReferenceTrait(name, code, short, profile)
* characteristic[{name}] MS
* characteristic[{name}] ^short = {short}
* characteristic[{name}].code = $target-trait#{code}
* characteristic[{name}].value[x] only Reference({profile})
* characteristic[{name}].valueReference.reference 1..1

RuleSet: TraitRequirement(name)
* characteristic[{name}].value[x] -> "MH-TARGET-02"
