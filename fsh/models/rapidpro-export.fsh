// Made by scripts/logical-models.ts of the types and schemas that the program reads with.
Logical: MHeroModelRapidProExport
Id: mhero-model-rapidpro-export
Title: "RapidPro Export"
Description: "A file of version 13 as RapidPro exports it, with flows of spec 13.0 to 14.4. It is made from the JSON Schema that the reader checks with, and is for those who want to know which field of an export becomes which element of FHIR."
* insert Definition
* version[x] 1..1 integer or string "Version of the export."
* version[x] insert JsonMayBeEmpty
* version[x] insert JsonPrimitiveChoice
* site 0..1 string "Address of the platform that made the file."
* site insert JsonNullable
* site insert JsonMayBeEmpty
* flows 0..* Base "The flows."
* flows insert JsonMayBeEmpty
* flows.uuid 1..1 string "Uuid of the flow."
* flows.uuid obeys mhero-model-rapidpro-export-1
* flows.name 1..1 string "Name of the flow."
* flows.specVersion 1..1 string "Version of the flow specification."
* flows.specVersion insert JsonName("spec_version")
* flows.specVersion insert JsonMayBeEmpty
* flows.language 1..1 string "Language of the texts that are not translations."
* flows.type 1..1 string "How the flow meets its contact."
* flows.type obeys mhero-model-rapidpro-export-2
* flows.revision 0..1 integer "Count of changes that the editor saved."
* flows.revision insert JsonNullable
* flows.expireAfterMinutes 0..1 integer "Minutes without an answer after which a run ends."
* flows.expireAfterMinutes insert JsonName("expire_after_minutes")
* flows.expireAfterMinutes insert JsonNullable
* flows.localization 0..1 Base "Translations, by language, uuid of the part and property."
* flows.nodes 0..* Base "Steps of the flow; the first one is the start."
* flows.nodes insert JsonNullable
* flows.nodes insert JsonMayBeEmpty
* flows.nodes.uuid 1..1 string "Uuid of the step."
* flows.nodes.uuid obeys mhero-model-rapidpro-export-1
* flows.nodes.actions 0..* Base "What is done, in this order, before the contact is waited for."
* flows.nodes.actions insert JsonNullable
* flows.nodes.actions insert JsonMayBeEmpty
* flows.nodes.actions obeys mhero-model-rapidpro-export-3 and mhero-model-rapidpro-export-4 and mhero-model-rapidpro-export-5 and mhero-model-rapidpro-export-6 and mhero-model-rapidpro-export-7 and mhero-model-rapidpro-export-8 and mhero-model-rapidpro-export-9 and mhero-model-rapidpro-export-10 and mhero-model-rapidpro-export-11 and mhero-model-rapidpro-export-12 and mhero-model-rapidpro-export-13 and mhero-model-rapidpro-export-14 and mhero-model-rapidpro-export-15 and mhero-model-rapidpro-export-16 and mhero-model-rapidpro-export-17 and mhero-model-rapidpro-export-18 and mhero-model-rapidpro-export-19 and mhero-model-rapidpro-export-20 and mhero-model-rapidpro-export-21 and mhero-model-rapidpro-export-22 and mhero-model-rapidpro-export-23 and mhero-model-rapidpro-export-24 and mhero-model-rapidpro-export-25 and mhero-model-rapidpro-export-26 and mhero-model-rapidpro-export-27 and mhero-model-rapidpro-export-28
* flows.nodes.actions.type 1..1 string "What kind of action it is."
* flows.nodes.actions.type obeys mhero-model-rapidpro-export-29
* flows.nodes.actions.uuid 0..1 string "Uuid of the action."
* flows.nodes.actions.uuid obeys mhero-model-rapidpro-export-1
* flows.nodes.actions.groups 0..* Base "Groups that the action is about."
* flows.nodes.actions.groups insert JsonNullable
* flows.nodes.actions.groups insert JsonMayBeEmpty
* flows.nodes.actions.groups.uuid 0..1 string "Uuid of the group."
* flows.nodes.actions.groups.uuid insert JsonNullable
* flows.nodes.actions.groups.uuid insert JsonMayBeEmpty
* flows.nodes.actions.groups.uuid obeys mhero-model-rapidpro-export-30
* flows.nodes.actions.groups.name 0..1 string "Name of the group."
* flows.nodes.actions.groups.name insert JsonNullable
* flows.nodes.actions.groups.name insert JsonMayBeEmpty
* flows.nodes.actions.groups.nameMatch 0..1 string "Expression that gives the name of the group."
* flows.nodes.actions.groups.nameMatch insert JsonName("name_match")
* flows.nodes.actions.groups.nameMatch insert JsonNullable
* flows.nodes.actions.groups.nameMatch insert JsonMayBeEmpty
* flows.nodes.actions.scheme 0..1 string "Kind of the address that is added."
* flows.nodes.actions.scheme obeys mhero-model-rapidpro-export-31
* flows.nodes.actions.path 0..1 string "The address that is added."
* flows.nodes.actions.labels 0..* Base "Labels that the answer gets."
* flows.nodes.actions.labels insert JsonMayBeEmpty
* flows.nodes.actions.labels.uuid 0..1 string "Uuid of it in the platform."
* flows.nodes.actions.labels.uuid insert JsonNullable
* flows.nodes.actions.labels.uuid insert JsonMayBeEmpty
* flows.nodes.actions.labels.uuid obeys mhero-model-rapidpro-export-30
* flows.nodes.actions.labels.name 0..1 string "Name of it in the platform."
* flows.nodes.actions.labels.name insert JsonNullable
* flows.nodes.actions.labels.name insert JsonMayBeEmpty
* flows.nodes.actions.labels.nameMatch 0..1 string "Expression that gives the name of the label."
* flows.nodes.actions.labels.nameMatch insert JsonName("name_match")
* flows.nodes.actions.labels.nameMatch insert JsonNullable
* flows.nodes.actions.labels.nameMatch insert JsonMayBeEmpty
* flows.nodes.actions.input 0..1 string "Text that a service is asked about."
* flows.nodes.actions.input insert JsonNullable
* flows.nodes.actions.input insert JsonMayBeEmpty
* flows.nodes.actions.resultName 0..1 string "Result that takes what a service answers."
* flows.nodes.actions.resultName insert JsonName("result_name")
* flows.nodes.actions.resultName insert JsonNullable
* flows.nodes.actions.resultName insert JsonMayBeEmpty
* flows.nodes.actions.llm 0..1 Base "Language model that is asked."
* flows.nodes.actions.llm.uuid 1..1 string "Uuid of it in the platform."
* flows.nodes.actions.llm.uuid obeys mhero-model-rapidpro-export-1
* flows.nodes.actions.llm.name 0..1 string "Name of it in the platform."
* flows.nodes.actions.llm.name insert JsonNullable
* flows.nodes.actions.llm.name insert JsonMayBeEmpty
* flows.nodes.actions.instructions 0..1 string "What the language model is told."
* flows.nodes.actions.outputLocal 0..1 string "Variable that takes its answer."
* flows.nodes.actions.outputLocal insert JsonName("output_local")
* flows.nodes.actions.outputLocal obeys mhero-model-rapidpro-export-32
* flows.nodes.actions.resthook 0..1 string "Name of the hook that is called."
* flows.nodes.actions.method 0..1 string "HTTP method."
* flows.nodes.actions.method obeys mhero-model-rapidpro-export-33
* flows.nodes.actions.url 0..1 string "Address of the service."
* flows.nodes.actions.headers 0..* Base "HTTP headers by name."
* flows.nodes.actions.headers insert JsonNullable
* flows.nodes.actions.headers insert JsonByKey
* flows.nodes.actions.headers insert JsonMayBeEmpty
* flows.nodes.actions.headers.key 1..1 string "Name of the header."
* flows.nodes.actions.headers.value 0..1 string "Value of the header."
* flows.nodes.actions.headers.value insert JsonNullable
* flows.nodes.actions.headers.value insert JsonMayBeEmpty
* flows.nodes.actions.body 0..1 string "Body of the request, of an email or of a ticket."
* flows.nodes.actions.body insert JsonNullable
* flows.nodes.actions.body insert JsonMayBeEmpty
* flows.nodes.actions.flow 0..1 Base "The flow that is run."
* flows.nodes.actions.flow.uuid 1..1 string "Uuid of it in the platform."
* flows.nodes.actions.flow.uuid obeys mhero-model-rapidpro-export-1
* flows.nodes.actions.flow.name 0..1 string "Name of it in the platform."
* flows.nodes.actions.flow.name insert JsonNullable
* flows.nodes.actions.flow.name insert JsonMayBeEmpty
* flows.nodes.actions.flow.revision 0..1 integer "Revision of that flow."
* flows.nodes.actions.flow.revision insert JsonNullable
* flows.nodes.actions.terminal 0..1 boolean "The other flow does not come back."
* flows.nodes.actions.terminal insert JsonNullable
* flows.nodes.actions.topic 0..1 Base "What the ticket is about."
* flows.nodes.actions.topic insert JsonNullable
* flows.nodes.actions.topic.uuid 1..1 string "Uuid of it in the platform."
* flows.nodes.actions.topic.uuid obeys mhero-model-rapidpro-export-1
* flows.nodes.actions.topic.name 0..1 string "Name of it in the platform."
* flows.nodes.actions.topic.name insert JsonNullable
* flows.nodes.actions.topic.name insert JsonMayBeEmpty
* flows.nodes.actions.assignee 0..1 Base "Who the ticket is given to."
* flows.nodes.actions.assignee insert JsonNullable
* flows.nodes.actions.assignee insert JsonMayBeEmpty
* flows.nodes.actions.assignee.uuid 0..1 string "Uuid of it in the platform."
* flows.nodes.actions.assignee.uuid insert JsonNullable
* flows.nodes.actions.assignee.uuid insert JsonMayBeEmpty
* flows.nodes.actions.assignee.uuid obeys mhero-model-rapidpro-export-30
* flows.nodes.actions.assignee.name 0..1 string "Name of it in the platform."
* flows.nodes.actions.assignee.name insert JsonNullable
* flows.nodes.actions.assignee.name insert JsonMayBeEmpty
* flows.nodes.actions.assignee.email 0..1 string "Email of that person."
* flows.nodes.actions.assignee.email insert JsonNullable
* flows.nodes.actions.assignee.email insert JsonMayBeEmpty
* flows.nodes.actions.note 0..1 string "Note on the ticket."
* flows.nodes.actions.note insert JsonNullable
* flows.nodes.actions.note insert JsonMayBeEmpty
* flows.nodes.actions.audioUrl 0..1 string "Recording that is played."
* flows.nodes.actions.audioUrl insert JsonName("audio_url")
* flows.nodes.actions.audioUrl insert JsonNullable
* flows.nodes.actions.audioUrl insert JsonMayBeEmpty
* flows.nodes.actions.allGroups 0..1 boolean "The contact leaves all groups."
* flows.nodes.actions.allGroups insert JsonName("all_groups")
* flows.nodes.actions.allGroups insert JsonNullable
* flows.nodes.actions.optin 0..1 Base "What the contact is asked to agree to."
* flows.nodes.actions.optin.uuid 1..1 string "Uuid of it in the platform."
* flows.nodes.actions.optin.uuid obeys mhero-model-rapidpro-export-1
* flows.nodes.actions.optin.name 0..1 string "Name of it in the platform."
* flows.nodes.actions.optin.name insert JsonNullable
* flows.nodes.actions.optin.name insert JsonMayBeEmpty
* flows.nodes.actions.text 0..1 string "Text of the message."
* flows.nodes.actions.contacts 0..* Base "Contacts that get the message or the flow."
* flows.nodes.actions.contacts insert JsonNullable
* flows.nodes.actions.contacts insert JsonMayBeEmpty
* flows.nodes.actions.contacts.uuid 1..1 string "Uuid of the contact."
* flows.nodes.actions.contacts.uuid obeys mhero-model-rapidpro-export-1
* flows.nodes.actions.contacts.name 0..1 string "Name of the contact."
* flows.nodes.actions.contacts.name insert JsonNullable
* flows.nodes.actions.contacts.name insert JsonMayBeEmpty
* flows.nodes.actions.contactQuery 0..1 string "Query that chooses contacts."
* flows.nodes.actions.contactQuery insert JsonName("contact_query")
* flows.nodes.actions.contactQuery insert JsonNullable
* flows.nodes.actions.contactQuery insert JsonMayBeEmpty
* flows.nodes.actions.urns 0..* string "Addresses that get the message or the flow."
* flows.nodes.actions.urns insert JsonNullable
* flows.nodes.actions.urns insert JsonMayBeEmpty
* flows.nodes.actions.legacyVars 0..* string "Expressions that give recipients."
* flows.nodes.actions.legacyVars insert JsonName("legacy_vars")
* flows.nodes.actions.legacyVars insert JsonNullable
* flows.nodes.actions.legacyVars insert JsonMayBeEmpty
* flows.nodes.actions.attachments 0..* string "Pictures, sound and documents, each as type and url."
* flows.nodes.actions.attachments insert JsonNullable
* flows.nodes.actions.attachments insert JsonMayBeEmpty
* flows.nodes.actions.attachments obeys mhero-model-rapidpro-export-34
* flows.nodes.actions.quickReplies 0..* string "Answers that are offered as buttons."
* flows.nodes.actions.quickReplies insert JsonName("quick_replies")
* flows.nodes.actions.quickReplies insert JsonNullable
* flows.nodes.actions.quickReplies insert JsonMayBeEmpty
* flows.nodes.actions.template 0..1 Base "Approved template of a channel."
* flows.nodes.actions.template insert JsonNullable
* flows.nodes.actions.template.uuid 1..1 string "Uuid of it in the platform."
* flows.nodes.actions.template.uuid obeys mhero-model-rapidpro-export-1
* flows.nodes.actions.template.name 0..1 string "Name of it in the platform."
* flows.nodes.actions.template.name insert JsonNullable
* flows.nodes.actions.template.name insert JsonMayBeEmpty
* flows.nodes.actions.templateVariables 0..* string "Values of its variables."
* flows.nodes.actions.templateVariables insert JsonName("template_variables")
* flows.nodes.actions.templateVariables insert JsonNullable
* flows.nodes.actions.templateVariables insert JsonMayBeEmpty
* flows.nodes.actions.addresses 0..* string "Email addresses."
* flows.nodes.actions.subject 0..1 string "Subject of the email."
* flows.nodes.actions.channel 0..1 Base "Channel that the contact is reached by from now on."
* flows.nodes.actions.channel insert JsonNullable
* flows.nodes.actions.channel.uuid 1..1 string "Uuid of it in the platform."
* flows.nodes.actions.channel.uuid obeys mhero-model-rapidpro-export-1
* flows.nodes.actions.channel.name 0..1 string "Name of it in the platform."
* flows.nodes.actions.channel.name insert JsonNullable
* flows.nodes.actions.channel.name insert JsonMayBeEmpty
* flows.nodes.actions.field 0..1 Base "The field of the contact that is set."
* flows.nodes.actions.field.key 1..1 string "Key of the field."
* flows.nodes.actions.field.name 0..1 string "Name of the field."
* flows.nodes.actions.field.name insert JsonNullable
* flows.nodes.actions.field.name insert JsonMayBeEmpty
* flows.nodes.actions.value 0..1 string "Value or expression that is stored."
* flows.nodes.actions.value insert JsonNullable
* flows.nodes.actions.value insert JsonMayBeEmpty
* flows.nodes.actions.language 0..1 string "Language of the contact from now on."
* flows.nodes.actions.language insert JsonNullable
* flows.nodes.actions.language insert JsonMayBeEmpty
* flows.nodes.actions.name 0..1 string "Name of the contact from now on, or of the result that is set."
* flows.nodes.actions.name insert JsonNullable
* flows.nodes.actions.name insert JsonMayBeEmpty
* flows.nodes.actions.status 0..1 string "Whether the contact gets messages from now on."
* flows.nodes.actions.status obeys mhero-model-rapidpro-export-35
* flows.nodes.actions.timezone 0..1 string "Time zone of the contact from now on."
* flows.nodes.actions.timezone insert JsonNullable
* flows.nodes.actions.timezone insert JsonMayBeEmpty
* flows.nodes.actions.local 0..1 string "Variable that is set."
* flows.nodes.actions.local obeys mhero-model-rapidpro-export-32
* flows.nodes.actions.operation 0..1 string "How the variable is set."
* flows.nodes.actions.operation obeys mhero-model-rapidpro-export-36
* flows.nodes.actions.category 0..1 string "Category of the result that is set."
* flows.nodes.actions.category insert JsonNullable
* flows.nodes.actions.category insert JsonMayBeEmpty
* flows.nodes.actions.exclusions 0..1 Base "Contacts that are passed over."
* flows.nodes.actions.exclusions insert JsonNullable
* flows.nodes.actions.exclusions insert JsonMayBeEmpty
* flows.nodes.actions.exclusions.inAFlow 0..1 boolean "Those that are in another flow."
* flows.nodes.actions.exclusions.inAFlow insert JsonName("in_a_flow")
* flows.nodes.actions.exclusions.inAFlow insert JsonNullable
* flows.nodes.actions.createContact 0..1 boolean "A new contact is made."
* flows.nodes.actions.createContact insert JsonName("create_contact")
* flows.nodes.actions.createContact insert JsonNullable
* flows.nodes.actions.amounts 0..* Base "Amounts of airtime by currency."
* flows.nodes.actions.amounts insert JsonNullable
* flows.nodes.actions.amounts insert JsonByKey
* flows.nodes.actions.amounts insert JsonMayBeEmpty
* flows.nodes.actions.amounts.key 1..1 string "Currency."
* flows.nodes.actions.amounts.value[x] 0..1 decimal or string "Amount."
* flows.nodes.actions.amounts.value[x] insert JsonNullable
* flows.nodes.actions.amounts.value[x] insert JsonMayBeEmpty
* flows.nodes.actions.amounts.value[x] insert JsonPrimitiveChoice
* flows.nodes.actions.templating 0..1 Base "A message template of a channel, in the form before 13.6."
* flows.nodes.actions.classifier 0..1 Base "The language service that is asked."
* flows.nodes.actions.variables 0..1 Base "Variables of a template, in the form before 14."
* flows.nodes.actions.allUrns 0..1 Base "The message goes to all addresses of the contact."
* flows.nodes.actions.allUrns insert JsonName("all_urns")
* flows.nodes.router 0..1 Base "How the way on is chosen."
* flows.nodes.router obeys mhero-model-rapidpro-export-37 and mhero-model-rapidpro-export-38
* flows.nodes.router.type 1..1 string "By comparing with cases, or by chance."
* flows.nodes.router.type obeys mhero-model-rapidpro-export-39
* flows.nodes.router.wait 0..1 Base "The step waits for the contact."
* flows.nodes.router.wait obeys mhero-model-rapidpro-export-40
* flows.nodes.router.wait.type 1..1 string "For an answer, or for the end of a call."
* flows.nodes.router.wait.type obeys mhero-model-rapidpro-export-41
* flows.nodes.router.wait.timeout 0..1 Base "What happens when nobody answers."
* flows.nodes.router.wait.timeout insert JsonNullable
* flows.nodes.router.wait.timeout.seconds 1..1 integer "How long the flow waits."
* flows.nodes.router.wait.timeout.categoryUuid 1..1 string "Category that is taken then."
* flows.nodes.router.wait.timeout.categoryUuid insert JsonName("category_uuid")
* flows.nodes.router.wait.timeout.categoryUuid obeys mhero-model-rapidpro-export-1
* flows.nodes.router.wait.hint 0..1 Base "What kind of answer is expected."
* flows.nodes.router.wait.hint.type 1..1 string "Kind of the answer."
* flows.nodes.router.wait.hint.type obeys mhero-model-rapidpro-export-42
* flows.nodes.router.wait.hint.count 0..1 integer "How many keys are to be pressed."
* flows.nodes.router.wait.hint.count insert JsonNullable
* flows.nodes.router.wait.hint.terminatedBy 0..1 string "Key that ends the answer."
* flows.nodes.router.wait.hint.terminatedBy insert JsonName("terminated_by")
* flows.nodes.router.wait.hint.terminatedBy insert JsonNullable
* flows.nodes.router.wait.hint.terminatedBy insert JsonMayBeEmpty
* flows.nodes.router.wait.phone 0..1 string "Number that the call is forwarded to."
* flows.nodes.router.wait.dialLimitSeconds 0..1 integer "How long it may ring."
* flows.nodes.router.wait.dialLimitSeconds insert JsonName("dial_limit_seconds")
* flows.nodes.router.wait.dialLimitSeconds insert JsonNullable
* flows.nodes.router.wait.callLimitSeconds 0..1 integer "How long the call may last."
* flows.nodes.router.wait.callLimitSeconds insert JsonName("call_limit_seconds")
* flows.nodes.router.wait.callLimitSeconds insert JsonNullable
* flows.nodes.router.resultName 0..1 string "Name of the result that takes the answer."
* flows.nodes.router.resultName insert JsonName("result_name")
* flows.nodes.router.resultName insert JsonNullable
* flows.nodes.router.resultName insert JsonMayBeEmpty
* flows.nodes.router.categories 0..* Base "Named outcomes."
* flows.nodes.router.categories.uuid 1..1 string "Uuid of it in the platform."
* flows.nodes.router.categories.uuid obeys mhero-model-rapidpro-export-1
* flows.nodes.router.categories.name 0..1 string "Name of the outcome."
* flows.nodes.router.categories.name insert JsonNullable
* flows.nodes.router.categories.name insert JsonMayBeEmpty
* flows.nodes.router.categories.exitUuid 1..1 string "Exit that the outcome takes."
* flows.nodes.router.categories.exitUuid insert JsonName("exit_uuid")
* flows.nodes.router.categories.exitUuid obeys mhero-model-rapidpro-export-1
* flows.nodes.router.operand 0..1 string "Expression whose value is compared."
* flows.nodes.router.cases 0..* Base "Comparisons, in the order in which they are tried."
* flows.nodes.router.cases insert JsonNullable
* flows.nodes.router.cases insert JsonMayBeEmpty
* flows.nodes.router.cases.uuid 0..1 string "Uuid of it in the platform."
* flows.nodes.router.cases.uuid insert JsonNullable
* flows.nodes.router.cases.uuid insert JsonMayBeEmpty
* flows.nodes.router.cases.type 1..1 string "Name of the test."
* flows.nodes.router.cases.type insert JsonMayBeEmpty
* flows.nodes.router.cases.arguments 0..* string "What the test compares with."
* flows.nodes.router.cases.arguments insert JsonNullable
* flows.nodes.router.cases.arguments insert JsonMayBeEmpty
* flows.nodes.router.cases.categoryUuid 1..1 string "Category that a match gives."
* flows.nodes.router.cases.categoryUuid insert JsonName("category_uuid")
* flows.nodes.router.cases.categoryUuid insert JsonMayBeEmpty
* flows.nodes.router.defaultCategoryUuid 0..1 string "Category that is taken when nothing matches."
* flows.nodes.router.defaultCategoryUuid insert JsonName("default_category_uuid")
* flows.nodes.router.defaultCategoryUuid insert JsonNullable
* flows.nodes.router.defaultCategoryUuid insert JsonMayBeEmpty
* flows.nodes.router.defaultCategoryUuid obeys mhero-model-rapidpro-export-30
* flows.nodes.exits 1..* Base "Ways out of the step."
* flows.nodes.exits.uuid 1..1 string "Uuid of it in the platform."
* flows.nodes.exits.uuid obeys mhero-model-rapidpro-export-1
* flows.nodes.exits.destinationUuid 0..1 string "The next step; missing where the flow ends."
* flows.nodes.exits.destinationUuid insert JsonName("destination_uuid")
* flows.nodes.exits.destinationUuid insert JsonNullable
* flows.nodes.exits.destinationUuid insert JsonMayBeEmpty
* flows.nodes.exits.destinationUuid obeys mhero-model-rapidpro-export-30
* flows.ignoreTriggers 0..1 Base "No keyword starts another flow while this one runs."
* flows.ignoreTriggers insert JsonName("ignore_triggers")
* flows.ui 0..1 Base "Where the editor draws the nodes, and its notes."
* flows.ui insert JsonName("_ui")
* flows.metadata 0..1 Base "Notes of older editors."
* flows.parentRefs 0..1 Base "References to the flow that started this one."
* flows.parentRefs insert JsonName("parent_refs")
* campaigns 0..* Base "Messages and flows that are sent at set times after a date of the contact."
* triggers 0..* Base "What starts a flow, such as keywords."
* fields 0..* Base "Fields of contacts that the flows use."
* groups 0..* Base "Groups that the flows use."

