Instance: mhero-urn-scheme-map
InstanceOf: ConceptMap
Usage: #definition
Title: "URN scheme as contact point system"
Description: "The kind of an address on the platform, as the system of a ContactPoint. The value of an address of the system other is the whole URN."
* url = "http://mhero.org/fhir/ConceptMap/mhero-urn-scheme-map"
* name = "MHeroUrnSchemeMap"
* title = "URN scheme as contact point system"
* status = #draft
* experimental = false
* description = "The kind of an address on the platform, as the system of a ContactPoint. The value of an address of the system other is the whole URN."
* sourceCanonical = "http://mhero.org/fhir/ValueSet/mhero-urn-scheme"
* targetCanonical = "http://hl7.org/fhir/ValueSet/contact-point-system"
* group.source = "http://mhero.org/fhir/CodeSystem/mhero-urn-scheme-codes"
* group.target = "http://hl7.org/fhir/contact-point-system"
* insert Mapped(mailto, "Email", email, "Email", equivalent)
* insert Mapped(ext, "External id", other, "Other", wider)
* insert Mapped(facebook, "Facebook", other, "Other", wider)
* insert Mapped(fcm, "Firebase Cloud Messaging", other, "Other", wider)
* insert Mapped(freshchat, "Freshchat", other, "Other", wider)
* insert Mapped(instagram, "Instagram", other, "Other", wider)
* insert Mapped(jiochat, "JioChat", other, "Other", wider)
* insert Mapped(line, "LINE", other, "Other", wider)
* insert Mapped(tel, "Phone", phone, "Phone", equivalent)
* insert Mapped(rocketchat, "Rocket.Chat", other, "Other", wider)
* insert Mapped(slack, "Slack", other, "Other", wider)
* insert Mapped(telegram, "Telegram", other, "Other", wider)
* insert Mapped(twitter, "Twitter", other, "Other", wider)
* insert Mapped(twitterid, "Twitter id", other, "Other", wider)
* insert Mapped(viber, "Viber", other, "Other", wider)
* insert Mapped(vk, "VK", other, "Other", wider)
* insert Mapped(webchat, "Web chat", other, "Other", wider)
* insert Mapped(wechat, "WeChat", other, "Other", wider)
* insert Mapped(whatsapp, "WhatsApp", other, "Other", wider)
* insert Mapped(bsuid, "WhatsApp user id", other, "Other", wider)
