// Made by scripts/logical-models.ts of the types and schemas that the program reads with.
Logical: MHeroModelContact
Id: mhero-model-contact
Title: "Contacts"
Description: "What RapidPro's API tells of contacts, a page of the list. It is made from the JSON Schema that the reader checks with, and is for those who keep a registry of health workers and a messaging platform alike."
* insert Definition
* next 0..1 string "Address of the next page."
* next insert JsonNullable
* next insert JsonMayBeEmpty
* previous 0..1 string "Address of the page before."
* previous insert JsonNullable
* previous insert JsonMayBeEmpty
* results 0..* Base "The contacts."
* results insert JsonMayBeEmpty
* results.uuid 1..1 string "Uuid of the contact."
* results.uuid obeys mhero-model-contact-1
* results.name 0..1 string "Name of the contact."
* results.name insert JsonNullable
* results.name insert JsonMayBeEmpty
* results.status 0..1 string "Whether the contact gets messages."
* results.status obeys mhero-model-contact-2
* results.language 0..1 string "Language to write in."
* results.language insert JsonNullable
* results.language insert JsonMayBeEmpty
* results.urns 0..* string "Addresses as scheme and path; the first one is used first."
* results.urns insert JsonMayBeEmpty
* results.groups 0..* Base "Groups that the contact is in."
* results.groups insert JsonMayBeEmpty
* results.groups.uuid 1..1 string "Uuid of the group."
* results.groups.uuid obeys mhero-model-contact-1
* results.groups.name 0..1 string "Name of the group."
* results.groups.name insert JsonNullable
* results.groups.name insert JsonMayBeEmpty
* results.groups.urn 0..1 string "Not used for a group."
* results.groups.urn insert JsonNullable
* results.groups.urn insert JsonMayBeEmpty
* results.fields 0..* Base "Values of fields by key."
* results.fields insert JsonNullable
* results.fields insert JsonByKey
* results.fields insert JsonMayBeEmpty
* results.fields.key 1..1 string "Key of the field."
* results.fields.value[x] 0..1 string or decimal or boolean "Value of the field."
* results.fields.value[x] insert JsonNullable
* results.fields.value[x] insert JsonMayBeEmpty
* results.fields.value[x] insert JsonPrimitiveChoice
* results.createdOn 0..1 string "When the contact was made."
* results.createdOn insert JsonName("created_on")
* results.createdOn insert JsonNullable
* results.createdOn obeys mhero-model-contact-3
* results.modifiedOn 0..1 string "When the contact was changed last."
* results.modifiedOn insert JsonName("modified_on")
* results.modifiedOn insert JsonNullable
* results.modifiedOn obeys mhero-model-contact-3
* results.lastSeenOn 0..1 string "When the contact wrote last."
* results.lastSeenOn insert JsonName("last_seen_on")
* results.lastSeenOn insert JsonNullable
* results.lastSeenOn obeys mhero-model-contact-3
* results.failed 0..1 Base "Messages to the contact failed, in older versions."
* results.blocked 0..1 Base "The contact is blocked, in older versions."
* results.stopped 0..1 Base "The contact wants no messages, in older versions."
* results.flow 0..1 Base "The flow that the contact is in."
* results.notes 0..1 Base "Notes of agents."

Invariant: mhero-model-contact-1
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$')"

Invariant: mhero-model-contact-2
Description: "It is one of active, blocked, stopped, archived."
Severity: #error
Expression: "$this in ('active' | 'blocked' | 'stopped' | 'archived')"

Invariant: mhero-model-contact-3
Description: "It has the form that the format asks for."
Severity: #error
Expression: "matches('^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}(\\\\.\\\\d+)?(Z|[+-]\\\\d{2}:\\\\d{2})$')"

Mapping: MHeroModelContactToFhir
Source: MHeroModelContact
Target: "http://mhero.org/fhir/flows.html"
Id: fhir
Title: "FHIR R4 by the profiles of this guide"
* next -> "Bundle.link"
* previous -> "Bundle.link"
* results -> "Practitioner, Patient, Person"
* results.uuid -> "Practitioner.identifier.value"
* results.name -> "Practitioner.name.text"
* results.status -> "Practitioner.active, Practitioner.meta.tag"
* results.language -> "Practitioner.communication"
* results.urns -> "Practitioner.telecom"
* results.groups -> "Group.member"
* results.groups.uuid -> "Group.identifier.value"
* results.groups.name -> "Group.name"
* results.groups.urn -> "Group.identifier.value"
* results.fields -> "Practitioner.extension(mhero-contact-field)"
* results.fields.key -> "Practitioner.extension(mhero-contact-field)"
* results.fields.value[x] -> "Practitioner.extension(mhero-contact-field)"
* results.createdOn -> "Practitioner.meta.lastUpdated"
* results.modifiedOn -> "Practitioner.meta.lastUpdated"
* results.lastSeenOn -> "Communication.received"
* results.failed -> "Practitioner.active"
* results.blocked -> "Practitioner.meta.tag"
* results.stopped -> "Practitioner.meta.tag"
* results.flow -> "Basic.extension(mhero-flow-run-details)"
* results.notes -> "Task.note"