Invariant: mhero-model-rapidpro-export-1
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$')"

Invariant: mhero-model-rapidpro-export-2
Description: "It is one of messaging, messaging_background, messaging_offline, voice."
Severity: #error
Expression: "$this in ('messaging' | 'messaging_background' | 'messaging_offline' | 'voice')"

Invariant: mhero-model-rapidpro-export-3
Description: "What has the type add_contact_groups has uuid, groups."
Severity: #error
Expression: "`type` = 'add_contact_groups' implies (`uuid`.exists() and `groups`.exists())"

Invariant: mhero-model-rapidpro-export-4
Description: "What has the type add_contact_urn has uuid, scheme, path."
Severity: #error
Expression: "`type` = 'add_contact_urn' implies (`uuid`.exists() and `scheme`.exists() and `path`.exists())"

Invariant: mhero-model-rapidpro-export-5
Description: "What has the type add_input_labels has uuid, labels."
Severity: #error
Expression: "`type` = 'add_input_labels' implies (`uuid`.exists() and `labels`.exists())"

Invariant: mhero-model-rapidpro-export-6
Description: "What has the type call_classifier has uuid, input, result_name."
Severity: #error
Expression: "`type` = 'call_classifier' implies (`uuid`.exists() and `input`.exists() and `resultName`.exists())"

