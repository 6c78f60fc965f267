// Made by scripts/logical-models.ts of the types and schemas that the program reads with.
Logical: MHeroModelFloipContainer
Id: mhero-model-floip-container
Title: "FLOIP Container"
Description: "A container of the FLOIP Flow Specification, version 1.0.0-rc4. It is made from the JSON Schema that the reader checks with, and is for those who want to know which field of a container becomes which element of FHIR. Blocks of vendors may have settings that it does not name."
* insert Definition
* uuid 1..1 string "Uuid of the container."
* uuid obeys mhero-model-floip-container-1
* name 1..1 string "Name of the container."
* name insert JsonMayBeEmpty
* description 0..1 string "What the container is for."
* description insert JsonNullable
* description insert JsonMayBeEmpty
* flows 0..* Base "The flows."
* flows insert JsonMayBeEmpty
* flows.uuid 1..1 string "Uuid of the flow."
* flows.uuid obeys mhero-model-floip-container-1
* flows.name 1..1 string "Name of the flow."
* flows.name insert JsonMayBeEmpty
* flows.lastModified 1..1 string "When the flow was changed last."
* flows.lastModified insert JsonName("last_modified")
* flows.lastModified obeys mhero-model-floip-container-2
* flows.interactionTimeout 1..1 integer "Seconds without an answer after which a run ends."
* flows.interactionTimeout insert JsonName("interaction_timeout")
* flows.supportedModes 0..* string "How the flow can meet its contact."
* flows.supportedModes insert JsonName("supported_modes")
* flows.supportedModes insert JsonMayBeEmpty
* flows.supportedModes obeys mhero-model-floip-container-3
* flows.languages 0..* Base "Languages of the flow; the first one is the base language."
* flows.languages insert JsonMayBeEmpty
* flows.languages.id 1..1 string "Id by which resources name the language."
* flows.languages.id insert JsonMayBeEmpty
* flows.languages.iso6393 1..1 string "The language."
* flows.languages.iso6393 insert JsonName("iso_639_3")
* flows.languages.iso6393 obeys mhero-model-floip-container-4
* flows.languages.label 0..1 string "Name of the language."
* flows.languages.label insert JsonNullable
* flows.languages.label insert JsonMayBeEmpty
* flows.languages.variant 0..1 string "Dialect or region."
* flows.languages.variant insert JsonNullable
* flows.languages.variant insert JsonMayBeEmpty
* flows.languages.bcp47 0..1 string "The language with its variant as a BCP 47 tag."
* flows.languages.bcp47 insert JsonName("bcp_47")
* flows.languages.bcp47 insert JsonNullable
* flows.languages.bcp47 insert JsonMayBeEmpty
* flows.blocks 0..* Base "Steps of the flow."
* flows.blocks insert JsonMayBeEmpty
* flows.blocks.uuid 1..1 string "Uuid of the step."
* flows.blocks.uuid obeys mhero-model-floip-container-1
* flows.blocks.name 1..1 string "Name of the step, by which expressions name its answer."
* flows.blocks.name obeys mhero-model-floip-container-5
* flows.blocks.type 1..1 string "What the step does."
* flows.blocks.type insert JsonMayBeEmpty
* flows.blocks.config 1..1 Base "How it does it; which settings there are depends on the type."
* flows.blocks.config insert JsonMayBeEmpty
* flows.blocks.config.setContactProperty 0..* Base "Properties of the contact that are set."
* flows.blocks.config.setContactProperty insert JsonName("set_contact_property")
* flows.blocks.config.setContactProperty insert JsonNullable
* flows.blocks.config.setContactProperty insert JsonMayBeEmpty
* flows.blocks.config.setContactProperty.propertyKey 1..1 string "Key of the property."
* flows.blocks.config.setContactProperty.propertyKey insert JsonName("property_key")
* flows.blocks.config.setContactProperty.propertyKey insert JsonMayBeEmpty
* flows.blocks.config.setContactProperty.propertyValue 1..1 string "Value or expression."
* flows.blocks.config.setContactProperty.propertyValue insert JsonName("property_value")
* flows.blocks.config.setContactProperty.propertyValue insert JsonMayBeEmpty
* flows.blocks.config.message 0..1 string "Text of a log entry, or a resource with the message."
* flows.blocks.config.message insert JsonNullable
* flows.blocks.config.message insert JsonMayBeEmpty
* flows.blocks.config.flowId 0..1 string "The flow that is run."
* flows.blocks.config.flowId insert JsonName("flow_id")
* flows.blocks.config.flowId obeys mhero-model-floip-container-1
* flows.blocks.config.value 0..1 string "Expression that is stored as a result."
* flows.blocks.config.value insert JsonMayBeEmpty
* flows.blocks.config.groups 0..* Base "Groups that the contact joins or leaves."
* flows.blocks.config.groups insert JsonNullable
* flows.blocks.config.groups insert JsonMayBeEmpty
* flows.blocks.config.groups.groupKey 1..1 string "Key of the group."
* flows.blocks.config.groups.groupKey insert JsonName("group_key")
* flows.blocks.config.groups.groupKey insert JsonMayBeEmpty
* flows.blocks.config.groups.groupName 0..1 string "Name of the group."
* flows.blocks.config.groups.groupName insert JsonName("group_name")
* flows.blocks.config.groups.groupName insert JsonNullable
* flows.blocks.config.groups.groupName insert JsonMayBeEmpty
* flows.blocks.config.isMember 0..1 boolean "Whether the contact joins or leaves."
* flows.blocks.config.isMember insert JsonName("is_member")
* flows.blocks.config.isMember insert JsonNullable
* flows.blocks.config.clear 0..1 boolean "The contact leaves all groups."
* flows.blocks.config.clear insert JsonNullable
* flows.blocks.config.method 0..1 string "HTTP method."
* flows.blocks.config.method insert JsonMayBeEmpty
* flows.blocks.config.url 0..1 string "Address of the service."
* flows.blocks.config.url insert JsonMayBeEmpty
* flows.blocks.config.queryParams 0..1 Base "Parameters of the address."
* flows.blocks.config.queryParams insert JsonName("query_params")
* flows.blocks.config.headers 0..1 Base "HTTP headers."
* flows.blocks.config.auth 0..1 Base "How the service knows the caller."
* flows.blocks.config.maxContentLength 0..1 integer "How long the answer may be."
* flows.blocks.config.maxContentLength insert JsonName("max_content_length")
* flows.blocks.config.maxContentLength insert JsonNullable
* flows.blocks.config.body 0..1 string "Body of the request."
* flows.blocks.config.body insert JsonNullable
* flows.blocks.config.body insert JsonMayBeEmpty
* flows.blocks.config.timeout 0..1 integer "Seconds that the service may take."
* flows.blocks.config.timeout insert JsonNullable
* flows.blocks.config.waitForResponse 0..1 boolean "The flow waits for the answer of the service."
* flows.blocks.config.waitForResponse insert JsonName("wait_for_response")
* flows.blocks.config.waitForResponse insert JsonNullable
* flows.blocks.config.prompt 0..1 string "Resource that is sent or said."
* flows.blocks.config.prompt insert JsonNullable
* flows.blocks.config.prompt insert JsonMayBeEmpty
* flows.blocks.config.choices 0..* Base "Answers that are offered."
* flows.blocks.config.choices insert JsonMayBeEmpty
* flows.blocks.config.choices.name 1..1 string "Name of the choice, without language."
* flows.blocks.config.choices.name insert JsonMayBeEmpty
* flows.blocks.config.choices.prompt 0..1 string "Resource with what the contact reads."
* flows.blocks.config.choices.prompt insert JsonNullable
* flows.blocks.config.choices.prompt insert JsonMayBeEmpty
* flows.blocks.config.choices.ivrTest 0..1 Base "What means the choice in a call."
* flows.blocks.config.choices.ivrTest insert JsonName("ivr_test")
* flows.blocks.config.choices.ivrTest insert JsonNullable
* flows.blocks.config.choices.ivrTest.testExpression 1..1 string "The expression."
* flows.blocks.config.choices.ivrTest.testExpression insert JsonName("test_expression")
* flows.blocks.config.choices.ivrTest.testExpression insert JsonMayBeEmpty
* flows.blocks.config.choices.textTests 0..* Base "What means the choice in a text."
* flows.blocks.config.choices.textTests insert JsonName("text_tests")
* flows.blocks.config.choices.textTests insert JsonNullable
* flows.blocks.config.choices.textTests insert JsonMayBeEmpty
* flows.blocks.config.choices.textTests.testExpression 1..1 string "The expression."
* flows.blocks.config.choices.textTests.testExpression insert JsonName("test_expression")
* flows.blocks.config.choices.textTests.testExpression insert JsonMayBeEmpty
* flows.blocks.config.choices.textTests.language 0..1 string "Language of the text."
* flows.blocks.config.choices.textTests.language insert JsonNullable
* flows.blocks.config.choices.textTests.language insert JsonMayBeEmpty
* flows.blocks.config.questionPrompt 0..1 string "Resource that asks before the choices."
* flows.blocks.config.questionPrompt insert JsonName("question_prompt")
* flows.blocks.config.questionPrompt insert JsonNullable
* flows.blocks.config.questionPrompt insert JsonMayBeEmpty
* flows.blocks.config.ivr 0..1 Base "Settings for calls."
* flows.blocks.config.ivr insert JsonName("IVR")
* flows.blocks.config.ivr insert JsonNullable
* flows.blocks.config.ivr insert JsonMayBeEmpty
* flows.blocks.config.ivr.digitPrompts 0..* string "Resources that say the keys."
* flows.blocks.config.ivr.digitPrompts insert JsonName("digit_prompts")
* flows.blocks.config.ivr.digitPrompts insert JsonNullable
* flows.blocks.config.ivr.digitPrompts insert JsonMayBeEmpty
* flows.blocks.config.ivr.randomizeChoiceOrder 0..1 boolean "The choices are said in any order."
* flows.blocks.config.ivr.randomizeChoiceOrder insert JsonName("randomize_choice_order")
* flows.blocks.config.ivr.randomizeChoiceOrder insert JsonNullable
* flows.blocks.config.ivr.maxDigits 0..1 decimal "How many digits a number may have."
* flows.blocks.config.ivr.maxDigits insert JsonName("max_digits")
* flows.blocks.config.ivr.maxDigits insert JsonNullable
* flows.blocks.config.ivr.maxDurationSeconds 0..1 decimal "How long a recording may be."
* flows.blocks.config.ivr.maxDurationSeconds insert JsonName("max_duration_seconds")
* flows.blocks.config.ivr.maxDurationSeconds insert JsonNullable
* flows.blocks.config.ivr.endRecordingDigits 0..1 string "Key that ends a recording."
* flows.blocks.config.ivr.endRecordingDigits insert JsonName("end_recording_digits")
* flows.blocks.config.ivr.endRecordingDigits insert JsonNullable
* flows.blocks.config.ivr.endRecordingDigits insert JsonMayBeEmpty
* flows.blocks.config.ivr2 0..1 Base "Settings for calls."
* flows.blocks.config.ivr2 insert JsonName("ivr")
* flows.blocks.config.ivr2 insert JsonNullable
* flows.blocks.config.ivr2 insert JsonMayBeEmpty
* flows.blocks.config.ivr2.digitPrompts 0..* string "Resources that say the keys."
* flows.blocks.config.ivr2.digitPrompts insert JsonName("digit_prompts")
* flows.blocks.config.ivr2.digitPrompts insert JsonNullable
* flows.blocks.config.ivr2.digitPrompts insert JsonMayBeEmpty
* flows.blocks.config.ivr2.randomizeChoiceOrder 0..1 boolean "The choices are said in any order."
* flows.blocks.config.ivr2.randomizeChoiceOrder insert JsonName("randomize_choice_order")
* flows.blocks.config.ivr2.randomizeChoiceOrder insert JsonNullable
* flows.blocks.config.ivr2.maxDigits 0..1 decimal "How many digits a number may have."
* flows.blocks.config.ivr2.maxDigits insert JsonName("max_digits")
* flows.blocks.config.ivr2.maxDigits insert JsonNullable
* flows.blocks.config.ivr2.maxDurationSeconds 0..1 decimal "How long a recording may be."
* flows.blocks.config.ivr2.maxDurationSeconds insert JsonName("max_duration_seconds")
* flows.blocks.config.ivr2.maxDurationSeconds insert JsonNullable
* flows.blocks.config.ivr2.endRecordingDigits 0..1 string "Key that ends a recording."
* flows.blocks.config.ivr2.endRecordingDigits insert JsonName("end_recording_digits")
* flows.blocks.config.ivr2.endRecordingDigits insert JsonNullable
* flows.blocks.config.ivr2.endRecordingDigits insert JsonMayBeEmpty
* flows.blocks.config.minimumChoices 0..1 integer "Least count of choices."
* flows.blocks.config.minimumChoices insert JsonName("minimum_choices")
* flows.blocks.config.minimumChoices insert JsonNullable
* flows.blocks.config.maximumChoices 0..1 integer "Greatest count of choices."
* flows.blocks.config.maximumChoices insert JsonName("maximum_choices")
* flows.blocks.config.maximumChoices insert JsonNullable
* flows.blocks.config.validationMinimum 0..1 decimal "Least number."
* flows.blocks.config.validationMinimum insert JsonName("validation_minimum")
* flows.blocks.config.validationMinimum insert JsonNullable
* flows.blocks.config.validationMaximum 0..1 decimal "Greatest number."
* flows.blocks.config.validationMaximum insert JsonName("validation_maximum")
* flows.blocks.config.validationMaximum insert JsonNullable
* flows.blocks.config.accuracyThresholdMeters 0..1 decimal "How exact a place must be."
* flows.blocks.config.accuracyThresholdMeters insert JsonName("accuracy_threshold_meters")
* flows.blocks.config.accuracyThresholdMeters insert JsonNullable
* flows.blocks.config.accuracyTimeoutSeconds 0..1 decimal "How long the device may look for it."
* flows.blocks.config.accuracyTimeoutSeconds insert JsonName("accuracy_timeout_seconds")
* flows.blocks.config.accuracyTimeoutSeconds insert JsonNullable
* flows.blocks.exits 0..* Base "Ways out of the step, in the order in which they are tried."
* flows.blocks.exits insert JsonMayBeEmpty
* flows.blocks.exits.uuid 1..1 string "Uuid of the exit."
* flows.blocks.exits.uuid obeys mhero-model-floip-container-1
* flows.blocks.exits.name 1..1 string "Name of the exit."
* flows.blocks.exits.name insert JsonMayBeEmpty
* flows.blocks.exits.destinationBlock 0..1 string "The next step; missing where the flow ends."
* flows.blocks.exits.destinationBlock insert JsonName("destination_block")
* flows.blocks.exits.destinationBlock insert JsonNullable
* flows.blocks.exits.destinationBlock insert JsonMayBeEmpty
* flows.blocks.exits.destinationBlock obeys mhero-model-floip-container-6
* flows.blocks.exits.semanticLabel 0..1 string "What the exit means."
* flows.blocks.exits.semanticLabel insert JsonName("semantic_label")
* flows.blocks.exits.semanticLabel insert JsonNullable
* flows.blocks.exits.semanticLabel insert JsonMayBeEmpty
* flows.blocks.exits.test 0..1 string "Expression that must be true for the exit."
* flows.blocks.exits.test insert JsonNullable
* flows.blocks.exits.test obeys mhero-model-floip-container-7
* flows.blocks.exits.default 0..1 boolean "The exit that is taken when no other one is."
* flows.blocks.exits.default insert JsonNullable
* flows.blocks.exits.config 0..1 Base "Settings of the exit."
* flows.blocks.exits.vendorMetadata 0..1 Base "What a vendor keeps."
* flows.blocks.exits.vendorMetadata insert JsonName("vendor_metadata")
* flows.blocks.label 0..1 string "Text for people who edit the flow."
* flows.blocks.label insert JsonNullable
* flows.blocks.label insert JsonMayBeEmpty
* flows.blocks.semanticLabel 0..1 string "What the step means."
* flows.blocks.semanticLabel insert JsonName("semantic_label")
* flows.blocks.semanticLabel insert JsonNullable
* flows.blocks.semanticLabel insert JsonMayBeEmpty
* flows.blocks.tags 0..* string "Words to find the step by."
* flows.blocks.tags insert JsonNullable
* flows.blocks.tags insert JsonMayBeEmpty
* flows.blocks.vendorMetadata 0..1 Base "What a vendor keeps."
* flows.blocks.vendorMetadata insert JsonName("vendor_metadata")
* flows.blocks.uiMetadata 0..1 Base "What an editor keeps."
* flows.blocks.uiMetadata insert JsonName("ui_metadata")
* flows.blocks.uiMetadata insert JsonNullable
* flows.blocks.uiMetadata insert JsonMayBeEmpty
* flows.blocks.uiMetadata.canvasCoordinates 0..1 Base "Where it draws the step."
* flows.blocks.uiMetadata.canvasCoordinates insert JsonName("canvas_coordinates")
* flows.blocks.uiMetadata.canvasCoordinates insert JsonNullable
* flows.blocks.uiMetadata.canvasCoordinates.x 1..1 decimal "From the left."
* flows.blocks.uiMetadata.canvasCoordinates.y 1..1 decimal "From the top."
* flows.firstBlockId 1..1 string "The step where the flow starts."
* flows.firstBlockId insert JsonName("first_block_id")
* flows.firstBlockId obeys mhero-model-floip-container-1
* flows.resources 0..* Base "Texts and recordings, which steps name by their uuid."
* flows.resources insert JsonMayBeEmpty
* flows.resources.uuid 1..1 string "Uuid of the resource."
* flows.resources.uuid obeys mhero-model-floip-container-1
* flows.resources.values 0..* Base "The same in each language and for each way of meeting a contact."
* flows.resources.values insert JsonMayBeEmpty
* flows.resources.values.languageId 1..1 string "Language."
* flows.resources.values.languageId insert JsonName("language_id")
* flows.resources.values.languageId insert JsonMayBeEmpty
* flows.resources.values.contentType 1..1 string "Text, sound, picture or video."
* flows.resources.values.contentType insert JsonName("content_type")
* flows.resources.values.contentType obeys mhero-model-floip-container-8
* flows.resources.values.modes 0..* string "For which ways of meeting a contact."
* flows.resources.values.modes insert JsonMayBeEmpty
* flows.resources.values.modes obeys mhero-model-floip-container-3
* flows.resources.values.value 1..1 string "The text, or the url of the recording."
* flows.resources.values.value insert JsonMayBeEmpty
* flows.resources.values.mimeType 0..1 string "Media type of the recording."
* flows.resources.values.mimeType insert JsonName("mime_type")
* flows.resources.values.mimeType insert JsonNullable
* flows.resources.values.mimeType obeys mhero-model-floip-container-9
* flows.label 0..1 string "Text for people who edit the flow."
* flows.label insert JsonNullable
* flows.label insert JsonMayBeEmpty
* flows.exitBlockId 0..1 string "The step that other flows come back to."
* flows.exitBlockId insert JsonName("exit_block_id")
* flows.exitBlockId insert JsonNullable
* flows.exitBlockId insert JsonMayBeEmpty
* flows.exitBlockId obeys mhero-model-floip-container-6
* flows.vendorMetadata 0..1 Base "What a vendor keeps."
* flows.vendorMetadata insert JsonName("vendor_metadata")
* vendorMetadata 0..1 Base "What a vendor keeps."
* vendorMetadata insert JsonName("vendor_metadata")
* specificationVersion 1..1 string "Version of the specification."
* specificationVersion insert JsonName("specification_version")
* specificationVersion obeys mhero-model-floip-container-10

