Profile: MHeroMediaMessage
Parent: MheroCommunication
Id: mhero-media-message
Title: "mHero Media Message"
Description: "A message with a picture, a recording, a film or a document. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* obeys mhero-media-1 and mhero-media-2
* medium MS

Invariant: mhero-media-1
Description: "A media message has an attachment."
Severity: #error
Expression: "payload.content.ofType(Attachment).exists()"
* requirements = "MH-MSG-14"

Invariant: mhero-media-2
Description: "An attachment says what it is, and where it is or what is in it."
Severity: #error
Expression: "payload.content.ofType(Attachment).all(contentType.exists() and (url.exists() or data.exists()))"
* requirements = "MH-MSG-15"
