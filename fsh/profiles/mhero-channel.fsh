Profile: MHeroChannel
Parent: Endpoint
Id: mhero-channel
Title: "mHero Channel"
Description: "A number or an account through which a messaging platform sends and receives: an SMS short code, a line for calls, a WhatsApp business account, a Telegram bot. It tells a sender what the channel can carry. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-channel-1
* identifier 1..* MS
* identifier.system 1..1 MS
* identifier.value 1..1 MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains rapidpro 0..1 MS
* identifier[rapidpro] ^short = "Uuid of the channel in RapidPro"
* identifier[rapidpro].system = "http://app.rapidpro.io/channel-uuid"
* status MS
* connectionType from MHeroChannelType (required)
* connectionType MS
* name 1..1 MS
* managingOrganization MS
* period MS
* payloadType from MHeroMessageContent (required)
* payloadType MS
* payloadType ^short = "What the channel can carry"
* address MS
* address obeys mhero-channel-2
* address ^short = "What contacts write to or call: tel:, whatsapp:, telegram:"

Invariant: mhero-channel-1
Description: "The address is of the network that the channel belongs to."
Severity: #error
Expression: "address.matches('^[a-z][a-z0-9+.-]*:[^ ]+$') implies ((connectionType.code in ('sms' | 'voice') implies address.matches('^(tel|ext|sip|sips):')) and (connectionType.code in ('whatsapp' | 'telegram' | 'viber') implies address.startsWith(connectionType.code & ':')) and (connectionType.code = 'messenger' implies address.startsWith('facebook:')) and (connectionType.code = 'email' implies address.startsWith('mailto:')))"
* requirements = "MH-CHANNEL-04"

Invariant: mhero-channel-2
Description: "The address of a channel is a URN: a scheme and what is behind it."
Severity: #error
Expression: "$this.matches('^[a-z][a-z0-9+.-]*:[^ ]+$')"
* requirements = "MH-CHANNEL-03"

Mapping: MHeroChannelRequirements
Source: MHeroChannel
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* identifier -> "MH-CHANNEL-01"
* identifier.system -> "MH-CHANNEL-01"
* identifier.value -> "MH-CHANNEL-01"
* name -> "MH-CHANNEL-01"
* connectionType -> "MH-CHANNEL-02"
* payloadType -> "MH-CHANNEL-02"
