// Made by scripts/logical-models.ts of the types and schemas that the program reads with.
Logical: MHeroModelFlow
Id: mhero-model-flow
Title: "Flow (neutral)"
Description: "A flow document as this project holds it between formats: what a RapidPro export, a FLOIP container and a FHIR Questionnaire have in common. It is the printed form of the types in src/flow/model.ts, and is for those who add a format or want to know what a conversion can carry."
* insert Definition
* format 1..1 string "Format that the file was read from."
* format obeys mhero-model-flow-1
* version 1..1 string "Version of the format, as the file states it."
* version insert JsonMayBeEmpty
* kind 1..1 string "Shape of the file, as it was told from its content."
* kind insert JsonMayBeEmpty
* name 0..1 string "Name of the document."
* name insert JsonMayBeEmpty
* uuid 0..1 string "Uuid of the document."
* uuid insert JsonMayBeEmpty
* flows 0..* Base "The flows in the file."
* flows insert JsonMayBeEmpty
* flows.uuid 1..1 string "Uuid of the flow."
* flows.uuid insert JsonMayBeEmpty
* flows.name 1..1 string "Name of the flow."
* flows.name insert JsonMayBeEmpty
* flows.type 1..1 string "How the flow meets its contact."
* flows.type obeys mhero-model-flow-2
* flows.version 1..1 string "Version of the format that this flow states."
* flows.version insert JsonMayBeEmpty
* flows.baseLanguage 1..1 string "Language of the texts that are not translations."
* flows.baseLanguage insert JsonMayBeEmpty
* flows.languages 0..* string "All languages that the flow has texts in."
* flows.languages insert JsonMayBeEmpty
* flows.nodes 0..* Base "Steps of the flow; the first one is the start unless entry says otherwise."
* flows.nodes insert JsonMayBeEmpty
* flows.nodes.uuid 1..1 string "Uuid of the step."
* flows.nodes.uuid insert JsonMayBeEmpty
* flows.nodes.name 0..1 string "Name of the step, where the format has one."
* flows.nodes.name insert JsonMayBeEmpty
* flows.nodes.actions 0..* Base "What is done in the step, in this order, before the contact is waited for."
* flows.nodes.actions insert JsonMayBeEmpty
* flows.nodes.actions obeys mhero-model-flow-3 and mhero-model-flow-4 and mhero-model-flow-5 and mhero-model-flow-6 and mhero-model-flow-7 and mhero-model-flow-8
* flows.nodes.actions.kind 1..1 string "What kind of action it is."
* flows.nodes.actions.kind obeys mhero-model-flow-9
* flows.nodes.actions.mode 0..1 string "Whether a message is written or said."
* flows.nodes.actions.mode obeys mhero-model-flow-10
* flows.nodes.actions.content 0..* Base "The message, once for each language."
* flows.nodes.actions.content insert JsonMayBeEmpty
* flows.nodes.actions.content.language 1..1 string "Language of the message."
* flows.nodes.actions.content.language insert JsonMayBeEmpty
* flows.nodes.actions.content.text 0..1 string "The text."
* flows.nodes.actions.content.text insert JsonMayBeEmpty
* flows.nodes.actions.content.attachments 0..* string "Pictures, sound and documents, each as type and url."
* flows.nodes.actions.content.attachments insert JsonMayBeEmpty
* flows.nodes.actions.content.quickReplies 0..* string "Answers that are offered as buttons."
* flows.nodes.actions.content.quickReplies insert JsonMayBeEmpty
* flows.nodes.actions.content.audio 0..1 string "Url of a recording that says the text."
* flows.nodes.actions.content.audio insert JsonMayBeEmpty
* flows.nodes.actions.uuid 1..1 string "Uuid of the action."
* flows.nodes.actions.uuid insert JsonMayBeEmpty
* flows.nodes.actions.at 1..1 string "Where the part stood in its file, as a JSON Pointer."
* flows.nodes.actions.at insert JsonMayBeEmpty
* flows.nodes.actions.kept 0..1 Base "What the file says of the part and the model has no word for."
* flows.nodes.actions.kept.format 1..1 string "Format whose words these are."
* flows.nodes.actions.kept.format obeys mhero-model-flow-1
* flows.nodes.actions.kept.properties 1..1 Base "The properties as the file had them."
* flows.nodes.actions.kept.absent 0..* string "What a writer makes and the file did not have."
* flows.nodes.actions.kept.absent insert JsonMayBeEmpty
* flows.nodes.actions.property 0..1 string "What of the contact is changed."
* flows.nodes.actions.property obeys mhero-model-flow-11
* flows.nodes.actions.field 0..1 Base "The field of the contact that is set."
* flows.nodes.actions.field.key 1..1 string "Key of the field."
* flows.nodes.actions.field.key insert JsonMayBeEmpty
* flows.nodes.actions.field.name 1..1 string "Name of the field."
* flows.nodes.actions.field.name insert JsonMayBeEmpty
* flows.nodes.actions.value 0..1 string "Value or expression that is stored."
* flows.nodes.actions.value insert JsonMayBeEmpty
* flows.nodes.actions.groups 0..* Base "Groups that the contact joins or leaves."
* flows.nodes.actions.groups insert JsonMayBeEmpty
* flows.nodes.actions.groups.uuid 0..1 string "Uuid of the group."
* flows.nodes.actions.groups.uuid insert JsonMayBeEmpty
* flows.nodes.actions.groups.name 1..1 string "Name of the group."
* flows.nodes.actions.groups.name insert JsonMayBeEmpty
* flows.nodes.actions.all 0..1 boolean "The contact leaves all groups."
* flows.nodes.actions.name 0..1 string "Name of a result that is set without a question."
* flows.nodes.actions.name insert JsonMayBeEmpty
* flows.nodes.actions.category 0..1 string "Category of that result."
* flows.nodes.actions.category insert JsonMayBeEmpty
* flows.nodes.actions.flow 0..1 Base "The flow that is run."
* flows.nodes.actions.flow.uuid 1..1 string "Uuid of that flow."
* flows.nodes.actions.flow.uuid insert JsonMayBeEmpty
* flows.nodes.actions.flow.name 0..1 string "Name of that flow."
* flows.nodes.actions.flow.name insert JsonMayBeEmpty
* flows.nodes.actions.terminal 0..1 boolean "The other flow does not come back."
* flows.nodes.actions.method 0..1 string "HTTP method of a call to a service."
* flows.nodes.actions.method insert JsonMayBeEmpty
* flows.nodes.actions.url 0..1 string "Address of the service."
* flows.nodes.actions.url insert JsonMayBeEmpty
* flows.nodes.actions.headers 0..* Base "HTTP headers by name."
* flows.nodes.actions.headers insert JsonByKey
* flows.nodes.actions.headers insert JsonMayBeEmpty
* flows.nodes.actions.headers.key 1..1 string "Name of the header."
* flows.nodes.actions.headers.value 1..1 string "Value of the header."
* flows.nodes.actions.headers.value insert JsonMayBeEmpty
* flows.nodes.actions.body 0..1 string "Body of the request."
* flows.nodes.actions.body insert JsonMayBeEmpty
* flows.nodes.actions.resultName 0..1 string "Result that takes the answer of the service."
* flows.nodes.actions.resultName insert JsonMayBeEmpty
* flows.nodes.actions.type 0..1 string "The format's own word for an action that only it knows."
* flows.nodes.actions.type insert JsonMayBeEmpty
* flows.nodes.wait 0..1 Base "The step waits for the contact."
* flows.nodes.wait.expects 1..1 Base "What kind of answer the file says it expects."
* flows.nodes.wait.expects obeys mhero-model-flow-12 and mhero-model-flow-13 and mhero-model-flow-14
* flows.nodes.wait.expects.kind 1..1 string "Kind of the answer."
* flows.nodes.wait.expects.kind obeys mhero-model-flow-15
* flows.nodes.wait.expects.media 0..1 string "Whether sound, a picture or a video is expected."
* flows.nodes.wait.expects.media obeys mhero-model-flow-16
* flows.nodes.wait.expects.count 0..1 decimal "How many keys are to be pressed."
* flows.nodes.wait.expects.terminatedBy 0..1 string "Key that ends the answer."
* flows.nodes.wait.expects.terminatedBy insert JsonMayBeEmpty
* flows.nodes.wait.expects.phone 0..1 string "Number that the call is forwarded to."
* flows.nodes.wait.expects.phone insert JsonMayBeEmpty
* flows.nodes.wait.expects.minimum 0..1 decimal "Least number, or least count of choices."
* flows.nodes.wait.expects.maximum 0..1 decimal "Greatest number, or greatest count of choices."
* flows.nodes.wait.expects.maxDigits 0..1 decimal "How many digits a number may have."
* flows.nodes.wait.expects.choices 0..* Base "Answers that are offered."
* flows.nodes.wait.expects.choices insert JsonMayBeEmpty
* flows.nodes.wait.expects.choices.name 1..1 string "Name of the choice, without language."
* flows.nodes.wait.expects.choices.name insert JsonMayBeEmpty
* flows.nodes.wait.expects.choices.label 0..* Base "What the contact reads, by language."
* flows.nodes.wait.expects.choices.label insert JsonMayBeEmpty
* flows.nodes.wait.expects.choices.label.language 1..1 string "Language of the label."
* flows.nodes.wait.expects.choices.label.language insert JsonMayBeEmpty
* flows.nodes.wait.expects.choices.label.text 0..1 string "The text of the label."
* flows.nodes.wait.expects.choices.label.text insert JsonMayBeEmpty
* flows.nodes.wait.expects.choices.label.attachments 0..* string "Pictures and sound of the label."
* flows.nodes.wait.expects.choices.label.attachments insert JsonMayBeEmpty
* flows.nodes.wait.expects.choices.label.quickReplies 0..* string "Not used in a label."
* flows.nodes.wait.expects.choices.label.quickReplies insert JsonMayBeEmpty
* flows.nodes.wait.expects.choices.label.audio 0..1 string "Url of a recording that says the label."
* flows.nodes.wait.expects.choices.label.audio insert JsonMayBeEmpty
* flows.nodes.wait.expects.choices.words 0..* Base "Words that mean the choice, by language."
* flows.nodes.wait.expects.choices.words insert JsonMayBeEmpty
* flows.nodes.wait.expects.choices.words.language 1..1 string "Language of the words."
* flows.nodes.wait.expects.choices.words.language insert JsonMayBeEmpty
* flows.nodes.wait.expects.choices.words.words 0..* string "The words."
* flows.nodes.wait.expects.choices.words.words insert JsonMayBeEmpty
* flows.nodes.wait.expects.choices.at 1..1 string "Where the part stood in its file, as a JSON Pointer."
* flows.nodes.wait.expects.choices.at insert JsonMayBeEmpty
* flows.nodes.wait.expects.choices.kept 0..1 Base "What the file says of the part and the model has no word for."
* flows.nodes.wait.expects.choices.kept.format 1..1 string "Format whose words these are."
* flows.nodes.wait.expects.choices.kept.format obeys mhero-model-flow-1
* flows.nodes.wait.expects.choices.kept.properties 1..1 Base "The properties as the file had them."
* flows.nodes.wait.expects.choices.kept.absent 0..* string "What a writer makes and the file did not have."
* flows.nodes.wait.expects.choices.kept.absent insert JsonMayBeEmpty
* flows.nodes.wait.expects.multiple 0..1 boolean "Several choices may be given."
* flows.nodes.wait.timeout 0..1 Base "What happens when nobody answers."
* flows.nodes.wait.timeout.seconds 1..1 decimal "How long the flow waits."
* flows.nodes.wait.timeout.category 1..1 string "Uuid of the category that is taken then."
* flows.nodes.wait.timeout.category insert JsonMayBeEmpty
* flows.nodes.wait.at 1..1 string "Where the part stood in its file, as a JSON Pointer."
* flows.nodes.wait.at insert JsonMayBeEmpty
* flows.nodes.wait.kept 0..1 Base "What the file says of the part and the model has no word for."
* flows.nodes.wait.kept.format 1..1 string "Format whose words these are."
* flows.nodes.wait.kept.format obeys mhero-model-flow-1
* flows.nodes.wait.kept.properties 1..1 Base "The properties as the file had them."
* flows.nodes.wait.kept.absent 0..* string "What a writer makes and the file did not have."
* flows.nodes.wait.kept.absent insert JsonMayBeEmpty
* flows.nodes.router 0..1 Base "How the way on is chosen."
* flows.nodes.router obeys mhero-model-flow-17
* flows.nodes.router.kind 1..1 string "By comparing with cases, or by chance."
* flows.nodes.router.kind obeys mhero-model-flow-18
* flows.nodes.router.operand 0..1 string "Expression whose value is compared."
* flows.nodes.router.operand insert JsonMayBeEmpty
* flows.nodes.router.cases 0..* Base "Comparisons, in the order in which they are tried."
* flows.nodes.router.cases insert JsonMayBeEmpty
* flows.nodes.router.cases.uuid 1..1 string "Uuid of the comparison."
* flows.nodes.router.cases.uuid insert JsonMayBeEmpty
* flows.nodes.router.cases.test 1..1 Base "What is compared."
* flows.nodes.router.cases.test obeys mhero-model-flow-19 and mhero-model-flow-20
* flows.nodes.router.cases.test.kind 1..1 string "A named test, or a bare expression."
* flows.nodes.router.cases.test.kind obeys mhero-model-flow-21
* flows.nodes.router.cases.test.name 0..1 string "Name of the test, as goflow names it."
* flows.nodes.router.cases.test.name insert JsonMayBeEmpty
* flows.nodes.router.cases.test.arguments 0..* string "What the test compares with."
* flows.nodes.router.cases.test.arguments insert JsonMayBeEmpty
* flows.nodes.router.cases.test.translations 0..* Base "The arguments in other languages."
* flows.nodes.router.cases.test.translations insert JsonMayBeEmpty
* flows.nodes.router.cases.test.translations.language 1..1 string "Language of the arguments."
* flows.nodes.router.cases.test.translations.language insert JsonMayBeEmpty
* flows.nodes.router.cases.test.translations.arguments 0..* string "The arguments in that language."
* flows.nodes.router.cases.test.translations.arguments insert JsonMayBeEmpty
* flows.nodes.router.cases.test.expression 0..1 string "The expression."
* flows.nodes.router.cases.test.expression insert JsonMayBeEmpty
* flows.nodes.router.cases.category 1..1 string "Uuid of the category that a match gives."
* flows.nodes.router.cases.category insert JsonMayBeEmpty
* flows.nodes.router.cases.at 1..1 string "Where the part stood in its file, as a JSON Pointer."
* flows.nodes.router.cases.at insert JsonMayBeEmpty
* flows.nodes.router.cases.kept 0..1 Base "What the file says of the part and the model has no word for."
* flows.nodes.router.cases.kept.format 1..1 string "Format whose words these are."
* flows.nodes.router.cases.kept.format obeys mhero-model-flow-1
* flows.nodes.router.cases.kept.properties 1..1 Base "The properties as the file had them."
* flows.nodes.router.cases.kept.absent 0..* string "What a writer makes and the file did not have."
* flows.nodes.router.cases.kept.absent insert JsonMayBeEmpty
* flows.nodes.router.defaultCategory 0..1 string "Uuid of the category that is taken when nothing matches."
* flows.nodes.router.defaultCategory insert JsonMayBeEmpty
* flows.nodes.router.categories 0..* Base "Named outcomes."
* flows.nodes.router.categories insert JsonMayBeEmpty
* flows.nodes.router.categories.uuid 1..1 string "Uuid of the outcome."
* flows.nodes.router.categories.uuid insert JsonMayBeEmpty
* flows.nodes.router.categories.name 1..1 string "Name of the outcome in the base language."
* flows.nodes.router.categories.name insert JsonMayBeEmpty
* flows.nodes.router.categories.translations 0..* Base "The name in other languages."
* flows.nodes.router.categories.translations insert JsonMayBeEmpty
* flows.nodes.router.categories.translations.language 1..1 string "Language of the name."
* flows.nodes.router.categories.translations.language insert JsonMayBeEmpty
* flows.nodes.router.categories.translations.name 1..1 string "The name in that language."
* flows.nodes.router.categories.translations.name insert JsonMayBeEmpty
* flows.nodes.router.categories.exit 1..1 string "Uuid of the exit that the outcome takes."
* flows.nodes.router.categories.exit insert JsonMayBeEmpty
* flows.nodes.router.categories.at 1..1 string "Where the part stood in its file, as a JSON Pointer."
* flows.nodes.router.categories.at insert JsonMayBeEmpty
* flows.nodes.router.categories.kept 0..1 Base "What the file says of the part and the model has no word for."
* flows.nodes.router.categories.kept.format 1..1 string "Format whose words these are."
* flows.nodes.router.categories.kept.format obeys mhero-model-flow-1
* flows.nodes.router.categories.kept.properties 1..1 Base "The properties as the file had them."
* flows.nodes.router.categories.kept.absent 0..* string "What a writer makes and the file did not have."
* flows.nodes.router.categories.kept.absent insert JsonMayBeEmpty
* flows.nodes.router.resultName 0..1 string "Name of the result that takes the answer."
* flows.nodes.router.resultName insert JsonMayBeEmpty
* flows.nodes.router.at 1..1 string "Where the part stood in its file, as a JSON Pointer."
* flows.nodes.router.at insert JsonMayBeEmpty
* flows.nodes.router.kept 0..1 Base "What the file says of the part and the model has no word for."
* flows.nodes.router.kept.format 1..1 string "Format whose words these are."
* flows.nodes.router.kept.format obeys mhero-model-flow-1
* flows.nodes.router.kept.properties 1..1 Base "The properties as the file had them."
* flows.nodes.router.kept.absent 0..* string "What a writer makes and the file did not have."
* flows.nodes.router.kept.absent insert JsonMayBeEmpty
* flows.nodes.exits 0..* Base "Ways out of the step."
* flows.nodes.exits insert JsonMayBeEmpty
* flows.nodes.exits.uuid 1..1 string "Uuid of the exit."
* flows.nodes.exits.uuid insert JsonMayBeEmpty
* flows.nodes.exits.name 0..1 string "Name of the exit, where the format has one."
* flows.nodes.exits.name insert JsonMayBeEmpty
* flows.nodes.exits.destination 0..1 string "Uuid of the next step; missing where the flow ends."
* flows.nodes.exits.destination insert JsonMayBeEmpty
* flows.nodes.exits.at 1..1 string "Where the part stood in its file, as a JSON Pointer."
* flows.nodes.exits.at insert JsonMayBeEmpty
* flows.nodes.exits.kept 0..1 Base "What the file says of the part and the model has no word for."
* flows.nodes.exits.kept.format 1..1 string "Format whose words these are."
* flows.nodes.exits.kept.format obeys mhero-model-flow-1
* flows.nodes.exits.kept.properties 1..1 Base "The properties as the file had them."
* flows.nodes.exits.kept.absent 0..* string "What a writer makes and the file did not have."
* flows.nodes.exits.kept.absent insert JsonMayBeEmpty
* flows.nodes.position 0..1 Base "Where an editor draws the step."
* flows.nodes.position.left 1..1 decimal "From the left."
* flows.nodes.position.top 1..1 decimal "From the top."
* flows.nodes.at 1..1 string "Where the part stood in its file, as a JSON Pointer."
* flows.nodes.at insert JsonMayBeEmpty
* flows.nodes.kept 0..1 Base "What the file says of the part and the model has no word for."
* flows.nodes.kept.format 1..1 string "Format whose words these are."
* flows.nodes.kept.format obeys mhero-model-flow-1
* flows.nodes.kept.properties 1..1 Base "The properties as the file had them."
* flows.nodes.kept.absent 0..* string "What a writer makes and the file did not have."
* flows.nodes.kept.absent insert JsonMayBeEmpty
* flows.entry 0..1 string "Uuid of the step where the flow starts."
* flows.entry insert JsonMayBeEmpty
* flows.expireAfterMinutes 0..1 decimal "Minutes without an answer after which a run ends."
* flows.at 1..1 string "Where the part stood in its file, as a JSON Pointer."
* flows.at insert JsonMayBeEmpty
* flows.kept 0..1 Base "What the file says of the part and the model has no word for."
* flows.kept.format 1..1 string "Format whose words these are."
* flows.kept.format obeys mhero-model-flow-1
* flows.kept.properties 1..1 Base "The properties as the file had them."
* flows.kept.absent 0..* string "What a writer makes and the file did not have."
* flows.kept.absent insert JsonMayBeEmpty
* leftBehind 0..* Base "What reading the file could not take over."
* leftBehind insert JsonMayBeEmpty
* leftBehind.code 1..1 string "Code of the loss."
* leftBehind.code insert JsonMayBeEmpty
* leftBehind.at 1..1 string "Where in the file it stood, as a JSON Pointer."
* leftBehind.at insert JsonMayBeEmpty
* leftBehind.what 1..1 string "What is lost."
* leftBehind.what insert JsonMayBeEmpty
* leftBehind.why 1..1 string "Why it is lost."
* leftBehind.why insert JsonMayBeEmpty
* leftBehind.keptIn 0..1 string "Where it is kept all the same."
* leftBehind.keptIn insert JsonMayBeEmpty
* at 1..1 string "Where the part stood in its file, as a JSON Pointer."
* at insert JsonMayBeEmpty
* kept 0..1 Base "What the file says of the document and the model has no word for."
* kept.format 1..1 string "Format whose words these are."
* kept.format obeys mhero-model-flow-1
* kept.properties 1..1 Base "The properties as the file had them."
* kept.absent 0..* string "What a writer makes and the file did not have."
* kept.absent insert JsonMayBeEmpty