Invariant: mhero-model-rapidpro-export-7
Description: "What has the type call_llm has uuid, llm, instructions, output_local."
Severity: #error
Expression: "`type` = 'call_llm' implies (`uuid`.exists() and `llm`.exists() and `instructions`.exists() and `outputLocal`.exists())"

Invariant: mhero-model-rapidpro-export-8
Description: "What has the type call_resthook has uuid, resthook."
Severity: #error
Expression: "`type` = 'call_resthook' implies (`uuid`.exists() and `resthook`.exists())"

Invariant: mhero-model-rapidpro-export-9
Description: "What has the type call_webhook has uuid, method, url."
Severity: #error
Expression: "`type` = 'call_webhook' implies (`uuid`.exists() and `method`.exists() and `url`.exists())"

Invariant: mhero-model-rapidpro-export-10
Description: "What has the type enter_flow has uuid, flow."
Severity: #error
Expression: "`type` = 'enter_flow' implies (`uuid`.exists() and `flow`.exists())"

Invariant: mhero-model-rapidpro-export-11
Description: "What has the type open_ticket has uuid."
Severity: #error
Expression: "`type` = 'open_ticket' implies `uuid`.exists()"

Invariant: mhero-model-rapidpro-export-12
Description: "What has the type play_audio has uuid, audio_url."
Severity: #error
Expression: "`type` = 'play_audio' implies (`uuid`.exists() and `audioUrl`.exists())"

