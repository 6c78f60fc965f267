Instance: subscription-messages
InstanceOf: MHeroSubscription
Usage: #example
Title: "A subscription to messages"
Description: "Asks the server to tell the call centre of messages that come in."
* status = #requested
* reason = "The call centre answers what health workers write."
* criteria = "Communication?status=completed"
* channel.type = #rest-hook
* channel.endpoint = "https://callcentre.example.org/fhir/notify"
* channel.payload = #application/fhir+json