Invariant: mhero-model-flow-1
Description: "It is one of rapidpro, floip, questionnaire, viamo."
Severity: #error
Expression: "$this in ('rapidpro' | 'floip' | 'questionnaire' | 'viamo')"

Invariant: mhero-model-flow-2
Description: "It is one of messaging, background, offline, voice."
Severity: #error
Expression: "$this in ('messaging' | 'background' | 'offline' | 'voice')"

Invariant: mhero-model-flow-3
Description: "What has the kind message has mode."
Severity: #error
Expression: "`kind` = 'message' implies `mode`.exists()"

Invariant: mhero-model-flow-4
Description: "What has the kind set-contact has property, value."
Severity: #error
Expression: "`kind` = 'set-contact' implies (`property`.exists() and `value`.exists())"

Invariant: mhero-model-flow-5
Description: "What has the kind set-result has name, value."
Severity: #error
Expression: "`kind` = 'set-result' implies (`name`.exists() and `value`.exists())"

Invariant: mhero-model-flow-6
Description: "What has the kind run-flow has flow."
Severity: #error
Expression: "`kind` = 'run-flow' implies `flow`.exists()"

Invariant: mhero-model-flow-7
Description: "What has the kind webhook has method, url."
Severity: #error
Expression: "`kind` = 'webhook' implies (`method`.exists() and `url`.exists())"