Invariant: mhero-model-rapidpro-export-13
Description: "What has the type remove_contact_groups has uuid."
Severity: #error
Expression: "`type` = 'remove_contact_groups' implies `uuid`.exists()"

Invariant: mhero-model-rapidpro-export-14
Description: "What has the type request_optin has uuid, optin."
Severity: #error
Expression: "`type` = 'request_optin' implies (`uuid`.exists() and `optin`.exists())"

Invariant: mhero-model-rapidpro-export-15
Description: "What has the type say_msg has uuid, text."
Severity: #error
Expression: "`type` = 'say_msg' implies (`uuid`.exists() and `text`.exists())"

Invariant: mhero-model-rapidpro-export-16
Description: "What has the type send_broadcast has uuid, text."
Severity: #error
Expression: "`type` = 'send_broadcast' implies (`uuid`.exists() and `text`.exists())"

Invariant: mhero-model-rapidpro-export-17
Description: "What has the type send_email has uuid, addresses, subject, body."
Severity: #error
Expression: "`type` = 'send_email' implies (`uuid`.exists() and `addresses`.exists() and `subject`.exists() and `body`.exists())"

Invariant: mhero-model-rapidpro-export-18
Description: "What has the type send_msg has uuid, text."
Severity: #error
Expression: "`type` = 'send_msg' implies (`uuid`.exists() and `text`.exists())"

