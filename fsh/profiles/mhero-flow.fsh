Profile: MHeroFlow
Parent: Questionnaire
Id: mhero-flow
Title: "mHero Flow"
Description: "A flow of a messaging engine as a Questionnaire: one item for each step that asks, says or decides, in the order in which a contact can meet them. What leads where is in the route extensions, so that the flow can be read back. Must-support elements are kept by a server and filled by a sender whose flow has them."
* insert Definition
* obeys mhero-flow-1 and mhero-flow-2
* extension contains
    MHeroFlowTypeExtension named flowType 1..1 MS and
    MHeroFlowLanguage named flowLanguage 0..* MS and
    MHeroFlowSource named flowSource 0..1
* language 1..1 MS
* url 1..1 MS
* identifier 1..* MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains flow 1..1 MS
* identifier[flow] ^short = "Uuid of the flow, as urn:uuid:"
* identifier[flow] obeys mhero-flow-3
* identifier[flow].system 1..1 MS
* identifier[flow].system = $uri
* identifier[flow].value 1..1 MS
* name 1..1 MS
* title 1..1 MS
* status MS
* item MS
* item obeys mhero-flow-4 and mhero-flow-5 and mhero-flow-6 and mhero-flow-7
* item.extension contains
    MHeroFlowAnswerTypeExtension named answerType 0..1 MS and
    MHeroFlowResult named result 0..1 MS and
    MHeroFlowTimeout named timeout 0..1 MS and
    MHeroFlowDecision named decision 0..1 MS and
    MHeroFlowRoute named route 0..* MS and
    MHeroFlowMedia named media 0..* MS and
    MHeroFlowQuickReply named quickReply 0..* MS and
    $minValue named minValue 0..1 MS and
    $maxValue named maxValue 0..1 MS and
    $hidden named hidden 0..1 MS
* item.linkId MS
* item.linkId ^short = "Uuid of the flow's node"
* item.code MS
* item.code ^short = "What the answer means"
* item.text MS
* item.text ^short = "What is said, in the base language, with translations as extensions"
* item.type from MHeroFlowItemType (required)
* item.type MS
* item.repeats MS
* item.answerValueSet 0..0
* item.answerOption MS
* item.answerOption.extension contains MHeroFlowChoice named choice 0..1 MS
* item.answerOption.value[x] only Coding
* item.answerOption.value[x] MS
* item.answerOption.valueCoding.system 1..1 MS
* item.answerOption.valueCoding.code 1..1 MS
* item.answerOption.valueCoding.display 1..1 MS
* item.item 0..0

Invariant: mhero-flow-1
Description: "The languages of the flow are named once each, and the base language is one of them."
Severity: #error
Expression: "(language.exists() and extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-language').exists()) implies (extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-language').extension('language').value.isDistinct() and language in extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-language').extension('language').value)"
* requirements = "MH-FLOW-05"

Invariant: mhero-flow-2
Description: "Each route leads to an item of the flow."
Severity: #error
Expression: "item.extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-route').extension('to').value.distinct().subsetOf(item.linkId)"
* requirements = "MH-FLOW-09"

Invariant: mhero-flow-3
Description: "The identifier of a flow is its uuid, in lower case, as urn:uuid:."
Severity: #error
Expression: "value.exists() implies value.matches('^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')"
* requirements = "MH-FLOW-01"

Invariant: mhero-flow-4
Description: "A choice offers answers, and only a choice does."
Severity: #error
Expression: "(type = 'choice') = answerOption.exists()"
* requirements = "MH-FLOW-08"

Invariant: mhero-flow-5
Description: "An attachment says whether sound, a picture or a video is asked for."
Severity: #error
Expression: "type = 'attachment' implies extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-answer-type').exists()"
* requirements = "MH-FLOW-07"

Invariant: mhero-flow-6
Description: "What does not ask has no answer: a display has no answer type and no timeout."
Severity: #error
Expression: "type = 'display' implies (extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-answer-type') | extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-timeout')).empty()"
* requirements = "MH-FLOW-07"

Invariant: mhero-flow-7
Description: "A decision is a display that is hidden."
Severity: #error
Expression: "extension('http://mhero.org/fhir/StructureDefinition/mhero-flow-decision').exists() implies (type = 'display' and extension('http://hl7.org/fhir/StructureDefinition/questionnaire-hidden').value.where($this = true).exists())"
* requirements = "MH-FLOW-10"

Mapping: MHeroFlowRequirements
Source: MHeroFlow
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* identifier -> "MH-FLOW-01"
* identifier[flow] -> "MH-FLOW-01"
* identifier[flow].system -> "MH-FLOW-01"
* identifier[flow].value -> "MH-FLOW-01"
* url -> "MH-FLOW-02"
* name -> "MH-FLOW-03"
* title -> "MH-FLOW-03"
* extension[flowType] -> "MH-FLOW-04"
* language -> "MH-FLOW-05"
* extension[flowLanguage] -> "MH-FLOW-05"
* item.item -> "MH-FLOW-06"
* item.linkId -> "MH-FLOW-06"
* item.type -> "MH-FLOW-07"
* item.extension[answerType] -> "MH-FLOW-07"
* item.answerValueSet -> "MH-FLOW-08"
* item.answerOption -> "MH-FLOW-08"
* item.answerOption.value[x] -> "MH-FLOW-08"
* item.answerOption.value[x].system -> "MH-FLOW-08"
* item.answerOption.value[x].code -> "MH-FLOW-08"
* item.answerOption.value[x].display -> "MH-FLOW-08"
* item.extension[route] -> "MH-FLOW-09"
* item.extension[decision] -> "MH-FLOW-10"