Invariant: mhero-model-floip-container-1
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$')"

Invariant: mhero-model-floip-container-2
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^\\\\d{4}-\\\\d{2}-\\\\d{2}[ T]\\\\d{2}:\\\\d{2}:\\\\d{2}(\\\\.\\\\d{1,9})?(Z|[+-]00:?00)?$')"

Invariant: mhero-model-floip-container-3
Description: "It is one of TEXT, SMS, USSD, IVR, RICH_MESSAGING, OFFLINE."
Severity: #error
Expression: "$this in ('TEXT' | 'SMS' | 'USSD' | 'IVR' | 'RICH_MESSAGING' | 'OFFLINE')"

Invariant: mhero-model-floip-container-4
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^[a-z]{3}$')"

Invariant: mhero-model-floip-container-5
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^[\\\\p{L}\\\\p{M}\\\\p{N}_]+$')"

Invariant: mhero-model-floip-container-6
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^$|^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$')"

Invariant: mhero-model-floip-container-7
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('\\\\S')"

Invariant: mhero-model-floip-container-8
Description: "It is one of TEXT, AUDIO, IMAGE, VIDEO."
Severity: #error
Expression: "$this in ('TEXT' | 'AUDIO' | 'IMAGE' | 'VIDEO')"

Invariant: mhero-model-floip-container-9
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^[A-Za-z0-9][A-Za-z0-9!#$&^_.+\\\\-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+\\\\-]*(\\\\s*;.*)?$')"

Invariant: mhero-model-floip-container-10
Description: "It is one of 1.0.0-rc4, 1.0.0-rc.4."
Severity: #error
Expression: "$this in ('1.0.0-rc4' | '1.0.0-rc.4')"

Mapping: MHeroModelFloipContainerToFhir
Source: MHeroModelFloipContainer
Target: "http://mhero.org/fhir/flows.html"
Id: fhir
Title: "FHIR R4 by the profiles of this guide"
* uuid -> "Library.identifier"
* name -> "Library.title"
* description -> "Library.description"
* flows -> "Questionnaire"
* flows.uuid -> "Questionnaire.identifier.value, Questionnaire.url"
* flows.name -> "Questionnaire.title, Questionnaire.name"
* flows.lastModified -> "Questionnaire.date"
* flows.interactionTimeout -> "Basic.extension(mhero-workflows-details)"
* flows.supportedModes -> "Questionnaire.extension(mhero-flow-type)"
* flows.languages -> "Questionnaire.language, Questionnaire.extension(mhero-flow-language)"
* flows.languages.id -> "Questionnaire.extension(mhero-flow-language)"
* flows.languages.iso6393 -> "Questionnaire.extension(mhero-flow-language)"
* flows.languages.label -> "Questionnaire.extension(mhero-flow-source)"
* flows.languages.variant -> "Questionnaire.extension(mhero-flow-source)"
* flows.languages.bcp47 -> "Questionnaire.extension(mhero-flow-language)"
* flows.blocks -> "Questionnaire.item"
* flows.blocks.uuid -> "Questionnaire.item.linkId"
* flows.blocks.name -> "Questionnaire.item.extension(mhero-flow-result)"
* flows.blocks.type -> "Questionnaire.item.type, Questionnaire.item.extension(mhero-flow-answer-type)"
* flows.blocks.config -> "Questionnaire.item"
* flows.blocks.config.setContactProperty -> "Practitioner.extension(mhero-contact-field)"
* flows.blocks.config.setContactProperty.propertyKey -> "Practitioner.extension(mhero-contact-field)"
* flows.blocks.config.setContactProperty.propertyValue -> "Practitioner.extension(mhero-contact-field)"
* flows.blocks.config.message -> "Questionnaire.item.text"
* flows.blocks.config.flowId -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.value -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.groups -> "Group"
* flows.blocks.config.groups.groupKey -> "Group.identifier.value"
* flows.blocks.config.groups.groupName -> "Group.name"
* flows.blocks.config.isMember -> "Group.member"
* flows.blocks.config.clear -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.method -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.url -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.queryParams -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.headers -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.auth -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.maxContentLength -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.body -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.timeout -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.waitForResponse -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.prompt -> "Questionnaire.item.text"
* flows.blocks.config.choices -> "Questionnaire.item.answerOption"
* flows.blocks.config.choices.name -> "Questionnaire.item.answerOption.valueCoding.code"
* flows.blocks.config.choices.prompt -> "Questionnaire.item.answerOption.valueCoding.display"
* flows.blocks.config.choices.ivrTest -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.blocks.config.choices.ivrTest.testExpression -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.blocks.config.choices.textTests -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.blocks.config.choices.textTests.testExpression -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.blocks.config.choices.textTests.language -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.blocks.config.questionPrompt -> "Questionnaire.item.text"
* flows.blocks.config.ivr -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.ivr.digitPrompts -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.ivr.randomizeChoiceOrder -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.ivr.maxDigits -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.ivr.maxDurationSeconds -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.ivr.endRecordingDigits -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.ivr2 -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.ivr2.digitPrompts -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.ivr2.randomizeChoiceOrder -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.ivr2.maxDigits -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.ivr2.maxDurationSeconds -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.ivr2.endRecordingDigits -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.minimumChoices -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.maximumChoices -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.validationMinimum -> "Questionnaire.item.extension(minValue)"
* flows.blocks.config.validationMaximum -> "Questionnaire.item.extension(maxValue)"
* flows.blocks.config.accuracyThresholdMeters -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.config.accuracyTimeoutSeconds -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.exits -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.blocks.exits.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.exits.name -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.blocks.exits.destinationBlock -> "Questionnaire.item.extension(mhero-flow-route), Questionnaire.item.enableWhen"
* flows.blocks.exits.semanticLabel -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.exits.test -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.blocks.exits.default -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.blocks.exits.config -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.exits.vendorMetadata -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.label -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.semanticLabel -> "Questionnaire.item.code"
* flows.blocks.tags -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.vendorMetadata -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.uiMetadata -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.uiMetadata.canvasCoordinates -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.uiMetadata.canvasCoordinates.x -> "Questionnaire.extension(mhero-flow-source)"
* flows.blocks.uiMetadata.canvasCoordinates.y -> "Questionnaire.extension(mhero-flow-source)"
* flows.firstBlockId -> "Questionnaire.item"
* flows.resources -> "Questionnaire.item.text"
* flows.resources.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.resources.values -> "Questionnaire.item.text"
* flows.resources.values.languageId -> "extension(translation)"
* flows.resources.values.contentType -> "Questionnaire.item.extension(mhero-flow-media)"
* flows.resources.values.modes -> "Questionnaire.extension(mhero-flow-type)"
* flows.resources.values.value -> "Questionnaire.item.text, Questionnaire.item.extension(mhero-flow-media)"
* flows.resources.values.mimeType -> "Questionnaire.item.extension(mhero-flow-media)"
* flows.label -> "Questionnaire.extension(mhero-flow-source)"
* flows.exitBlockId -> "Questionnaire.extension(mhero-flow-source)"
* flows.vendorMetadata -> "Questionnaire.extension(mhero-flow-source)"
* vendorMetadata -> "Library.content.data"
* specificationVersion -> "Library.extension(mhero-flow-format)"