Invariant: mhero-model-rapidpro-export-19
Description: "What has the type set_contact_channel has uuid."
Severity: #error
Expression: "`type` = 'set_contact_channel' implies `uuid`.exists()"

Invariant: mhero-model-rapidpro-export-20
Description: "What has the type set_contact_field has uuid, field."
Severity: #error
Expression: "`type` = 'set_contact_field' implies (`uuid`.exists() and `field`.exists())"

Invariant: mhero-model-rapidpro-export-21
Description: "What has the type set_contact_language has uuid."
Severity: #error
Expression: "`type` = 'set_contact_language' implies `uuid`.exists()"

Invariant: mhero-model-rapidpro-export-22
Description: "What has the type set_contact_name has uuid."
Severity: #error
Expression: "`type` = 'set_contact_name' implies `uuid`.exists()"

Invariant: mhero-model-rapidpro-export-23
Description: "What has the type set_contact_status has uuid, status."
Severity: #error
Expression: "`type` = 'set_contact_status' implies (`uuid`.exists() and `status`.exists())"

Invariant: mhero-model-rapidpro-export-24
Description: "What has the type set_contact_timezone has uuid."
Severity: #error
Expression: "`type` = 'set_contact_timezone' implies `uuid`.exists()"

Invariant: mhero-model-rapidpro-export-25
Description: "What has the type set_run_local has uuid, local, operation."
Severity: #error
Expression: "`type` = 'set_run_local' implies (`uuid`.exists() and `local`.exists() and `operation`.exists())"