Invariant: mhero-model-flow-8
Description: "What has the kind other has type."
Severity: #error
Expression: "`kind` = 'other' implies `type`.exists()"

Invariant: mhero-model-flow-9
Description: "It is one of message, set-contact, add-to-groups, remove-from-groups, set-result, run-flow, webhook, other."
Severity: #error
Expression: "$this in ('message' | 'set-contact' | 'add-to-groups' | 'remove-from-groups' | 'set-result' | 'run-flow' | 'webhook' | 'other')"

Invariant: mhero-model-flow-10
Description: "It is one of voice, text."
Severity: #error
Expression: "$this in ('voice' | 'text')"

Invariant: mhero-model-flow-11
Description: "It is one of field, name, language, timezone, status."
Severity: #error
Expression: "$this in ('field' | 'name' | 'language' | 'timezone' | 'status')"

Invariant: mhero-model-flow-12
Description: "What has the kind media has media."
Severity: #error
Expression: "`kind` = 'media' implies `media`.exists()"

Invariant: mhero-model-flow-13
Description: "What has the kind dial has phone."
Severity: #error
Expression: "`kind` = 'dial' implies `phone`.exists()"

Invariant: mhero-model-flow-14
Description: "What has the kind choice has multiple."
Severity: #error
Expression: "`kind` = 'choice' implies `multiple`.exists()"

