CodeSystem: MHeroChannelTypeCodes
Id: mhero-channel-type-codes
Title: "Channel type codes"
Description: "The networks that a messaging platform reaches contacts by."
* insert CompleteCodes
* #sms "SMS" "Text messages of the phone network."
* #voice "Voice" "Calls, with recorded or spoken texts and answers by key or voice."
* #whatsapp "WhatsApp" "WhatsApp, by a business account."
* #messenger "Messenger" "Facebook Messenger, by a page."
* #telegram "Telegram" "Telegram, by a bot."
* #viber "Viber" "Viber, by a public account."
* #email "Email" "Electronic mail."
* #web "Web chat" "A window of a web page or an app of its own."
* #other "Other" "Another network."