Invariant: mhero-model-rapidpro-export-26
Description: "What has the type set_run_result has uuid, name."
Severity: #error
Expression: "`type` = 'set_run_result' implies (`uuid`.exists() and `name`.exists())"

Invariant: mhero-model-rapidpro-export-27
Description: "What has the type start_session has uuid, flow."
Severity: #error
Expression: "`type` = 'start_session' implies (`uuid`.exists() and `flow`.exists())"

Invariant: mhero-model-rapidpro-export-28
Description: "What has the type transfer_airtime has uuid."
Severity: #error
Expression: "`type` = 'transfer_airtime' implies `uuid`.exists()"

Invariant: mhero-model-rapidpro-export-29
Description: "It is one of add_contact_groups, add_contact_urn, add_input_labels, call_classifier, call_llm, call_resthook, call_webhook, enter_flow, open_ticket, play_audio, remove_contact_groups, request_optin, say_msg, send_broadcast, send_email, send_msg, set_contact_channel, set_contact_field, set_contact_language, set_contact_name, set_contact_status, set_contact_timezone, set_run_local, set_run_result, start_session, transfer_airtime."
Severity: #error
Expression: "$this in ('add_contact_groups' | 'add_contact_urn' | 'add_input_labels' | 'call_classifier' | 'call_llm' | 'call_resthook' | 'call_webhook' | 'enter_flow' | 'open_ticket' | 'play_audio' | 'remove_contact_groups' | 'request_optin' | 'say_msg' | 'send_broadcast' | 'send_email' | 'send_msg' | 'set_contact_channel' | 'set_contact_field' | 'set_contact_language' | 'set_contact_name' | 'set_contact_status' | 'set_contact_timezone' | 'set_run_local' | 'set_run_result' | 'start_session' | 'transfer_airtime')"