Invariant: mhero-model-flow-15
Description: "It is one of any, media, location, digits, dial, number, text, choice."
Severity: #error
Expression: "$this in ('any' | 'media' | 'location' | 'digits' | 'dial' | 'number' | 'text' | 'choice')"

Invariant: mhero-model-flow-16
Description: "It is one of audio, image, video."
Severity: #error
Expression: "$this in ('audio' | 'image' | 'video')"

Invariant: mhero-model-flow-17
Description: "What has the kind switch has operand."
Severity: #error
Expression: "`kind` = 'switch' implies `operand`.exists()"

Invariant: mhero-model-flow-18
Description: "It is one of switch, random."
Severity: #error
Expression: "$this in ('switch' | 'random')"

Invariant: mhero-model-flow-19
Description: "What has the kind function has name."
Severity: #error
Expression: "`kind` = 'function' implies `name`.exists()"

Invariant: mhero-model-flow-20
Description: "What has the kind expression has expression."
Severity: #error
Expression: "`kind` = 'expression' implies `expression`.exists()"

Invariant: mhero-model-flow-21
Description: "It is one of function, expression."
Severity: #error
Expression: "$this in ('function' | 'expression')"

Mapping: MHeroModelFlowToFhir
Source: MHeroModelFlow
Target: "http://mhero.org/fhir/flows.html"
Id: fhir
Title: "FHIR R4 by the profiles of this guide"
* format -> "Library.extension(mhero-flow-format)"
* version -> "Library.extension(mhero-flow-format)"
* kind -> "Library.extension(mhero-flow-format)"
* name -> "Library.title"
* uuid -> "Library.identifier"
* flows -> "Questionnaire"
* flows.uuid -> "Questionnaire.identifier.value, Questionnaire.url"
* flows.name -> "Questionnaire.title, Questionnaire.name"
* flows.type -> "Questionnaire.extension(mhero-flow-type)"
* flows.version -> "Questionnaire.extension(mhero-flow-source)"
* flows.baseLanguage -> "Questionnaire.language"
* flows.languages -> "Questionnaire.extension(mhero-flow-language)"
* flows.nodes -> "Questionnaire.item"
* flows.nodes.uuid -> "Questionnaire.item.linkId"
* flows.nodes.name -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions -> "Questionnaire.item"
* flows.nodes.actions.kind -> "Questionnaire.item.type"
* flows.nodes.actions.mode -> "Questionnaire.extension(mhero-flow-type)"
* flows.nodes.actions.content -> "Questionnaire.item.text"
* flows.nodes.actions.content.language -> "Questionnaire.language, extension(translation)"
* flows.nodes.actions.content.text -> "Questionnaire.item.text"
* flows.nodes.actions.content.attachments -> "Questionnaire.item.extension(mhero-flow-media)"
* flows.nodes.actions.content.quickReplies -> "Questionnaire.item.extension(mhero-flow-quick-reply)"
* flows.nodes.actions.content.audio -> "Questionnaire.item.extension(mhero-flow-media)"
* flows.nodes.actions.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.at -> "OperationOutcome.issue.location"
* flows.nodes.actions.kept -> "Library.content.data"
* flows.nodes.actions.kept.format -> "Library.extension(mhero-flow-format)"
* flows.nodes.actions.kept.properties -> "Library.content.data"
* flows.nodes.actions.kept.absent -> "Library.content.data"
* flows.nodes.actions.property -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.field -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.field.key -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.field.name -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.value -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.groups -> "Group"
* flows.nodes.actions.groups.uuid -> "Group.identifier.value"
* flows.nodes.actions.groups.name -> "Group.name"
* flows.nodes.actions.all -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.name -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.category -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.flow -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.flow.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.flow.name -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.terminal -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.method -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.url -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.headers -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.headers.key -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.headers.value -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.body -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.resultName -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.type -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.wait -> "Questionnaire.item"
* flows.nodes.wait.expects -> "Questionnaire.item.extension(mhero-flow-answer-type)"
* flows.nodes.wait.expects.kind -> "Questionnaire.item.type"
* flows.nodes.wait.expects.media -> "Questionnaire.item.extension(mhero-flow-answer-type)"
* flows.nodes.wait.expects.count -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.wait.expects.terminatedBy -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.wait.expects.phone -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.wait.expects.minimum -> "Questionnaire.item.extension(minValue)"
* flows.nodes.wait.expects.maximum -> "Questionnaire.item.extension(maxValue)"
* flows.nodes.wait.expects.maxDigits -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.wait.expects.choices -> "Questionnaire.item.answerOption"
* flows.nodes.wait.expects.choices.name -> "Questionnaire.item.answerOption.valueCoding.code"
* flows.nodes.wait.expects.choices.label -> "Questionnaire.item.answerOption.valueCoding.display"
* flows.nodes.wait.expects.choices.label.language -> "Questionnaire.language, extension(translation)"
* flows.nodes.wait.expects.choices.label.text -> "Questionnaire.item.answerOption.valueCoding.display"
* flows.nodes.wait.expects.choices.label.attachments -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.wait.expects.choices.label.quickReplies -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.wait.expects.choices.label.audio -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.wait.expects.choices.words -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.wait.expects.choices.words.language -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.wait.expects.choices.words.words -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.wait.expects.choices.at -> "OperationOutcome.issue.location"
* flows.nodes.wait.expects.choices.kept -> "Library.content.data"
* flows.nodes.wait.expects.choices.kept.format -> "Library.extension(mhero-flow-format)"
* flows.nodes.wait.expects.choices.kept.properties -> "Library.content.data"
* flows.nodes.wait.expects.choices.kept.absent -> "Library.content.data"
* flows.nodes.wait.expects.multiple -> "Questionnaire.item.repeats"
* flows.nodes.wait.timeout -> "Questionnaire.item.extension(mhero-flow-timeout)"
* flows.nodes.wait.timeout.seconds -> "Questionnaire.item.extension(mhero-flow-timeout)"
* flows.nodes.wait.timeout.category -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.wait.at -> "OperationOutcome.issue.location"
* flows.nodes.wait.kept -> "Library.content.data"
* flows.nodes.wait.kept.format -> "Library.extension(mhero-flow-format)"
* flows.nodes.wait.kept.properties -> "Library.content.data"
* flows.nodes.wait.kept.absent -> "Library.content.data"
* flows.nodes.router -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.kind -> "Questionnaire.item.extension(mhero-flow-decision)"
* flows.nodes.router.operand -> "Questionnaire.item.extension(mhero-flow-decision)"
* flows.nodes.router.cases -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.cases.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.router.cases.test -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.cases.test.kind -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.cases.test.name -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.cases.test.arguments -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.cases.test.translations -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.cases.test.translations.language -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.cases.test.translations.arguments -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.cases.test.expression -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.cases.category -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.cases.at -> "OperationOutcome.issue.location"
* flows.nodes.router.cases.kept -> "Library.content.data"
* flows.nodes.router.cases.kept.format -> "Library.extension(mhero-flow-format)"
* flows.nodes.router.cases.kept.properties -> "Library.content.data"
* flows.nodes.router.cases.kept.absent -> "Library.content.data"
* flows.nodes.router.defaultCategory -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.categories -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.categories.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.router.categories.name -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.categories.translations -> "Questionnaire.item.answerOption.valueCoding.display"
* flows.nodes.router.categories.translations.language -> "Questionnaire.item.answerOption.valueCoding.display"
* flows.nodes.router.categories.translations.name -> "Questionnaire.item.answerOption.valueCoding.display"
* flows.nodes.router.categories.exit -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.categories.at -> "OperationOutcome.issue.location"
* flows.nodes.router.categories.kept -> "Library.content.data"
* flows.nodes.router.categories.kept.format -> "Library.extension(mhero-flow-format)"
* flows.nodes.router.categories.kept.properties -> "Library.content.data"
* flows.nodes.router.categories.kept.absent -> "Library.content.data"
* flows.nodes.router.resultName -> "Questionnaire.item.extension(mhero-flow-result)"
* flows.nodes.router.at -> "OperationOutcome.issue.location"
* flows.nodes.router.kept -> "Library.content.data"
* flows.nodes.router.kept.format -> "Library.extension(mhero-flow-format)"
* flows.nodes.router.kept.properties -> "Library.content.data"
* flows.nodes.router.kept.absent -> "Library.content.data"
* flows.nodes.exits -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.exits.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.exits.name -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.exits.destination -> "Questionnaire.item.extension(mhero-flow-route), Questionnaire.item.enableWhen"
* flows.nodes.exits.at -> "OperationOutcome.issue.location"
* flows.nodes.exits.kept -> "Library.content.data"
* flows.nodes.exits.kept.format -> "Library.extension(mhero-flow-format)"
* flows.nodes.exits.kept.properties -> "Library.content.data"
* flows.nodes.exits.kept.absent -> "Library.content.data"
* flows.nodes.position -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.position.left -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.position.top -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.at -> "OperationOutcome.issue.location"
* flows.nodes.kept -> "Library.content.data"
* flows.nodes.kept.format -> "Library.extension(mhero-flow-format)"
* flows.nodes.kept.properties -> "Library.content.data"
* flows.nodes.kept.absent -> "Library.content.data"
* flows.entry -> "Questionnaire.item"
* flows.expireAfterMinutes -> "Basic.extension(mhero-workflows-details)"
* flows.at -> "OperationOutcome.issue.location"
* flows.kept -> "Library.content.data"
* flows.kept.format -> "Library.extension(mhero-flow-format)"
* flows.kept.properties -> "Library.content.data"
* flows.kept.absent -> "Library.content.data"
* leftBehind -> "OperationOutcome.issue"
* leftBehind.code -> "OperationOutcome.issue.details"
* leftBehind.at -> "OperationOutcome.issue.location"
* leftBehind.what -> "OperationOutcome.issue.diagnostics"
* leftBehind.why -> "OperationOutcome.issue.diagnostics"
* leftBehind.keptIn -> "OperationOutcome.issue.diagnostics"
* at -> "OperationOutcome.issue.location"
* kept -> "Library.content.data"
* kept.format -> "Library.extension(mhero-flow-format)"
* kept.properties -> "Library.content.data"
* kept.absent -> "Library.content.data"