Invariant: mhero-model-rapidpro-export-30
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})?$')"

Invariant: mhero-model-rapidpro-export-31
Description: "It is one of bsuid, ext, facebook, fcm, freshchat, instagram, jiochat, line, mailto, rocketchat, slack, tel, telegram, twitter, twitterid, viber, vk, webchat, wechat, whatsapp."
Severity: #error
Expression: "$this in ('bsuid' | 'ext' | 'facebook' | 'fcm' | 'freshchat' | 'instagram' | 'jiochat' | 'line' | 'mailto' | 'rocketchat' | 'slack' | 'tel' | 'telegram' | 'twitter' | 'twitterid' | 'viber' | 'vk' | 'webchat' | 'wechat' | 'whatsapp')"

Invariant: mhero-model-rapidpro-export-32
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^[a-z_][a-z0-9_]{0,63}$')"

Invariant: mhero-model-rapidpro-export-33
Description: "It is one of GET, HEAD, POST, PUT, PATCH, DELETE."
Severity: #error
Expression: "$this in ('GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE')"

Invariant: mhero-model-rapidpro-export-34
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^(?:[Ii][Mm][Aa][Gg][Ee]|[Aa][Uu][Dd][Ii][Oo]|[Vv][Ii][Dd][Ee][Oo]|[Aa][Pp][Pp][Ll][Ii][Cc][Aa][Tt][Ii][Oo][Nn]|[Gg][Ee][Oo]|[Uu][Nn][Aa][Vv][Aa][Ii][Ll][Aa][Bb][Ll][Ee]|[A-Za-z0-9_]+/[-+.A-Za-z0-9_]+):[\\\\s\\\\S]')"

Invariant: mhero-model-rapidpro-export-35
Description: "It is one of active, blocked, stopped, archived."
Severity: #error
Expression: "$this in ('active' | 'blocked' | 'stopped' | 'archived')"

Invariant: mhero-model-rapidpro-export-36
Description: "It is one of set, increment, clear."
Severity: #error
Expression: "$this in ('set' | 'increment' | 'clear')"

Invariant: mhero-model-rapidpro-export-37
Description: "What has the type switch has operand, categories."
Severity: #error
Expression: "`type` = 'switch' implies (`operand`.exists() and `categories`.exists())"

Invariant: mhero-model-rapidpro-export-38
Description: "What has the type random has categories."
Severity: #error
Expression: "`type` = 'random' implies `categories`.exists()"

Invariant: mhero-model-rapidpro-export-39
Description: "It is one of switch, random."
Severity: #error
Expression: "$this in ('switch' | 'random')"

Invariant: mhero-model-rapidpro-export-40
Description: "What has the type dial has phone."
Severity: #error
Expression: "`type` = 'dial' implies `phone`.exists()"

Invariant: mhero-model-rapidpro-export-41
Description: "It is one of msg, dial."
Severity: #error
Expression: "$this in ('msg' | 'dial')"

Invariant: mhero-model-rapidpro-export-42
Description: "It is one of audio, image, video, location, digits."
Severity: #error
Expression: "$this in ('audio' | 'image' | 'video' | 'location' | 'digits')"

Mapping: MHeroModelRapidProExportToFhir
Source: MHeroModelRapidProExport
Target: "http://mhero.org/fhir/flows.html"
Id: fhir
Title: "FHIR R4 by the profiles of this guide"
* version[x] -> "Library.extension(mhero-flow-format)"
* site -> "Library.content.data"
* flows -> "Questionnaire"
* flows.uuid -> "Questionnaire.identifier.value, Questionnaire.url"
* flows.name -> "Questionnaire.title, Questionnaire.name"
* flows.specVersion -> "Questionnaire.extension(mhero-flow-source)"
* flows.language -> "Questionnaire.language"
* flows.type -> "Questionnaire.extension(mhero-flow-type)"
* flows.revision -> "Questionnaire.extension(mhero-flow-source)"
* flows.expireAfterMinutes -> "Basic.extension(mhero-workflows-details)"
* flows.localization -> "extension(translation), Questionnaire.extension(mhero-flow-language)"
* flows.nodes -> "Questionnaire.item"
* flows.nodes.uuid -> "Questionnaire.item.linkId"
* flows.nodes.actions -> "Questionnaire.item"
* flows.nodes.actions.type -> "Questionnaire.item.type"
* flows.nodes.actions.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.groups -> "Group"
* flows.nodes.actions.groups.uuid -> "Group.identifier.value"
* flows.nodes.actions.groups.name -> "Group.name"
* flows.nodes.actions.groups.nameMatch -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.scheme -> "ContactPoint.system"
* flows.nodes.actions.path -> "ContactPoint.value"
* flows.nodes.actions.labels -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.labels.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.labels.name -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.labels.nameMatch -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.input -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.resultName -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.llm -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.llm.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.llm.name -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.instructions -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.outputLocal -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.resthook -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.method -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.url -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.headers -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.headers.key -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.headers.value -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.body -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.flow -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.flow.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.flow.name -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.flow.revision -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.terminal -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.topic -> "Task.code"
* flows.nodes.actions.topic.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.topic.name -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.assignee -> "Task.owner"
* flows.nodes.actions.assignee.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.assignee.name -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.assignee.email -> "Task.owner"
* flows.nodes.actions.note -> "Task.note"
* flows.nodes.actions.audioUrl -> "Questionnaire.item.extension(mhero-flow-media)"
* flows.nodes.actions.allGroups -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.optin -> "Consent"
* flows.nodes.actions.optin.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.optin.name -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.text -> "Questionnaire.item.text"
* flows.nodes.actions.contacts -> "CommunicationRequest.recipient"
* flows.nodes.actions.contacts.uuid -> "Practitioner.identifier.value"
* flows.nodes.actions.contacts.name -> "Practitioner.name.text"
* flows.nodes.actions.contactQuery -> "Group.extension(mhero-group-query)"
* flows.nodes.actions.urns -> "CommunicationRequest.recipient"
* flows.nodes.actions.legacyVars -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.attachments -> "Questionnaire.item.extension(mhero-flow-media)"
* flows.nodes.actions.quickReplies -> "Questionnaire.item.extension(mhero-flow-quick-reply)"
* flows.nodes.actions.template -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.template.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.template.name -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.templateVariables -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.addresses -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.subject -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.channel -> "Endpoint"
* flows.nodes.actions.channel.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.channel.name -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.field -> "Practitioner.extension(mhero-contact-field)"
* flows.nodes.actions.field.key -> "Practitioner.extension(mhero-contact-field)"
* flows.nodes.actions.field.name -> "Practitioner.extension(mhero-contact-field)"
* flows.nodes.actions.value -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.language -> "Practitioner.communication"
* flows.nodes.actions.name -> "Practitioner.name"
* flows.nodes.actions.status -> "Practitioner.meta.tag"
* flows.nodes.actions.timezone -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.local -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.operation -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.category -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.exclusions -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.exclusions.inAFlow -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.createContact -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.amounts -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.amounts.key -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.amounts.value[x] -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.templating -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.classifier -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.variables -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.actions.allUrns -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.router -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.type -> "Questionnaire.item.extension(mhero-flow-decision)"
* flows.nodes.router.wait -> "Questionnaire.item"
* flows.nodes.router.wait.type -> "Questionnaire.item.type"
* flows.nodes.router.wait.timeout -> "Questionnaire.item.extension(mhero-flow-timeout)"
* flows.nodes.router.wait.timeout.seconds -> "Questionnaire.item.extension(mhero-flow-timeout)"
* flows.nodes.router.wait.timeout.categoryUuid -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.wait.hint -> "Questionnaire.item.extension(mhero-flow-answer-type)"
* flows.nodes.router.wait.hint.type -> "Questionnaire.item.extension(mhero-flow-answer-type)"
* flows.nodes.router.wait.hint.count -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.router.wait.hint.terminatedBy -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.router.wait.phone -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.router.wait.dialLimitSeconds -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.router.wait.callLimitSeconds -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.router.resultName -> "Questionnaire.item.extension(mhero-flow-result)"
* flows.nodes.router.categories -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.categories.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.router.categories.name -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.categories.exitUuid -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.operand -> "Questionnaire.item.extension(mhero-flow-decision)"
* flows.nodes.router.cases -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.cases.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.router.cases.type -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.cases.arguments -> "Questionnaire.item.extension(mhero-flow-route), Questionnaire.item.extension(minValue), Questionnaire.item.extension(maxValue)"
* flows.nodes.router.cases.categoryUuid -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.router.defaultCategoryUuid -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.exits -> "Questionnaire.item.extension(mhero-flow-route)"
* flows.nodes.exits.uuid -> "Questionnaire.extension(mhero-flow-source)"
* flows.nodes.exits.destinationUuid -> "Questionnaire.item.extension(mhero-flow-route), Questionnaire.item.enableWhen"
* flows.ignoreTriggers -> "Questionnaire.extension(mhero-flow-source)"
* flows.ui -> "Questionnaire.extension(mhero-flow-source)"
* flows.metadata -> "Questionnaire.extension(mhero-flow-source)"
* flows.parentRefs -> "Questionnaire.extension(mhero-flow-source)"
* campaigns -> "PlanDefinition"
* triggers -> "PlanDefinition"
* fields -> "Practitioner.extension(mhero-contact-field)"
* groups -> "Group"
